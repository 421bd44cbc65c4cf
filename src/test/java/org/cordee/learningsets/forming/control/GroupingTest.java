package org.cordee.learningsets.forming.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.matching.BadInput;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** A round in the words of the engine: who may meet, how much two people differ, what is asked for. */
class GroupingTest {

    private static Candidate candidate(int id, Level level, Sector sector, Integer organisation, int... hours) {
        BitSet set = null;
        if (hours.length > 0) {
            set = new BitSet();
            for (int hour : hours) {
                set.set(hour);
            }
        }
        return new Candidate(
                new PersonId(id),
                sector,
                level,
                null,
                organisation == null ? null : new OrganisationId(organisation),
                false,
                set);
    }

    private static final Candidate CITIZEN = candidate(1, Level.CITIZEN, null, null);
    private static final Candidate NURSE = candidate(2, Level.PRACTITIONER, Sector.NHS, 5);
    private static final Candidate MANAGER = candidate(3, Level.MANAGER, Sector.NHS, 5);
    private static final Candidate TEACHER = candidate(4, Level.PRACTITIONER, Sector.EDUCATION, 6);

    private static Grouping grouping(boolean onePerOrganisation, boolean hours, Separation.Pair... apart) {
        FormingPlan plan = new FormingPlan("Round", 4, 1, 6, 8, 4, 4, 2, onePerOrganisation, false, hours, false, 4);
        return new Grouping(
                plan,
                List.of(CITIZEN, NURSE, MANAGER, TEACHER),
                List.of(new Grouping.Place(1, 4, null)),
                Set.of(apart),
                Map.of(),
                7);
    }

    @Test
    void colleaguesMeetOnlyWhereThatIsAllowed() {
        assertFalse(grouping(true, false).mayMeet(NURSE, MANAGER));
        assertTrue(grouping(false, false).mayMeet(NURSE, MANAGER));
        assertTrue(grouping(true, false).mayMeet(NURSE, TEACHER));
        assertTrue(grouping(true, false).mayMeet(CITIZEN, CITIZEN), "no organisation is no common one");
    }

    @Test
    void whoIsKeptApartNeverMeetsWhicheverWayItWasSaid() {
        Grouping grouping = grouping(false, false, new Separation.Pair(NURSE.id(), TEACHER.id()));
        assertFalse(grouping.mayMeet(NURSE, TEACHER));
        assertFalse(grouping.mayMeet(TEACHER, NURSE));
        assertTrue(grouping.mayMeet(NURSE, CITIZEN));
    }

    @Test
    void eachDifferenceCountsItsWeight() {
        Grouping grouping = grouping(false, false);
        assertEquals(0, grouping.difference(NURSE, NURSE));
        assertEquals(8_000, grouping.difference(NURSE, MANAGER), "level alone");
        assertEquals(6_000 + 4_000, grouping.difference(NURSE, TEACHER), "sector and organisation");
        assertEquals(
                6_000 + 8_000 + 8_000,
                grouping.difference(CITIZEN, NURSE),
                "sector, level, and that one is a citizen; no organisation is not another one");
        assertEquals(grouping.difference(NURSE, TEACHER), grouping.difference(TEACHER, NURSE));
    }

    @Test
    void hoursInCommonCountWhereTheyAreAskedFor() {
        Candidate early = candidate(8, Level.MANAGER, Sector.NHS, 5, 9, 10, 11);
        Candidate late = candidate(9, Level.MANAGER, Sector.NHS, 5, 11, 12, 13);
        assertEquals(0, grouping(false, false).difference(early, late));
        assertEquals(
                1_000 / 6 * 6, grouping(false, true).difference(early, late), "one hour of the six that are enough");
        assertEquals(0, grouping(false, true).difference(early, MANAGER), "who has said none");
    }

    @Test
    void theProblemHasThePeopleAndTheSets() {
        Grouping grouping = grouping(false, false);
        assertEquals(4, grouping.loose().people().size());
        assertEquals(4, grouping.problem().people().size());
        assertEquals(Grouping.key(1), grouping.pinned().sets().get(0).id());
    }

    @Test
    void sizesThatDoNotAddUpMakeNoSense() {
        Grouping wrong = new Grouping(
                FormingPlan.usual("Round"),
                List.of(CITIZEN, NURSE, MANAGER, TEACHER),
                List.of(new Grouping.Place(1, 5, null)),
                Set.of(),
                Map.of(),
                7);
        assertThrows(BadInput.class, wrong::problem);
    }
}
