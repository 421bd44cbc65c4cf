package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/**
 * Another calendar of a person, at an address or from a file. Only when the person has something else is kept, never
 * what.
 */
@Entity
@Table(name = "external_calendar")
public class ExternalCalendar extends AggregateRoot {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final int DOUBLED_AT_MOST = 5;

    @Column(name = "person_id", updatable = false)
    private PersonId person;

    private String name;

    @Column(name = "address_sealed")
    private String sealedAddress;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "failure_count")
    private int failures;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private CalendarTrouble trouble;

    @Column(name = "skipped_count")
    private int passedOver;

    protected ExternalCalendar() {}

    /** @param name what its owner calls it */
    public ExternalCalendar(PersonId person, String name) {
        new Validation()
                .required("name", name)
                .atMost("name", name, LONGEST_NAME)
                .done();
        this.person = person;
        this.name = name.strip();
    }

    /**
     * It is read from there, again and again. @param sealed the address, a secret: whoever has it can read the calendar
     */
    public void standsAt(String sealed) {
        this.sealedAddress = sealed;
    }

    /** @param passedOverNow dates that could not be understood */
    public void read(int passedOverNow, Instant now) {
        triedAt = now;
        readAt = now;
        failures = 0;
        trouble = null;
        passedOver = passedOverNow;
    }

    /** What was read before stays. */
    public void failed(CalendarTrouble why, Instant now) {
        triedAt = now;
        failures++;
        trouble = why;
    }

    /** How long to wait before reading it again: half an hour, longer after each failure, sixteen hours at most. */
    public Duration pause() {
        return EVERY.multipliedBy(1L << Math.min(failures, DOUBLED_AT_MOST));
    }

    /** True when it was tried within that time. */
    public boolean triedWithin(Duration time, Instant now) {
        return triedAt != null && triedAt.plus(time).isAfter(now);
    }

    public PersonId person() {
        return person;
    }

    public String name() {
        return name;
    }

    /** Null when it came as a file. */
    public String sealedAddress() {
        return sealedAddress;
    }

    public int failures() {
        return failures;
    }

    /** Null until it was read. */
    public Instant readAt() {
        return readAt;
    }

    /** Why the last try failed, or null. */
    public CalendarTrouble trouble() {
        return trouble;
    }

    public int passedOver() {
        return passedOver;
    }
}
