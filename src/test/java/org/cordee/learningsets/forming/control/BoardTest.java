package org.cordee.learningsets.forming.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.learningsets.forming.terms.MoveEffect;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.LearningTogetherIndex;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** A board: who stands where, which rules are broken, and what a change by hand would bring. */
class BoardTest {

    private static final PersonId FAY = new PersonId(900);

    /** Two citizens and six managers of eight organisations, from 101 on. */
    private static List<Candidate> people() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new Candidate(
                        new PersonId(100 + i),
                        i <= 2 ? null : Sector.values()[i % 6],
                        i <= 2 ? Level.CITIZEN : Level.MANAGER,
                        Region.values()[i % 3],
                        i <= 2 ? null : new OrganisationId(i),
                        false,
                        null))
                .toList();
    }

    private static PersonId id(int i) {
        return new PersonId(100 + i);
    }

    private static Board board(Set<Separation.Pair> apart, boolean twoCitizens, int... places) {
        FormingPlan plan = new FormingPlan("Round", 4, 2, 6, 8, 4, 4, 2, true, twoCitizens, false, false, 2);
        List<Candidate> people = people();
        Grouping grouping = new Grouping(
                plan,
                people,
                List.of(new Grouping.Place(1, 4, FAY), new Grouping.Place(2, 4, null)),
                apart,
                Map.of(),
                7);
        Map<PersonId, Candidate> byId = new LinkedHashMap<>();
        people.forEach(p -> byId.put(p.id(), p));
        Map<PersonId, String> names = new HashMap<>();
        people.forEach(p -> names.put(p.id(), "P" + p.id()));
        Map<PersonId, Integer> where = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            where.put(people.get(i).id(), places[i]);
        }
        return new Board(
                new Board.Material(
                        grouping.loose(),
                        grouping,
                        byId,
                        names,
                        new Obstacles(p -> "P" + p, o -> "O" + o),
                        Board.chance(grouping.loose(), grouping)),
                where);
    }

    private static Board board(int... places) {
        return board(Set.of(), true, places);
    }

    @Test
    void everybodyStandsInTheirSet() {
        Board board = board(1, 1, 1, 1, 2, 2, 2, 2);
        assertEquals(2, board.sets().size());
        assertEquals(
                List.of(id(1), id(2), id(3), id(4)),
                board.sets().get(0).members().stream().map(Candidate::id).toList());
        assertEquals(2, board.place(id(7)));
        assertEquals(4, board.size(1));
        assertEquals(0, board.size(9));
        assertTrue(board.has(id(8)));
        assertFalse(board.has(FAY));
        assertEquals("P101", board.material().name(id(1)));
        assertEquals("", board.material().name(FAY));
    }

    @Test
    void aSetKnowsItsCitizensAndHowMixedItIs() {
        Board.OneSet first = board(1, 1, 1, 1, 2, 2, 2, 2).sets().get(0);
        assertEquals(2, first.citizens());
        assertEquals(2, first.leaders());
        assertTrue(first.together());
        assertTrue(first.mixesLevels());
        assertEquals(2, first.different(Candidate::organisation), "those without one are left out");
        Board.OneSet second = board(1, 1, 1, 1, 2, 2, 2, 2).sets().get(1);
        assertFalse(second.together());
        assertFalse(second.mixesLevels());
    }

    @Test
    void theIndexCountsSetsInWhichTwoMeetTwo() {
        assertEquals(
                new LearningTogetherIndex(2, 1, 1),
                board(1, 1, 1, 1, 2, 2, 2, 2).together());
        assertEquals(
                new LearningTogetherIndex(2, 0, 1),
                board(1, 2, 1, 1, 1, 2, 2, 2).together());
    }

    @Test
    void oneCitizenAloneBreaksARuleThatCanBeWaived() {
        Board apart = board(1, 2, 1, 1, 1, 2, 2, 2);
        assertEquals(
                List.of(Message.of("learningsets.broken.one-citizen", "P101")),
                apart.sets().get(0).broken());
        assertEquals(List.of(), apart.never(), "it can be published");
        assertEquals(
                List.of(),
                board(Set.of(), false, 1, 2, 1, 1, 1, 2, 2, 2).sets().get(0).broken());
    }

    @Test
    void whoMustBeKeptApartCannotBePublishedTogether() {
        Set<Separation.Pair> apart = Set.of(new Separation.Pair(id(3), id(4)));
        Board board = board(apart, true, 1, 1, 1, 1, 2, 2, 2, 2);
        assertEquals(List.of(Message.of("learningsets.broken.apart", "P103", "P104")), board.never());
        assertEquals(List.of(), board(apart, true, 1, 1, 1, 2, 1, 2, 2, 2).never());
    }

    @Test
    void aFacilitatorIsKeptApartToo() {
        Set<Separation.Pair> apart = Set.of(new Separation.Pair(FAY, id(3)));
        assertEquals(
                List.of(Message.of("learningsets.broken.closed", "P103")),
                board(apart, true, 1, 1, 1, 1, 2, 2, 2, 2).never());
        assertEquals(List.of(), board(apart, true, 1, 1, 2, 1, 1, 2, 2, 2).never());
    }

    @Test
    void aMoveIsWeighedForEachOtherSet() {
        Board board = board(1, 1, 1, 1, 2, 2, 2, 2);
        Map<Integer, MoveEffect> moves = board.moves(id(1));
        assertEquals(Set.of(2), moves.keySet());
        assertFalse(moves.get(2).broken().isEmpty(), "a citizen would be alone in both");
        assertFalse(moves.get(2).always());
        assertEquals(List.of(), board.moves(id(5)).get(1).broken());
    }

    @Test
    void anExchangeIsWeighedForEverybodyInAnotherSet() {
        Set<Separation.Pair> apart = Set.of(new Separation.Pair(id(3), id(5)));
        Board board = board(apart, true, 1, 1, 1, 1, 2, 2, 2, 2);
        Map<PersonId, MoveEffect> swaps = board.swaps(id(4));
        assertEquals(Set.of(id(5), id(6), id(7), id(8)), swaps.keySet());
        assertTrue(swaps.get(id(5)).always(), "3 and 5 would meet");
        assertFalse(swaps.get(id(6)).always());
    }

    /** What an exchange is said to bring is what the whole gains when it is made. */
    @Test
    void whatIsSaidIsWhatComes() {
        Board before = board(1, 1, 1, 1, 2, 2, 2, 2);
        Board after = board(1, 1, 2, 1, 1, 2, 2, 2);
        assertEquals(
                after.points() - before.points(), before.swaps(id(3)).get(id(5)).points(), 1);
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        assertEquals(
                board(1, 1, 1, 1, 2, 2, 2, 2).chance(),
                board(2, 2, 2, 2, 1, 1, 1, 1).chance());
        assertTrue(board(1, 1, 1, 1, 2, 2, 2, 2).chance().percentTogether() <= 100);
    }

    @Test
    void aBoardStandsUntilSomebodyIsMoved() {
        Board board = board(1, 1, 1, 1, 2, 2, 2, 2);
        Map<PersonId, Integer> same = new HashMap<>();
        people().forEach(p -> same.put(p.id(), board.place(p.id())));
        assertTrue(board.stands(board.material(), same));
        same.put(id(1), 2);
        assertFalse(board.stands(board.material(), same));
        assertFalse(board.stands(board(1, 1, 1, 1, 2, 2, 2, 2).material(), Map.of()));
    }
}
