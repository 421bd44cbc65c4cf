package org.cordee.mentoring.control;

import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** A relationship is for the two of it and for nobody else. */
class PairPolicyTest {

    private static final Relationship PAIR =
            new Relationship(new PersonId(1), new PersonId(2), Instant.parse("2026-11-29T09:00:00Z"));

    private static PairPolicy as(PersonId person) {
        CurrentPerson me = new CurrentPerson();
        if (person != null) {
            me.is(person, "Somebody", CurrentPerson.HOME_ZONE, true, true);
        }
        return new PairPolicy(me);
    }

    @Test
    void eachOfTheTwoStandsOnOneSide() {
        assertEquals(PairSide.MENTOR, as(new PersonId(1)).side(PAIR));
        assertEquals(PairSide.MENTEE, as(new PersonId(2)).side(PAIR));
    }

    @Test
    void forAnybodyElseItIsNotThere() {
        notFound(() -> as(new PersonId(3)).side(PAIR));
        notFound(() -> as(null).side(PAIR));
        denied(() -> as(null).me());
    }
}
