package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.terms.Language;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** What somebody seeks in a mentor, whom they wish for, and since when they are without one. */
class MenteeProfileTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final PersonId ANN = new PersonId(1);
    private static final List<PersonId> THREE = List.of(new PersonId(5), new PersonId(3), new PersonId(4));
    private static final Set<Dimension> ONE = Set.of(Dimension.values()[0]);

    private final MenteeProfile request = new MenteeProfile(ANN, NOW);

    private void state(String seeks, Set<Dimension> dimensions) {
        request.state(seeks, dimensions, Set.of(Sector.NHS), Set.of(Language.WELSH), LATER);
    }

    @Test
    void whoMerelyAskedSomebodyHasStatedNothing() {
        assertFalse(request.stated());
        assertNull(request.seeks());
        assertEquals(NOW, request.unmatchedSince());
        assertEquals(List.of(), request.wishes());
    }

    @Test
    void aTextOrADimensionWillDo() {
        invalid("seeks", "mentoring.seeking.nothing", () -> state(" ", Set.of()));
        invalid("seeks", "mentoring.seeking.nothing", () -> state(null, Set.of()));
        assertFalse(request.stated());
        assertEquals(Set.of(), request.walls());
        state(null, ONE);
        assertEquals(ONE, request.dimensions());
        state("  Courage ", Set.of());
        assertEquals("Courage", request.seeks());
        assertEquals(Set.of(), request.dimensions());
        assertEquals(LATER, request.statedAt());
    }

    @Test
    void aTextHasItsLimit() {
        state("x".repeat(MenteeProfile.LONGEST_TEXT), ONE);
        invalid("seeks", "shared.too-long", () -> state("x".repeat(MenteeProfile.LONGEST_TEXT + 1), ONE));
        assertEquals(MenteeProfile.LONGEST_TEXT, request.seeks().length());
    }

    @Test
    void whatIsStatedTakesThePlaceOfWhatWas() {
        request.state("Courage", ONE, Set.of(Sector.NHS, Sector.EDUCATION), Set.of(Language.WELSH), NOW);
        request.state("Courage", Set.of(Dimension.values()[1]), Set.of(Sector.EDUCATION), Set.of(), LATER);
        assertEquals(Set.of(Dimension.values()[1]), request.dimensions());
        assertEquals(Set.of(Sector.EDUCATION), request.walls());
        assertEquals(Set.of(), request.languages());
    }

    @Test
    void wishesKeepTheirOrder() {
        request.wish(THREE, LATER);
        assertEquals(THREE, request.wishes());
        assertEquals(LATER, request.wishedAt());
        request.wish(List.of(new PersonId(9)), LATER);
        assertEquals(List.of(new PersonId(9)), request.wishes());
        request.wish(List.of(), LATER);
        assertEquals(List.of(), request.wishes());
    }

    @Test
    void threeDifferentOthersAtMost() {
        request.wish(THREE, NOW);
        List<PersonId> four = List.of(new PersonId(5), new PersonId(3), new PersonId(4), new PersonId(6));
        invalid("then", "mentoring.seeking.too-many-wishes", () -> request.wish(four, LATER));
        invalid(
                "then",
                "mentoring.seeking.wish-twice",
                () -> request.wish(List.of(new PersonId(5), new PersonId(5)), LATER));
        invalid("then", "mentoring.seeking.wish-self", () -> request.wish(List.of(new PersonId(5), ANN), LATER));
        assertEquals(THREE, request.wishes());
        assertEquals(NOW, request.wishedAt());
    }

    @Test
    void toWishForNobodyKeepsWhenTheyWished() {
        request.wish(THREE, NOW);
        request.wishForNobody();
        assertEquals(List.of(), request.wishes());
        assertEquals(NOW, request.wishedAt());
    }

    @Test
    void whoWaitsLongestIsTakenFirst() {
        request.beUnmatched(LATER);
        assertEquals(NOW, request.unmatchedSince(), "was without one before");
        request.beMatched();
        assertNull(request.unmatchedSince());
        request.beUnmatched(LATER);
        assertEquals(LATER, request.unmatchedSince());
    }
}
