package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.entity.AggregateRoot;

/** Hours of each week, as a diary keeps them: local minutes, so that no driver converts them through a zone. */
@Entity
@Table(name = "weekly_hours")
class WeeklyHoursRow extends AggregateRoot {

    static final int WHOLE_DAY = 24 * 60;

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "diary_id")
    private Diary diary;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_of_week")
    private DayOfWeek day;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "to_minute")
    private int to;

    protected WeeklyHoursRow() {}

    WeeklyHoursRow(Diary diary, WeeklyHours hours) {
        this.diary = diary;
        this.day = hours.day();
        this.from = minute(hours.from());
        this.to = endMinute(hours.to());
    }

    WeeklyHours hours() {
        return new WeeklyHours(day, time(from), time(to));
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    static int endMinute(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? WHOLE_DAY : minute(time);
    }

    static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute % WHOLE_DAY);
    }
}
