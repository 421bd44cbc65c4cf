package org.cordee.scheduling.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;

/**
 * A line of a form in which a time is typed: day and start on the clock of a zone, and which one in the hour that comes
 * twice.
 */
public class OfferedTimeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate date;
    private LocalTime start;
    private Boolean later;

    /** True when nothing was typed. */
    public boolean blank() {
        return date == null && start == null;
    }

    /**
     * @throws org.cordee.shared.errors.Invalid at {@code start} when the time is not there, or comes twice and nothing
     *     was chosen
     */
    public TimeRange when(int minutes, ZoneId zone) {
        return SeriesRule.at(date.atTime(start), Duration.ofMinutes(minutes), zone, later);
    }

    /** True when the clocks show this time twice, so that it has to be asked which one is meant. */
    public boolean twice(ZoneId zone) {
        return date != null && start != null && TimeRange.twice(date.atTime(start), zone);
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }
}
