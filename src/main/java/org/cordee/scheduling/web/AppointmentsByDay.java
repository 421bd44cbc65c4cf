package org.cordee.scheduling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.scheduling.boundary.Appointments.Entry;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;

/** Somebody's dates under the days on which they begin for the reader. */
public final class AppointmentsByDay {

    private AppointmentsByDay() {}

    /** In order of time. @param now tells what is over */
    public static List<Day> of(List<Entry> entries, ZoneId reader, Instant now) {
        Map<LocalDate, List<Row>> days = new TreeMap<>();
        for (Entry entry : entries) {
            days.computeIfAbsent(LocalDate.ofInstant(entry.when().start(), reader), d -> new ArrayList<>())
                    .add(new Row(entry, !entry.when().end().isAfter(now)));
        }
        return days.entrySet().stream()
                .map(d -> new Day(d.getKey(), d.getValue()))
                .toList();
    }

    /** A day with what is on it. */
    public record Day(LocalDate date, List<Row> rows) {

        /** Its anchor on the page. */
        public String anchor() {
            return "d" + date;
        }
    }

    /**
     * One date.
     *
     * @param over whether its end has passed
     */
    public record Row(Entry entry, boolean over) {

        public boolean cancelled() {
            return entry.state() == AppointmentState.CANCELLED;
        }

        /** Whether one can still say that one comes. */
        public boolean answerable() {
            return open() && !entry.led();
        }

        /** Whether it is still to be, or going on. */
        public boolean open() {
            return !over && (entry.state() == AppointmentState.CONFIRMED || entry.state() == AppointmentState.PROPOSED);
        }

        /** Whether the answer is still missing. */
        public boolean asks() {
            return answerable() && entry.answer() == InvitationAnswer.NONE;
        }
    }
}
