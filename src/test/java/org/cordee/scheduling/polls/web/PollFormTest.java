package org.cordee.scheduling.polls.web;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed while a poll is made. */
class PollFormTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PollForm form = new PollForm();

    private void from(ZoneId reader) {
        form.from(
                new AppointmentOwner.Sought(
                        Purpose.SET_MEETING, List.of(new PersonId(1)), new Venue("Hall", null), 180, 4),
                reader);
    }

    @Test
    void itBeginsWithWhatIsSought() {
        from(LONDON);
        assertEquals(180, form.minutes());
        assertEquals(Duration.ofHours(3), form.length());
        assertEquals(LONDON, form.zoneId());
        assertEquals("Hall", form.getPlace());
        assertEquals(4, form.getQuorum());
        assertEquals(5, form.getTyped().size());
    }

    @ParameterizedTest
    @CsvSource({"4,false", "5,true", "4320,true", "4321,false", "0,false", "-5,false", ",false"})
    void aDateLastsFiveMinutesToThreeDays(Integer minutes, boolean fine) {
        form.setMinutes(minutes);
        if (fine) {
            assertEquals(minutes, form.minutes());
        } else {
            invalid("minutes", "shared.not-between", form::minutes);
        }
    }

    @Test
    void onlyWhatWasSuggestedCanBeChosen() {
        from(LONDON);
        invalid("suggested", "shared.not-a-choice", () -> form.suggested("2026-12-03T10:00:00Z/2026-12-03T11:00:00Z"));
        invalid("suggested", "shared.not-a-choice", () -> form.suggested("odd"));
    }
}
