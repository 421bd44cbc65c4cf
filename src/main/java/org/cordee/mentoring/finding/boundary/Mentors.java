package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.scheduling.boundary.BookableTimes;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Finding a mentor: suggestions with their reasons, and the list of all, for those who are signed in. */
@ApplicationScoped
@Transactional
public class Mentors {

    /** How many are suggested at the most. */
    public static final int MOST_SUGGESTIONS = 6;
    /** Somebody who could not say yes is not suggested again for as long. */
    private static final Duration NOT_AGAIN = Duration.ofDays(180);

    private static final Comparator<MentorCard> BEST_FIRST =
            Comparator.comparing((MentorCard c) -> -c.fit().points()).thenComparing(c -> c.id().value());
    /** How many free times are shown of each. */
    private static final int FREE_TIMES = 3;

    private static final Comparator<MentorCard> BY_NAME = Comparator.comparing(
                    MentorCard::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(c -> c.id().value());

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private MentorCards cards;

    @Inject
    private MentorSearch search;

    @Inject
    private BookableTimes bookableTimes;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * The mentors who fit best what the reader seeks and whom they can ask now, the best first; each with at least one
     * reason. Empty while the reader has not said what they seek.
     */
    public List<MentorCard> suggestions() {
        return suggestions(MOST_SUGGESTIONS);
    }

    /** As {@link #suggestions()}, so many at the most. */
    public List<MentorCard> suggestions(int most) {
        Set<PersonId> refused =
                requests.refusedSince(me.required(), clock.instant().minus(NOT_AGAIN));
        return cards.of(mentors.accepting(), me.required()).stream()
                .filter(c -> c.open() && !c.fit().reasons().isEmpty() && !refused.contains(c.id()))
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    /**
     * All who are not paused and whom the filter asks for; the reader is not among them. Those who can be asked come
     * first, then those who fit best.
     */
    public Page<MentorCard> all(MentorFilter filter, PageQuery query) {
        return find(filter, query, Set.of()).page();
    }

    /** The same, with those the reader has ticked wherever they are, and the next free times of all these. */
    public Found find(MentorFilter filter, PageQuery query, Collection<PersonId> ticked) {
        PersonId reader = me.required();
        MenteeProfile seeking = cards.seeking(reader);
        List<MentorCard> all = cards.listed(mentors.accepting(), reader, seeking);
        Comparator<MentorCard> order = order(reader, seeking);
        List<MentorCard> found = all.stream()
                .filter(card -> search.finds(filter, card))
                .sorted(order)
                .toList();
        int from = Math.min(query.first(), found.size());
        List<MentorCard> shown = found.subList(from, Math.min(found.size(), from + query.size()));
        List<MentorCard> chosen =
                all.stream().filter(c -> ticked.contains(c.id())).sorted(order).toList();
        return new Found(new Page<>(shown, found.size()), seeking != null, chosen);
    }

    /** Those who can be asked first, whoever could not say yes lately after them; then those who fit best. */
    private Comparator<MentorCard> order(PersonId reader, MenteeProfile seeking) {
        Set<PersonId> refused = seeking == null
                ? Set.of()
                : requests.refusedSince(reader, clock.instant().minus(NOT_AGAIN));
        return Comparator.comparing((MentorCard c) -> !c.open() || refused.contains(c.id()))
                .thenComparing(c -> -c.fit().points())
                .thenComparing(BY_NAME);
    }

    /**
     * Returns the mentor whom the reader wants to ask, with those who could be asked next.
     *
     * @throws NotFound as {@link #one}
     */
    public Asking asking(PersonId mentor) {
        PersonId reader = me.required();
        Map<PersonId, MentorProfile> profiles = new LinkedHashMap<>();
        mentors.accepting().forEach(p -> profiles.put(p.person(), p));
        profiles.put(mentor, profile(mentor));
        MenteeProfile kept = mentors.seeking(reader).orElse(null);
        MenteeProfile seeking = kept != null && kept.stated() ? kept : null;
        List<MentorCard> all = cards.of(profiles.values(), reader, seeking);
        return new Asking(
                kept == null ? MenteeProfiles.Sought.NOTHING : MenteeProfiles.sought(kept),
                all.stream().filter(c -> c.id().equals(mentor)).findFirst().orElseThrow(NotFound::new),
                all.stream()
                        .filter(c -> c.open() && !c.id().equals(mentor) && !c.id().equals(reader))
                        .sorted(order(reader, seeking))
                        .limit(PageQuery.MOST)
                        .toList());
    }

    /**
     * A mentor who is about to be asked.
     *
     * @param sought what the reader has said they seek
     * @param others those who could be asked next, those who fit best first; {@link PageQuery#MOST} at the most
     */
    public record Asking(MenteeProfiles.Sought sought, MentorCard mentor, List<MentorCard> others) {}

    /**
     * What was found.
     *
     * @param stated whether the reader has said what they seek
     * @param ticked of those the reader has ticked, who is listed at all
     */
    public record Found(Page<MentorCard> page, boolean stated, List<MentorCard> ticked) {}

    /** The next free times of those whom the reader can ask, each on another day. */
    public Map<PersonId, List<TimeRange>> freeTimes(Collection<MentorCard> shown) {
        return bookableTimes.next(
                shown.stream().filter(MentorCard::open).map(MentorCard::id).toList(),
                ChemistryMeeting.MINUTES,
                FREE_TIMES);
    }

    /** @throws NotFound when that person offers nothing, or pauses and is somebody else */
    public MentorCard one(PersonId mentor) {
        return cards.of(List.of(profile(mentor)), me.required()).get(0);
    }

    private MentorProfile profile(PersonId mentor) {
        return mentors.profile(mentor)
                .filter(p -> me.is(mentor) || cards.open(p) || known(p))
                .orElseThrow(NotFound::new);
    }

    /** Whoever has asked this mentor before still finds them while they pause. */
    private boolean known(MentorProfile profile) {
        return requests.by(me.required()).stream().anyMatch(r -> r.mentor().equals(profile.person()));
    }

    /** Whether the person who asks offers to be a mentor. */
    public boolean amOne() {
        return mentors.profile(me.required()).isPresent();
    }
}
