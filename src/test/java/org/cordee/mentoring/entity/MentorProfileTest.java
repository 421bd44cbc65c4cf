package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.terms.Language;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.junit.jupiter.api.Test;

/** What somebody offers as a mentor, for how many, and when others may ask. */
class MentorProfileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Set<Dimension> SOME = Set.of(Dimension.values()[0], Dimension.values()[1]);
    private static final Set<Language> ENGLISH = Set.of(Language.ENGLISH);

    private final MentorProfile profile = new MentorProfile(new PersonId(1));

    @Test
    void aNewProfileIsOpenForOne() {
        assertEquals(1, profile.capacity());
        assertTrue(profile.accepting());
        assertTrue(profile.open(TODAY));
        assertNull(profile.pausedUntil());
    }

    @Test
    void anOfferHasWordsAtLeastOneDimensionAndOneLanguage() {
        assertEquals(
                List.of("offer", "dimensions", "languages"), fields(() -> profile.describe(" ", Set.of(), Set.of())));
        invalid("offer", "shared.required", () -> profile.describe(null, SOME, ENGLISH));
        invalid("dimensions", "mentoring.mentor.no-dimension", () -> profile.describe("Listening", Set.of(), ENGLISH));
        invalid("languages", "mentoring.mentor.no-language", () -> profile.describe("Listening", SOME, Set.of()));
        invalid("offer", "shared.too-long", () -> profile.describe("x".repeat(2001), SOME, ENGLISH));
        assertNull(profile.offer());
        profile.describe("  Listening ", SOME, ENGLISH);
        assertEquals("Listening", profile.offer());
        profile.describe("x".repeat(2000), SOME, ENGLISH);
        assertEquals(2000, profile.offer().length());
    }

    @Test
    void whatIsSaidTakesThePlaceOfWhatWasSaid() {
        profile.describe("Listening", SOME, Set.of(Language.ENGLISH, Language.WELSH));
        Set<Dimension> other = Set.of(Dimension.values()[1], Dimension.values()[2]);
        profile.describe("Listening", other, Set.of(Language.WELSH));
        assertEquals(other, profile.dimensions());
        assertEquals(Set.of(Language.WELSH), profile.languages());
    }

    @Test
    void aMentorTakesOneToTwelve() {
        profile.open(1, true, null, 0, TODAY);
        profile.open(12, true, null, 12, TODAY);
        assertEquals(12, profile.capacity());
        invalid("capacity", "shared.required", () -> profile.open(null, true, null, 0, TODAY));
        invalid("capacity", "shared.not-between", () -> profile.open(0, true, null, 0, TODAY));
        invalid("capacity", "shared.not-between", () -> profile.open(13, true, null, 0, TODAY));
        assertEquals(12, profile.capacity());
    }

    @Test
    void notFewerThanAreTaken() {
        profile.open(3, true, null, 3, TODAY);
        invalid("capacity", "mentoring.mentor.fewer-than-taken", () -> profile.open(2, false, null, 3, TODAY));
        assertEquals(3, profile.capacity());
        assertTrue(profile.accepting());
    }

    @Test
    void aPauseEndsWithinTwoYears() {
        profile.open(1, true, TODAY, 0, TODAY);
        profile.open(1, true, TODAY.plusYears(2), 0, TODAY);
        invalid(
                "pausedUntil",
                "mentoring.mentor.pause-over",
                () -> profile.open(1, true, TODAY.minusDays(1), 0, TODAY));
        invalid(
                "pausedUntil",
                "mentoring.mentor.pause-too-long",
                () -> profile.open(1, true, TODAY.plusYears(2).plusDays(1), 0, TODAY));
        assertEquals(TODAY.plusYears(2), profile.pausedUntil());
    }

    @Test
    void nobodyAsksDuringAPauseAndItsLastDayCounts() {
        profile.open(1, true, TODAY.plusDays(3), 0, TODAY);
        assertTrue(profile.paused(TODAY.plusDays(3)));
        assertFalse(profile.open(TODAY.plusDays(3)));
        assertFalse(profile.paused(TODAY.plusDays(4)));
        assertTrue(profile.open(TODAY.plusDays(4)));
    }

    @Test
    void whoIsClosedIsNotOpenWithoutAPauseEither() {
        profile.open(1, false, null, 0, TODAY);
        assertFalse(profile.open(TODAY));
        assertFalse(profile.paused(TODAY));
        profile.open(1, true, null, 0, TODAY);
        profile.close();
        assertFalse(profile.open(TODAY));
        assertEquals(1, profile.capacity());
    }
}
