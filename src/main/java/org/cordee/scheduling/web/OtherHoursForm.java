package org.cordee.scheduling.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.shared.errors.Validation;

/** Days typed on which the weekly hours do not hold: time off, or other hours. */
public class OtherHoursForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean off;
    private LocalDate from;
    private LocalDate until;
    private LocalTime opens;
    private LocalTime closes;

    OtherHoursForm(boolean off) {
        this.off = off;
    }

    OtherHoursForm(OtherHours kept) {
        off = kept.off();
        from = kept.from();
        until = kept.until();
        opens = kept.opens();
        closes = kept.closes();
    }

    boolean empty() {
        return from == null && until == null && opens == null && closes == null;
    }

    /** Without a last day it is one day. @throws Invalid where it cannot be taken */
    OtherHours hours() {
        new Validation()
                .required("from", from)
                .that(off || opens != null, "opens", "shared.required")
                .that(off || closes != null, "closes", "shared.required")
                .done();
        return new OtherHours(from, until == null ? from : until, opens, closes);
    }

    /** True for time off. */
    public boolean isOff() {
        return off;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public LocalTime getCloses() {
        return closes;
    }

    public void setCloses(LocalTime closes) {
        this.closes = closes;
    }
}
