package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second language, which only this test has, is read from bundles beside the English ones. */
class MessageBundlesTest {

    private static final Locale FRENCH = Locale.FRANCE;

    @Test
    void aTextIsInTheLanguageAskedFor() {
        assertEquals(Optional.of("Enregistrer à l’instant"), MessageBundles.text("shared.save", FRENCH));
        assertEquals(Optional.of("Save"), MessageBundles.text("shared.save", Locale.UK));
        assertEquals(Optional.of("seulement ici"), MessageBundles.text("shared.only-in-french", FRENCH));
        assertEquals(Optional.empty(), MessageBundles.text("shared.only-in-french", Locale.UK));
    }

    @Test
    void whatIsNotTranslatedIsEnglish() {
        assertEquals(Optional.of("Continue"), MessageBundles.text("shared.continue", FRENCH));
        assertEquals(
                MessageBundles.text("scheduling.book.past", Locale.UK),
                MessageBundles.text("scheduling.book.past", FRENCH),
                "a feature without a bundle of that language");
    }

    /** The JVM's default language is an accident of the server. */
    @Test
    void theLanguageOfTheServerDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(FRENCH);
        try {
            assertEquals(Optional.of("Save"), MessageBundles.text("shared.save", Locale.forLanguageTag("cy-GB")));
            assertEquals(Optional.of("Save"), MessageBundles.text("shared.save", Locale.UK));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared.no-such-key", "nofeature.key", "../../etc.passwd", "save", "", ".", "Shared.save"})
    void aKeyWithoutTextHasNone(String key) {
        assertEquals(Optional.empty(), MessageBundles.text(key, Locale.UK));
        assertThrows(IllegalArgumentException.class, () -> MessageBundles.format(key, Locale.UK));
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        DateTimeWords words = DateTimeWords.of(FRENCH);
        LocalDate day = LocalDate.of(2026, 10, 25);
        assertEquals("25 octobre 2026", words.date(day));
        assertEquals("25 oct. 2026", words.shortDate(day));
        assertEquals("octobre 2026", words.month(YearMonth.of(2026, 10)));
        assertEquals("dimanche 25 octobre 2026", words.day(day));
        assertEquals("17:30 h", words.clock(LocalTime.of(17, 30)));
        assertEquals("9 h", words.clock(LocalTime.of(9, 0)));
        assertEquals("midi", words.clock(LocalTime.NOON));
        assertEquals("midnight", words.clock(LocalTime.MIDNIGHT), "not translated");
        ZoneId athens = ZoneId.of("Europe/Athens");
        assertEquals(
                "dimanche 25 octobre 2026 à 17:30 h (Athens time)",
                words.inZone(words.moment(ZonedDateTime.of(day, LocalTime.of(17, 30), athens)), athens));
    }
}
