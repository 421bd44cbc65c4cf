package org.cordee.learningsets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.cordee.learningsets.forming.terms.MoveEffect;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.NetworkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the states of sets, members, meetings and rounds. */
class StatesTest {

    private static <T extends Enum<T>> void table(T from, String to, BiPredicate<T, T> mayBecome) {
        for (T next : from.getDeclaringClass().getEnumConstants()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), mayBecome.test(from, next), from + " to " + next);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FORMING,       CONTRACTED CLOSED",
        "CONTRACTED,    ACTIVE CLOSED",
        "ACTIVE,        RECONTRACTING CLOSED",
        "RECONTRACTING, CONTRACTED ACTIVE CLOSED",
        "CLOSED,        ''"
    })
    void aSet(SetState from, String to) {
        table(from, to, SetState::mayBecome);
        assertEquals(from != SetState.CLOSED, from.live());
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, ACCEPTED DECLINED, true",
        "ACCEPTED, DECLINED LEFT,     true",
        "DECLINED, PROPOSED,          false",
        "LEFT,     PROPOSED,          false"
    })
    void aMember(MemberState from, String to, boolean holdsPlace) {
        table(from, to, MemberState::mayBecome);
        assertEquals(holdsPlace, from.holdsPlace());
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, RUNNING HELD CANCELLED", "RUNNING, HELD", "HELD, ''", "CANCELLED, ''"})
    void aMeeting(MeetingState from, String to) {
        table(from, to, MeetingState::mayBecome);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     RUNNING DROPPED,           false, true",
        "RUNNING,   STOPPED PROPOSED DROPPED,  false, false",
        "STOPPED,   RUNNING PUBLISHED DROPPED, true,  true",
        "PROPOSED,  RUNNING PUBLISHED DROPPED, true,  true",
        "PUBLISHED, '',                        false, false",
        "DROPPED,   '',                        false, false"
    })
    void aRound(FormingState from, String to, boolean board, boolean open) {
        table(from, to, FormingState::mayBecome);
        assertEquals(board, from.board());
        assertEquals(open, from.open());
    }

    @ParameterizedTest
    @CsvSource({"GUIDE,true,true,true", "STEADY,true,false,false", "STRICT,false,false,false"})
    void howOftenAStageMayBeMadeLonger(Strictness strictness, boolean first, boolean second, boolean third) {
        assertEquals(first, strictness.mayExtend(0));
        assertEquals(second, strictness.mayExtend(1));
        assertEquals(third, strictness.mayExtend(2));
    }

    @Test
    void onlyResourcesMayBeLeftOutAndThePresenterSpeaksInThree() {
        assertEquals(
                List.of(Stage.RESOURCES),
                Stream.of(Stage.values()).filter(Stage::optional).toList());
        assertEquals(
                List.of(Stage.PRESENT, Stage.SUMMARY, Stage.ACTIONS),
                Stream.of(Stage.values()).filter(Stage::presenterSpeaks).toList());
        assertTrue(Stream.of(Stage.values()).allMatch(s -> s.minutes() >= Stage.LEAST && s.minutes() <= Stage.MOST));
    }

    @Test
    void anOriginIsACohortANetworkOrTheMembersThemselves() {
        assertEquals(new Origin(OriginKind.COHORT, new CohortId(1), null), Origin.of(new CohortId(1)));
        assertEquals(new Origin(OriginKind.NETWORK, null, new NetworkId(1)), Origin.of(new NetworkId(1)));
        assertEquals(new Origin(OriginKind.OWN, null, null), Origin.own());
    }

    @ParameterizedTest
    @CsvSource({"3,+3", "0,0", "-12,−12"})
    void aChangeSaysItsPointsWithTheirSign(long points, String signed) {
        assertEquals(signed, new MoveEffect(points, List.of(), false).signed());
    }
}
