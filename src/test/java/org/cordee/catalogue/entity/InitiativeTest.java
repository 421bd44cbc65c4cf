package org.cordee.catalogue.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;

/** An initiative takes over what the data file says, and keeps the rows of its pieces. */
class InitiativeTest {

    private static final PlainWords WORDS =
            new PlainWords("In short", "What", "Who", "You do", "Asks", "Costs", "Help");

    private static Component piece(String title, int sequence) {
        return new Component(ComponentKind.MODULE, title, 3, 2, sequence);
    }

    private static InitiativeFacts facts(String key, String name, Component... pieces) {
        return new InitiativeFacts(
                key,
                name,
                TargetGroup.values()[1],
                Kind.FORMAL_PROGRAMME,
                "The provider",
                Region.WALES,
                null,
                Cost.FUNDED,
                EntryRoute.APPLICATION,
                null,
                true,
                new Position(20, 80),
                WORDS,
                List.of(pieces),
                1);
    }

    @Test
    void whatTheFileSaysIsGivenBack() {
        InitiativeFacts facts = facts("leading-together", "Leading together", piece("First", 1), piece("Second", 2));
        Initiative initiative = new Initiative(facts);
        assertEquals(facts, initiative.facts());
        assertEquals("leading-together", initiative.slug());
        initiative.become(facts);
        assertEquals(facts, initiative.facts(), "the same again changes nothing");
    }

    @Test
    void piecesAreChangedAddedAndTakenAway() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1), piece("Second", 2)));
        InitiativeFacts longer =
                facts("leading", "Leading", piece("First of all", 1), piece("Second", 2), piece("Third", 3));
        initiative.become(longer);
        assertEquals(longer, initiative.facts());
        InitiativeFacts shorter = facts("leading", "Leading", piece("Only one", 1));
        initiative.become(shorter);
        assertEquals(shorter, initiative.facts());
    }

    @Test
    void theKeyStays() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1)));
        assertThrows(
                IllegalArgumentException.class, () -> initiative.become(facts("other", "Other", piece("First", 1))));
        assertEquals("Leading", initiative.facts().name());
    }
}
