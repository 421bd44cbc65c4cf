package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What it takes to find free times of a mentor with six dates on every working day of the year behind and the year
 * ahead.
 */
class FullYearIT extends DiaryInside {

    private static final Logger LOG = Logger.getLogger(FullYearIT.class.getName());
    private static final int DAYS = 520;
    private static final long YEAR = 900_000;

    @PersistenceContext(unitName = "cordee")
    EntityManager em;

    @Test
    void slotsOfAFullYearAreFoundQuickly() throws Exception {
        List<PersonId> two = people(2);
        PersonId host = two.get(0);
        PersonId guest = two.get(1);
        open(host);
        LocalDate first = monday().minusWeeks(52);
        for (int day = 0; day < DAYS; day += 40) {
            int from = day;
            inTransaction(() -> {
                for (int n = from; n < from + 40; n++) {
                    LocalDate date = first.plusDays(n / 5 * 7L + n % 5);
                    IntStream.range(9, 15)
                            .forEach(hour -> add(
                                    host,
                                    guest,
                                    when(date.atTime(hour, 0).atZone(LONDON).toInstant(), 60)));
                }
                return null;
            });
        }
        assertEquals(DAYS * 6, count("select count(*) from invitation where person_id = ?", host.value()));

        Instant from = monday(0, 0);
        Instant to = from.plus(Duration.ofDays(28));
        assertEquals(
                60,
                as(guest, () -> booking.slots(host, from, to, 60)).size(),
                "three half-hours a day after the six dates, on twenty days");
        long slots = median(() -> as(guest, () -> booking.slots(host, from, to, 60)));
        long quarter = median(() -> as(guest, () -> booking.slots(host, from, from.plus(Duration.ofDays(91)), 60)));
        long refused = median(() -> refused(
                TimeTaken.class, () -> as(guest, () -> booking.book(draft(when(monday(10, 0), 60), host, guest)))));
        LOG.info("A mentor with %d dates: slots of four weeks %d ms, of a quarter %d ms, refused with other times %d "
                + "ms (medians of 15)".formatted(DAYS * 6, slots, quarter, refused));
        assertTrue(slots < 1000 && quarter < 1500 && refused < 1500, slots + ", " + quarter + ", " + refused + " ms");
    }

    /** Other tests look at every pair of dates of each person. */
    @AfterEach
    void emptyTheYear() {
        sql(
                "delete from invitation where appointment_id in (select id from appointment where owner_kind = ?"
                        + " and owner_id = ?)",
                PairOwner.KIND,
                YEAR);
        sql("delete from appointment where owner_kind = ? and owner_id = ?", PairOwner.KIND, YEAR);
    }

    private void add(PersonId host, PersonId guest, TimeRange timeRange) {
        Appointment date =
                new Appointment(Purpose.MENTORING_SESSION, PairOwner.KIND, YEAR, host, timeRange, Venue.OPEN);
        date.invite(host);
        date.invite(guest);
        em.persist(date);
    }

    private static long median(Callable<?> deed) throws Exception {
        long[] times = new long[15];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            deed.call();
            times[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
