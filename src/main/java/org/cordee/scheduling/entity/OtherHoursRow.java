package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.shared.entity.AggregateRoot;

/** Days with other hours than the weekly ones, or with none, as a diary keeps them. */
@Entity
@Table(name = "other_hours")
class OtherHoursRow extends AggregateRoot {

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "diary_id")
    private Diary diary;

    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private LocalDate until;

    @Column(name = "open_minute")
    private Integer opens;

    @Column(name = "close_minute")
    private Integer closes;

    protected OtherHoursRow() {}

    OtherHoursRow(Diary diary, OtherHours hours) {
        this.diary = diary;
        this.from = hours.from();
        this.until = hours.until();
        this.opens = hours.off() ? null : WeeklyHoursRow.minute(hours.opens());
        this.closes = hours.off() ? null : WeeklyHoursRow.endMinute(hours.closes());
    }

    OtherHours hours() {
        return new OtherHours(
                from,
                until,
                opens == null ? null : WeeklyHoursRow.time(opens),
                closes == null ? null : WeeklyHoursRow.time(closes));
    }
}
