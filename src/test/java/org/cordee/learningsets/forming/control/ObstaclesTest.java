package org.cordee.learningsets.forming.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cordee.matching.groups.Unmet;
import org.cordee.matching.scoring.Value;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** The engine's reasons in plain words; why two are kept apart is never said. */
class ObstaclesTest {

    private static final Obstacles WORDS =
            new Obstacles(person -> "Person " + person, organisation -> "Organisation " + organisation);
    private static final String ANN = Grouping.key(new PersonId(1));
    private static final String BEN = Grouping.key(new PersonId(2));
    private static final String SET = Grouping.key(3);

    @Test
    void anIdOfTheEngineIsReadBack() {
        assertEquals(new PersonId(Long.MAX_VALUE), Grouping.person(Grouping.key(new PersonId(Long.MAX_VALUE))));
        assertEquals(200, Grouping.place(Grouping.key(200)));
        assertTrue(Grouping.key(9).compareTo(Grouping.key(10)) < 0, "they sort like their numbers");
        assertTrue(Grouping.key(new PersonId(9)).compareTo(Grouping.key(new PersonId(10))) < 0);
    }

    @Test
    void twoWhoMustNotMeetAreNamedWithoutAReason() {
        Message said = WORDS.broken(new Unmet.NotApart(ANN, BEN, SET));
        assertEquals(Message.of("learningsets.broken.apart", "Person 1", "Person 2"), said);
    }

    @Test
    void onlyWhatIsKeptWhateverIsAskedForStopsThePublication() {
        assertTrue(Obstacles.always(new Unmet.NotApart(ANN, BEN, SET)));
        assertFalse(Obstacles.always(new Unmet.SameValue(Grouping.ORGANISATION, new Value.Text("5"), ANN, BEN, SET)));
    }

    @Test
    void aSentenceIsHandedToPagesWithItsArguments() {
        assertArrayEquals(
                new Object[] {"Person 1", 4},
                Message.of("learningsets.broken.apart", "Person 1", 4).array());
    }
}
