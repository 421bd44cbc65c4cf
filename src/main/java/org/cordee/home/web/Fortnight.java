package org.cordee.home.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.platform.messages.DateTimes;
import org.cordee.scheduling.boundary.Appointments;

/** Two weeks from today as a strip of days, with what happens and what is due on each. */
public final class Fortnight {

    /** How many days the strip has. */
    static final int DAYS = 14;

    /** Invitations are events of that day already. */
    private static final String INVITATION = "/scheduling/appointment";

    private Fortnight() {}

    /**
     * Today and the days after it, in order.
     *
     * @param coming events from now on
     * @param toDo what waits for the reader; what ends by itself in these days is a deadline
     */
    static List<Day> of(LocalDate today, ZoneId zone, List<Appointments.Entry> coming, List<Waiting> toDo) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = today.plusDays(i);
            List<Appointments.Entry> on =
                    on(date, i == 0, zone, coming, e -> e.when().start());
            List<Waiting> due = on(date, false, zone, toDo, Waiting::until).stream()
                    .filter(w -> !w.path().startsWith(INVITATION))
                    .toList();
            days.add(new Day(
                    date,
                    i == 0,
                    on.size(),
                    due.size(),
                    on.isEmpty() ? null : on.get(0).id().toString()));
        }
        return days;
    }

    /** @param before whether what began before that day belongs to it, too */
    private static <T> List<T> on(LocalDate date, boolean before, ZoneId zone, List<T> all, Function<T, Instant> when) {
        return all.stream()
                .filter(t -> Objects.nonNull(when.apply(t)))
                .filter(t -> {
                    LocalDate day = LocalDate.ofInstant(when.apply(t), zone);
                    return day.equals(date) || before && day.isBefore(date);
                })
                .toList();
    }

    /** Those of the events that are in the strip. */
    static List<Appointments.Entry> within(LocalDate today, ZoneId zone, List<Appointments.Entry> coming) {
        Instant end = today.plusDays(DAYS).atStartOfDay(zone).toInstant();
        return coming.stream().filter(e -> e.when().start().isBefore(end)).toList();
    }

    /**
     * A day of the strip.
     *
     * @param events how many begin on it
     * @param deadlines how many things have to be done by it
     * @param first id of the first event, or null
     */
    public record Day(LocalDate date, boolean today, int events, int deadlines, String first) {

        /** "Mon". */
        public String weekday() {
            return DateTimes.shortWeekday(date.getDayOfWeek());
        }

        public int number() {
            return date.getDayOfMonth();
        }

        /** "Dec", on the first day of a month and of the strip; else empty. */
        public String month() {
            return today || number() == 1 ? DateTimes.shortMonth(date.getMonth()) : "";
        }

        public boolean busy() {
            return events > 0 || deadlines > 0;
        }

        /** Classes of its cell. */
        public String look() {
            return (today ? "today" : "")
                    + (date.getDayOfWeek().getValue() > 5 ? " weekend" : "")
                    + (busy() ? " busy" : "");
        }
    }
}
