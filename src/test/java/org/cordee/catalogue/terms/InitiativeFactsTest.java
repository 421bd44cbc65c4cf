package org.cordee.catalogue.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data file may say of an initiative. */
class InitiativeFactsTest {

    private static final PlainWords WORDS =
            new PlainWords("In short", "What", "Who", "You do", "Asks", "Costs", "Help");
    private static final Component PIECE = new Component(ComponentKind.MODULE, "First", 1, 1, 1);

    private static InitiativeFacts facts(String key, String name, TargetGroup group, boolean manager, Component... of) {
        return new InitiativeFacts(
                key,
                name,
                group,
                Kind.FORMAL_PROGRAMME,
                "The provider",
                Region.WALES,
                null,
                Cost.FREE,
                EntryRoute.OPEN,
                null,
                manager,
                new Position(0, 100),
                WORDS,
                List.of(of),
                1);
    }

    private static void wrong(Executable making) {
        assertThrows(IllegalArgumentException.class, making);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leading", "leading-together", "a-b-c", "leading2", "12-steps"})
    void aKeyConsistsOfWords(String key) {
        assertEquals(
                key, facts(key, "Leading", TargetGroup.CITIZEN, false, PIECE).key());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Leading", "leading together", "leading--together", "-leading", "leading-"})
    void anyOtherKeyIsWrong(String key) {
        wrong(() -> facts(key, "Leading", TargetGroup.CITIZEN, false, PIECE));
    }

    @Test
    void nobodyAsksCitizensForAManager() {
        wrong(() -> facts("leading", "Leading", TargetGroup.CITIZEN, true, PIECE));
        assertTrue(facts("leading", "Leading", TargetGroup.values()[1], true, PIECE)
                .managerSupport());
    }

    @Test
    void factsThatAreMissingAreWrong() {
        wrong(() -> facts("leading", " ", TargetGroup.CITIZEN, false, PIECE));
        wrong(() -> facts("leading", "Leading", null, false, PIECE));
        wrong(() -> facts("leading", "Leading", TargetGroup.CITIZEN, false));
    }

    @Test
    void thePiecesHaveATitleAndNumbersThatFit() {
        assertEquals(60, new Component(ComponentKind.MODULE, "x".repeat(120), 60, 60, 1).count());
        assertEquals(0, new Component(ComponentKind.MODULE, "By choice", 1, 0, 1).needed());
        wrong(() -> new Component(null, "First", 1, 1, 1));
        wrong(() -> new Component(ComponentKind.MODULE, " ", 1, 1, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "x".repeat(121), 1, 1, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "First", 0, 0, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "First", 61, 1, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "First", 1, 2, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "First", 1, -1, 1));
        wrong(() -> new Component(ComponentKind.MODULE, "First", 1, 1, 0));
    }

    @Test
    void plainWordsAreShort() {
        String longest = "x".repeat(800);
        assertEquals(
                200,
                new PlainWords("x".repeat(200), longest, longest, longest, longest, longest, longest)
                        .summary()
                        .length());
        wrong(() -> new PlainWords("x".repeat(201), "a", "a", "a", "a", "a", "a"));
        wrong(() -> new PlainWords("x", "a", "a", "a", "a", "a", longest + "x"));
        wrong(() -> new PlainWords("x", "a", "a", null, "a", "a", "a"));
        wrong(() -> new PlainWords(" ", "a", "a", "a", "a", "a", "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,leader,fixed",
        "39,leader,fixed",
        "40,both,both",
        "60,both,both",
        "61,leadership,emergent",
        "100,leadership,emergent"
    })
    void aPositionIsSaidInThirds(int value, String whom, String goals) {
        assertEquals(whom, new Position(value, 0).whom());
        assertEquals(goals, new Position(0, value).goals());
    }

    @Test
    void aPositionLiesOnTheFigure() {
        wrong(() -> new Position(-1, 0));
        wrong(() -> new Position(101, 0));
        wrong(() -> new Position(0, -1));
        wrong(() -> new Position(0, 101));
    }
}
