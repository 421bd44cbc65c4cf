package org.cordee.mentoring.finding.control;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.house.Injection;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Whom somebody cannot have as a mentor. */
class MentorExclusionsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MIA = new PersonId(1);

    private final Set<PersonId> apart = new HashSet<>();
    private final List<Relationship> pairs = new ArrayList<>();

    private final MentorExclusions exclusions = Injection.of(
            MentorExclusions.class,
            new Accounts(),
            new Separation() {
                @Override
                public Set<PersonId> from(
                        PersonId person,
                        Function<String, Optional<PersonId>> owner,
                        Function<Set<PersonId>, Set<String>> emails) {
                    return apart;
                }
            },
            new RelationshipQueries() {
                @Override
                public List<Relationship> of(PersonId person) {
                    return pairs;
                }
            });

    @Test
    void nobodyIsTheirOwnMentor() {
        assertEquals(Set.of(MIA), exclusions.of(MIA));
    }

    @Test
    void whoMustBeKeptApartIsOut() {
        apart.add(new PersonId(2));
        assertEquals(Set.of(MIA, new PersonId(2)), exclusions.of(MIA));
        assertEquals(Set.of(new PersonId(2)), apart, "what was asked is not changed");
    }

    @Test
    void whoeverIsOrWasInAPairWithThemIsOutOnEitherSide() {
        pairs.add(keyed(new Relationship(new PersonId(10), MIA, NOW), 6));
        Relationship over = keyed(new Relationship(MIA, new PersonId(11), NOW), 7);
        over.endEarly(NOW);
        pairs.add(over);
        assertEquals(Set.of(MIA, new PersonId(10), new PersonId(11)), exclusions.of(MIA));
    }
}
