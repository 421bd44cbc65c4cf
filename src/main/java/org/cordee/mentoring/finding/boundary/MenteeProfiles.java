package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.Topic;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;

/** What the person who asks seeks in a mentor. The mentors they ask can read it, and nobody else. */
@ApplicationScoped
@Transactional
public class MenteeProfiles {

    /** Version of what was never kept. */
    public static final int NEVER = -1;

    @Inject
    private MentorQueries mentors;

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** What was kept, or an empty form. */
    public Sought mine() {
        return mentors.seeking(me.required()).map(MenteeProfiles::sought).orElse(Sought.NOTHING);
    }

    static Sought sought(MenteeProfile s) {
        return new Sought(s.seeks(), s.dimensions(), s.walls(), s.languages(), s.version());
    }

    /** Whether something was said. */
    public boolean stated() {
        return mentors.seeking(me.required()).map(MenteeProfile::stated).orElse(false);
    }

    /** Who is asked next when the one who is asked cannot, in order; names. */
    public List<String> nextWishes(PersonId asked) {
        List<PersonId> wishes =
                mentors.seeking(me.required()).map(MenteeProfile::wishes).orElse(List.of());
        int here = wishes.indexOf(asked);
        return here < 0
                ? List.of()
                : wishes.subList(here + 1, wishes.size()).stream()
                        .map(id -> people.card(id).name())
                        .toList();
    }

    /**
     * Keeps it.
     *
     * @throws org.cordee.shared.errors.Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at the field of that name of {@link Sought}
     */
    public void keep(Sought sought) {
        PersonId person = me.required();
        MenteeProfile kept = mentors.seeking(person).orElse(null);
        if (kept == null) {
            kept = new MenteeProfile(person, clock.instant());
            kept.state(sought.seeks(), sought.dimensions(), sought.walls(), sought.languages(), clock.instant());
            mentors.add(kept);
        } else {
            kept.expect(sought.version());
            kept.state(sought.seeks(), sought.dimensions(), sought.walls(), sought.languages(), clock.instant());
        }
        if (relationships.matched(person)) {
            kept.beMatched();
        } else {
            kept.beUnmatched(clock.instant());
        }
        mentors.flush();
        audit.changed("mentoring.seeking-kept", "mentee-request", kept.key(), null);
    }

    /**
     * What somebody seeks.
     *
     * @param seeks in their own words, or null when a dimension says it
     * @param walls sectors they would like to get to know
     * @param version it was read in, or {@link #NEVER}
     */
    public record Sought(
            String seeks, Set<Dimension> dimensions, Set<Sector> walls, Set<Language> languages, int version) {

        static final Sought NOTHING = new Sought(null, Set.of(), Set.of(), Set.of(), NEVER);

        public Sought {
            dimensions = dimensions.isEmpty() ? Set.of() : EnumSet.copyOf(dimensions);
            walls = walls.isEmpty() ? Set.of() : EnumSet.copyOf(walls);
            languages = languages.isEmpty() ? Set.of() : EnumSet.copyOf(languages);
        }

        /** Returns what they would like help with, under plain names. */
        public List<Topic> topics() {
            return Topic.of(dimensions);
        }
    }
}
