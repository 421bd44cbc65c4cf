package org.cordee.home.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of a concern's states. */
class ConcernStateTest {

    @ParameterizedTest
    @CsvSource({"RAISED, SEEN CLOSED", "SEEN, CLOSED", "CLOSED, ''"})
    void itOnlyMovesOn(ConcernState from, String to) {
        for (ConcernState next : ConcernState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
    }
}
