package org.cordee.programmes.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** The time of a session as it is typed, on the clocks of the zone that is named beside it. */
public class SessionTime implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate date;
    private LocalTime start;
    private LocalTime end;
    private String zone = CurrentPerson.HOME_ZONE.getId();
    private Boolean later;
    private boolean asksWhich;

    void show(TimeRange timeRange) {
        zone = timeRange.zone().getId();
        LocalDateTime from = LocalDateTime.ofInstant(timeRange.start(), timeRange.zone());
        date = from.toLocalDate();
        start = from.toLocalTime();
        end = LocalDateTime.ofInstant(timeRange.end(), timeRange.zone()).toLocalTime();
        asksWhich = TimeRange.twice(from, timeRange.zone());
        later = asksWhich ? timeRange.start().equals(TimeRange.start(from, timeRange.zone(), true)) : null;
    }

    /**
     * An end before the start is one after midnight.
     *
     * @throws Invalid at start or end when the clocks jump over that time, or when it comes twice and nobody has said
     *     which is meant
     */
    TimeRange when() {
        if (start.equals(end)) {
            throw new Invalid("end", "scheduling.when.end-before-start");
        }
        LocalDate last = end.isBefore(start) ? date.plusDays(1) : date;
        asksWhich = TimeRange.twice(date.atTime(start), ZoneId.of(zone));
        return TimeRange.local(date.atTime(start), last.atTime(end), ZoneId.of(zone), asksWhich ? later : null);
    }

    /** True when the typed start comes twice, and it has to be said which one is meant. */
    public boolean isAsksWhich() {
        return asksWhich;
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

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** The second of the two; null when nobody has been asked. */
    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }
}
