package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.mentoring.terms.Topic;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;

/** One's own mentor profile. Whoever is signed in sees it, unless it is paused or closed. */
@ApplicationScoped
@Transactional
public class MentorProfiles {

    /** Version of a profile that was never kept. */
    public static final int NEVER = -1;

    @Inject
    private MentorQueries mentors;

    @Inject
    private MentorCards cards;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    /** What was kept, or an empty form with one place and English. */
    public Offer mine() {
        return mentors.profile(me.required())
                .map(p -> new Offer(
                        p.offer(),
                        p.dimensions(),
                        p.languages(),
                        p.meets(),
                        p.capacity(),
                        p.accepting(),
                        p.pausedUntil(),
                        p.version()))
                .orElse(new Offer(null, Set.of(), Set.of(Language.ENGLISH), 1, true, null, NEVER));
    }

    /** Places taken or held now, of one's own. */
    public int taken() {
        return mentors.taken(me.required());
    }

    /** One's own way, as others see it; it comes from the posts on one's profile. */
    public List<CareerStep> path() {
        return cards.path(me.required());
    }

    /**
     * Keeps it, under the lock under which places are taken.
     *
     * @throws org.cordee.shared.errors.Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at the field of that name of {@link Offer}
     */
    public void keep(Offer offer) {
        PersonId person = me.required();
        Optional<MentorProfile> kept = mentors.profile(person).map(p -> mentors.locked(person));
        MentorProfile profile = kept.orElseGet(() -> new MentorProfile(person));
        if (kept.isPresent()) {
            profile.expect(offer.version());
        }
        profile.describe(offer.offer(), offer.dimensions(), offer.languages());
        profile.meet(offer.meets());
        // an end of a pause that is past says nothing any more and need not be taken out by hand
        boolean over = offer.pausedUntil() != null
                && offer.pausedUntil().equals(profile.pausedUntil())
                && !profile.paused(cards.today());
        profile.open(
                offer.capacity(),
                offer.accepting(),
                over ? null : offer.pausedUntil(),
                mentors.taken(person),
                cards.today());
        if (kept.isEmpty()) {
            mentors.add(profile);
        }
        mentors.flush();
        audit.changed("mentoring.profile-kept", "mentor-profile", profile.key(), null);
    }

    /**
     * What somebody offers.
     *
     * @param offer in their own words
     * @param meets how they like to meet
     * @param capacity how many mentees at a time, 1 to 12
     * @param accepting whether others may ask at all
     * @param pausedUntil last day of a pause, or null
     * @param version it was read in, or {@link #NEVER}
     */
    public record Offer(
            String offer,
            Set<Dimension> dimensions,
            Set<Language> languages,
            MeetingWay meets,
            Integer capacity,
            boolean accepting,
            LocalDate pausedUntil,
            int version) {

        public Offer {
            dimensions = dimensions.isEmpty() ? Set.of() : EnumSet.copyOf(dimensions);
            languages = languages.isEmpty() ? Set.of() : EnumSet.copyOf(languages);
        }

        /** Of someone who meets either way. */
        public Offer(
                String offer,
                Set<Dimension> dimensions,
                Set<Language> languages,
                Integer capacity,
                boolean accepting,
                LocalDate pausedUntil,
                int version) {
            this(offer, dimensions, languages, MeetingWay.EITHER, capacity, accepting, pausedUntil, version);
        }

        /** Returns what they can help with, under plain names. */
        public List<Topic> topics() {
            return Topic.of(dimensions);
        }
    }
}
