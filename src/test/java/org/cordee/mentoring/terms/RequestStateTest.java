package org.cordee.mentoring.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.mentoring.finding.terms.SectorPhrase;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void onlyWhatIsPendingMoves(RequestState state) {
        for (RequestState next : RequestState.values()) {
            assertEquals(
                    state == RequestState.PENDING && next != RequestState.PENDING,
                    state.mayBecome(next),
                    state + " -> " + next);
        }
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void everySectorHasItsNameWithinASentence(Sector sector) {
        assertEquals(sector.name(), SectorPhrase.of(sector).name());
    }
}
