package org.cordee.catalogue.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.catalogue.control.InitiativesFile;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;

/** What people write of an initiative: gaps in a draft, what publishing needs, and the way to its facts. */
class InitiativeTextTest {

    private static final InitiativeText EMPTY = new InitiativeText("Leading", null, null, null, null, null);

    private static List<String> wrong(Runnable check) {
        return assertThrows(Invalid.class, check::run).problems().stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void eachOfTableThreeIsCompleteAndComesBackAsItWas() {
        for (InitiativeFacts facts : InitiativesFile.read()) {
            InitiativeText text = InitiativeText.of(facts);
            assertTrue(text.isComplete(), facts.key());
            assertEquals(facts, text.facts(facts.key(), facts.sequence()));
        }
    }

    @Test
    void aDraftNeedsANameOnly() {
        EMPTY.checkDraft();
        assertEquals(List.of("name"), wrong(() -> EMPTY.named(" ").checkDraft()));
        assertNull(EMPTY.named(" ").name());
    }

    @Test
    void publishingNeedsEveryAnswer() {
        assertFalse(EMPTY.isComplete());
        assertEquals(
                List.of(
                        "group",
                        "kind",
                        "provider",
                        "region",
                        "cost",
                        "entry",
                        "leadership",
                        "emergence",
                        "summary",
                        "whatItIs",
                        "whoItIsFor",
                        "whatYouDo",
                        "whatItAsks",
                        "whatItCosts",
                        "whatSupport",
                        "components"),
                wrong(EMPTY::check));
    }

    @Test
    void tooMuchIsRefusedEvenInADraft() {
        String much = "x".repeat(801);
        InitiativeText text = new InitiativeText(
                "Leading",
                new InitiativeText.Offer(TargetGroup.CITIZEN, null, much, null, null, null),
                new InitiativeText.Entry(null, much, true),
                new InitiativeText.Figure(101, -1),
                new InitiativeText.Words("x".repeat(201), much, much, much, much, much, much),
                List.of(
                        new InitiativeText.Part(null, "x".repeat(121), 61, null),
                        new InitiativeText.Part(null, null, 2, 3)));
        assertEquals(
                List.of(
                        "provider",
                        "entryFor",
                        "managerSupport",
                        "leadership",
                        "emergence",
                        "summary",
                        "whatItIs",
                        "whoItIsFor",
                        "whatYouDo",
                        "whatItAsks",
                        "whatItCosts",
                        "whatSupport",
                        "components.0.title",
                        "components.0.count",
                        "components.1.needed"),
                wrong(text::checkDraft));
    }

    @Test
    void emptyLinesAndSpacesDoNotCount() {
        InitiativeText text = new InitiativeText(
                " Leading ",
                null,
                null,
                null,
                null,
                List.of(
                        new InitiativeText.Part(null, "  ", null, null),
                        new InitiativeText.Part(ComponentKind.SESSION, " Day ", 3, null)));
        assertEquals("Leading", text.name());
        assertEquals(List.of(new InitiativeText.Part(ComponentKind.SESSION, "Day", 3, null)), text.components());
    }

    /** Where it isn't said how many are needed. */
    @Test
    void aProgrammeNeedsAllAndANetworkNone() {
        InitiativeText text = InitiativeText.of(InitiativesFile.read().get(0));
        InitiativeText open = new InitiativeText(
                text.name(),
                text.offer(),
                text.entry(),
                text.figure(),
                text.words(),
                List.of(new InitiativeText.Part(ComponentKind.SESSION, "Day", 3, null)));
        assertEquals(3, open.facts("a", 1).components().get(0).needed());
    }
}
