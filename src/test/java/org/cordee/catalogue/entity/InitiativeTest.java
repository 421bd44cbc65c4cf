package org.cordee.catalogue.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
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
        Initiative initiative = new Initiative(facts, true);
        assertEquals(facts, initiative.facts());
        assertEquals("leading-together", initiative.slug());
        initiative.update(facts);
        assertEquals(facts, initiative.facts(), "the same again changes nothing");
    }

    @Test
    void piecesAreChangedAddedAndTakenAway() {
        Initiative initiative =
                new Initiative(facts("leading", "Leading", piece("First", 1), piece("Second", 2)), true);
        InitiativeFacts longer =
                facts("leading", "Leading", piece("First of all", 1), piece("Second", 2), piece("Third", 3));
        initiative.update(longer);
        assertEquals(longer, initiative.facts());
        InitiativeFacts shorter = facts("leading", "Leading", piece("Only one", 1));
        initiative.update(shorter);
        assertEquals(shorter, initiative.facts());
    }

    @Test
    void theKeyStays() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1)), true);
        assertThrows(
                IllegalArgumentException.class, () -> initiative.update(facts("other", "Other", piece("First", 1))));
        assertEquals("Leading", initiative.facts().name());
    }

    /** What people publish is a new version, and from then on an update of Cordee changes nothing. */
    @Test
    void whatPeopleChangedIsNotOverwritten() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1)), true);
        InitiativeFacts newer = facts("leading", "Leading well", piece("First", 1));
        assertTrue(initiative.update(newer));
        assertFalse(initiative.update(newer), "the same again is no new version");
        assertEquals(2, initiative.versionNumber());

        initiative.publish(InitiativeText.of(newer).named("Ours"));
        assertEquals(3, initiative.versionNumber());
        assertFalse(initiative.update(facts("leading", "Theirs", piece("First", 1))));
        assertEquals("Ours", initiative.facts().name());
        assertEquals(3, initiative.versionNumber());
    }

    @Test
    void whatPeopleMadeIsNotOverwritten() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1)), false);
        assertFalse(initiative.update(facts("leading", "Theirs", piece("First", 1))));
        assertFalse(initiative.supplied());
    }

    @Test
    void aProgrammeBecomesNoNetwork() {
        InitiativeFacts facts = facts("leading", "Leading", piece("First", 1));
        Initiative initiative = new Initiative(facts, true);
        InitiativeText text = InitiativeText.of(facts);
        InitiativeText.Offer offer = text.offer();
        InitiativeText network = new InitiativeText(
                text.name(),
                new InitiativeText.Offer(
                        offer.group(), Kind.NETWORK, offer.provider(), offer.region(), null, offer.cost()),
                text.entry(),
                text.figure(),
                text.words(),
                text.components());
        Invalid refused = assertThrows(Invalid.class, () -> initiative.publish(network));
        assertEquals("kind", refused.problems().get(0).field());
        assertEquals(1, initiative.versionNumber());
    }

    @Test
    void movesBetweenTheStatesPeopleCanChoose() {
        Initiative initiative = new Initiative(facts("leading", "Leading", piece("First", 1)), true);
        assertEquals(CatalogueState.LISTED, initiative.state());
        assertThrows(Conflict.class, () -> initiative.move(CatalogueState.LISTED));
        initiative.move(CatalogueState.ARCHIVED);
        assertFalse(initiative.state().takesCohorts());
        initiative.move(CatalogueState.HIDDEN);
        assertTrue(initiative.state().takesCohorts());
        for (CatalogueState other : new CatalogueState[] {CatalogueState.DRAFT, CatalogueState.TEMPLATE, null}) {
            assertThrows(Invalid.class, () -> initiative.move(other));
        }
    }
}
