package org.cordee.mentoring.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.RelationshipId;

/** What has been chosen so far of a session to be booked, as it stands in the address of each page. */
public class BookPlan implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lengths to choose from, in minutes. */
    static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);

    private RelationshipId relationship;
    private Integer minutes;
    private Integer every;
    private Integer times;
    private Boolean later;
    private String start;
    private String week;
    private String changes;

    /** How far one has come: what is missing first. */
    BookStep furthest() {
        return minutes == null || !LENGTHS.contains(minutes)
                ? BookStep.LENGTH
                : instant() == null ? BookStep.TIME : BookStep.CHECK;
    }

    /** The address of a page about this, for a link. */
    public String at(BookStep step) {
        return at(step, seriesChanges().address());
    }

    private String at(BookStep step, String changed) {
        StringBuilder address = new StringBuilder("/mentoring/book?relationship=")
                .append(relationship)
                .append("&step=")
                .append(step.key());
        add(address, "minutes", minutes);
        add(address, "every", every);
        add(address, "times", times);
        add(address, "later", later);
        add(address, "start", instant());
        add(address, "changes", changed);
        return address.toString();
    }

    /** The same as the outcome of a button. */
    String redirect(BookStep step) {
        return at(step) + "&faces-redirect=true";
    }

    /** The address of a step by its word. */
    public String to(String step) {
        return at(BookStep.of(step).orElseThrow());
    }

    private static void add(StringBuilder address, String name, Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }

    /** The start that was chosen, or null. */
    Instant instant() {
        try {
            return start == null || start.isBlank() ? null : Instant.parse(start);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The week that the address names, or null. */
    LocalDate weekOf() {
        try {
            return week == null || week.isBlank() ? null : LocalDate.parse(week);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** All dates in order, each with what was changed of it. */
    List<SeriesDate> planned(ZoneId zone) {
        return seriesChanges().of(dates(zone));
    }

    /** What was changed of single dates. */
    SeriesChanges seriesChanges() {
        return isSeries() ? SeriesChanges.of(changes) : SeriesChanges.NONE;
    }

    /** The address of the check without that date. */
    public String skipping(int number) {
        return with(seriesChanges().skip(number));
    }

    /** The address of the check with that date at another time. */
    public String moving(int number, Instant to) {
        return with(seriesChanges().move(number, to));
    }

    /** The address of the check with that date as it was. */
    public String restoring(int number) {
        return with(seriesChanges().restore(number));
    }

    private String with(SeriesChanges seriesChanges) {
        return at(BookStep.CHECK, seriesChanges.address());
    }

    /** All dates: one, or those of the series at the same time on the clocks of the zone. */
    List<TimeRange> dates(ZoneId zone) {
        TimeRange first = when(instant(), zone);
        return isSeries() ? rule().dates(first) : List.of(first);
    }

    TimeRange when(Instant from, ZoneId zone) {
        return new TimeRange(from, from.plus(Duration.ofMinutes(minutes)), zone);
    }

    /**
     * How it repeats, or null for a single session. @throws org.cordee.shared.errors.Invalid where it cannot be taken
     */
    SeriesRule rule() {
        return isSeries() ? new SeriesRule(every, times, later) : null;
    }

    public boolean isSeries() {
        return every != null && times != null;
    }

    /** A single session. */
    void once() {
        every = null;
        times = null;
        later = null;
        changes = null;
    }

    public RelationshipId getRelationship() {
        return relationship;
    }

    public void setRelationship(RelationshipId relationship) {
        this.relationship = relationship;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getEvery() {
        return every;
    }

    public void setEvery(Integer every) {
        this.every = every;
    }

    public Integer getTimes() {
        return times;
    }

    public void setTimes(Integer times) {
        this.times = times;
    }

    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }
}
