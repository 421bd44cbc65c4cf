package org.cordee.scheduling.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * A person's diary: when they can be booked. Everybody has one from the day they join. Its row is what is locked before
 * anything is read that decides whether a date fits.
 */
@Entity
@Table(name = "diary")
public class Diary extends AggregateRoot {

    @Column(name = "person_id")
    private PersonId person;

    private String zone;

    @Column(name = "notice_hours")
    private int noticeHours = Availability.NOTICE_HOURS;

    @Column(name = "max_per_day")
    private int mostPerDay = Availability.MOST_PER_DAY;

    @Column(name = "gap_minutes")
    private int gapMinutes = Availability.GAP_MINUTES;

    @Column(name = "max_days_ahead")
    private int aheadDays = Availability.AHEAD_DAYS;

    @Column(name = "hides_led")
    private boolean hidesLed;

    @OneToMany(mappedBy = "diary", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<WeeklyHoursRow> hours = new ArrayList<>();

    @OneToMany(mappedBy = "diary", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OtherHoursRow> exceptions = new ArrayList<>();

    protected Diary() {}

    /** An empty one: nobody can book yet. */
    public Diary(PersonId person) {
        this.person = person;
    }

    /** Puts what was said in the place of what stood here. Days that are over are not kept. */
    public void keep(Availability said, LocalDate today) {
        zone = said.zone().getId();
        noticeHours = said.noticeHours();
        mostPerDay = said.mostPerDay();
        gapMinutes = said.gapMinutes();
        aheadDays = said.aheadDays();
        hours.clear();
        said.hours().forEach(h -> hours.add(new WeeklyHoursRow(this, h)));
        exceptions.clear();
        said.exceptions().stream()
                .filter(e -> !e.until().isBefore(today))
                .forEach(e -> exceptions.add(new OtherHoursRow(this, e)));
    }

    /** Forgets all that was said: for somebody who is erased. */
    public void empty() {
        keep(Availability.none(ZoneId.of("UTC")), LocalDate.MAX);
        zone = null;
        hidesLed = false;
    }

    /** What the person has said, in order. @param home the person's own zone, for those who have not said anything */
    public Availability availability(ZoneId home) {
        List<WeeklyHours> weekly = hours.stream()
                .map(WeeklyHoursRow::hours)
                .sorted(Comparator.comparing(WeeklyHours::day).thenComparing(WeeklyHours::from))
                .toList();
        List<OtherHours> other = exceptions.stream()
                .map(OtherHoursRow::hours)
                .sorted(Comparator.comparing(OtherHours::from)
                        .thenComparing(h -> h.off() ? 0 : h.opens().toSecondOfDay()))
                .toList();
        return new Availability(
                version(),
                zone == null ? home : ZoneId.of(zone),
                weekly,
                other,
                noticeHours,
                mostPerDay,
                gapMinutes,
                aheadDays);
    }

    public PersonId person() {
        return person;
    }

    /** Minutes to be kept free before and after each date that others book. */
    public int gapMinutes() {
        return gapMinutes;
    }
}
