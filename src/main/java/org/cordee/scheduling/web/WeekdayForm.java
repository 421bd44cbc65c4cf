package org.cordee.scheduling.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.cordee.platform.messages.DateTimes;

/** The hours typed for one day of the week. */
public class WeekdayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DayOfWeek day;
    private final List<Row> rows = new ArrayList<>();

    WeekdayForm(DayOfWeek day) {
        this.day = day;
    }

    void add(LocalTime from, LocalTime to) {
        rows.add(new Row(from, to));
    }

    void remove(int row) {
        if (row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
    }

    void like(WeekdayForm other) {
        rows.clear();
        other.rows.forEach(r -> add(r.from, r.to));
    }

    /** "Monday". */
    public String getName() {
        return DateTimes.weekday(day);
    }

    public DayOfWeek getDay() {
        return day;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** One stretch of time. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private LocalTime from;
        private LocalTime to;

        Row(LocalTime from, LocalTime to) {
            this.from = from;
            this.to = to;
        }

        boolean empty() {
            return from == null && to == null;
        }

        public LocalTime getFrom() {
            return from;
        }

        public void setFrom(LocalTime from) {
            this.from = from;
        }

        public LocalTime getTo() {
            return to;
        }

        public void setTo(LocalTime to) {
            this.to = to;
        }
    }
}
