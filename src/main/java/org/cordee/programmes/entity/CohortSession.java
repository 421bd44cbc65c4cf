package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.text.PlainText;

/** A session of a cohort's component; when, where and who is there stand in its appointment, once it has a date. */
@Entity
@Table(name = "cohort_session")
public class CohortSession extends AggregateRoot {

    @Column(name = "cohort_id")
    private CohortId cohort;

    @Column(name = "component_id")
    private long component;

    private String title;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    protected CohortSession() {}

    public CohortSession(CohortId cohort, CohortComponent component, String title) {
        this.cohort = cohort;
        this.component = component.key();
        title(title);
    }

    public void title(String title) {
        new Validation()
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .done();
        this.title = PlainText.trim(title);
    }

    /** Said once, as soon as there is a date. */
    public void appointment(AppointmentId appointment) {
        this.appointment = appointment;
    }

    /**
     * Those who have not answered are reminded, once a day at most.
     *
     * @throws Conflict when that was done within the last day
     */
    public void remind(Instant now) {
        if (!remindable(now)) {
            throw new Conflict("programmes.session.reminded-already");
        }
        remindedAt = now;
    }

    /** False when a reminder was sent within the last day. */
    public boolean remindable(Instant now) {
        return remindedAt == null || !now.isBefore(remindedAt.plus(Duration.ofDays(1)));
    }

    /** When the last reminder was sent; null when there was none. */
    public Instant remindedAt() {
        return remindedAt;
    }

    public CohortId cohort() {
        return cohort;
    }

    /** Key of the component it belongs to. */
    public long component() {
        return component;
    }

    public String title() {
        return title;
    }

    /** Null while no date was found. */
    public AppointmentId appointment() {
        return appointment;
    }
}
