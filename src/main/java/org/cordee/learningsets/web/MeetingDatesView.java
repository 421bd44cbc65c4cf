package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.person.CurrentPerson;

/**
 * Finding dates for the meetings of a set: all at once, or by poll. Members choose among times that suit everyone; the
 * facilitator may also type one, which is of the reader's clocks.
 */
@Named
@ViewScoped
public class MeetingDatesView extends SetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private CurrentPerson me;

    private LocalDate date;
    private LocalTime start;
    private Boolean later;
    private boolean asksWhich;
    private String place;
    private String onlineAddress;
    private int clashes;
    private String slot;
    private final List<Instant> others = new ArrayList<>();
    private String time;
    private transient MeetingSchedule.Meetings meetings;
    private transient List<TimeRange> suggested;

    /** The view action. */
    public void open() {
        meetings = dates.of(getId());
    }

    public String plan() {
        return plan(first(), false);
    }

    /** Although some have something else then. */
    public String planAllTheSame() {
        return plan(first(), true);
    }

    /** The facilitator's own time where one was typed, else the one chosen. */
    private Instant first() {
        if (date != null || start != null) {
            return typed();
        }
        new Validation().required("time", time).done();
        return getSuggested().stream()
                .map(TimeRange::start)
                .filter(at -> at.toString().equals(time))
                .findFirst()
                .orElseThrow(() -> new Invalid("time", "learningsets.dates.no-longer-suits"));
    }

    /** At one of the times offered where the typed one was taken. */
    public String take() {
        new Validation().required("slot", slot).done();
        return plan(
                others.stream()
                        .filter(o -> o.toString().equals(slot))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("slot", "shared.not-a-choice")),
                false);
    }

    private Instant typed() {
        new Validation().required("date", date).required("start", start).done();
        asksWhich = asksWhich || TimeRange.twice(date.atTime(start), me.zone());
        return TimeRange.start(date.atTime(start), me.zone(), later);
    }

    private String plan(Instant from, boolean allTheSame) {
        TimeRange first = when(from);
        Venue venue = new Venue(place, onlineAddress);
        try {
            return doneAndTold(
                    () -> dates.plan(getId(), first, venue, later, allTheSame),
                    to("set"),
                    "learningsets.dates.planned");
        } catch (TimeTaken e) {
            clashes = e.people();
            others.clear();
            e.alternatives().forEach(w -> others.add(w.start()));
            slot = null;
            throw e;
        } catch (Invalid e) {
            asksWhich = asksWhich || e.problems().stream().anyMatch(p -> p.key().endsWith(".twice"));
            throw e;
        }
    }

    private TimeRange when(Instant from) {
        return TimeRange.lasting(from, Duration.ofMinutes(getMeetings().minutes()), me.zone());
    }

    /** Times that suit everyone, for the first of the meetings. */
    public List<TimeRange> getSuggested() {
        if (suggested == null) {
            suggested = dates.suggested(getId(), me.zone());
        }
        return suggested;
    }

    public MeetingSchedule.Meetings getMeetings() {
        if (meetings == null) {
            meetings = dates.of(getId());
        }
        return meetings;
    }

    /** Starts that suit everybody, where the typed one did not. */
    public List<TimeRange> getOthers() {
        return others.stream().map(this::when).toList();
    }

    /** How many have something else at one of the times; 0 when that was not the matter. */
    public int getClashes() {
        return clashes;
    }

    /** True when a time comes twice and it has to be said which is meant. */
    public boolean isAsksWhich() {
        return asksWhich;
    }

    public ZoneId getZone() {
        return me.zone();
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

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }
}
