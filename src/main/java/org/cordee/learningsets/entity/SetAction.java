package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** What a member promised to do. It comes back at each meeting until its owner has said what became of it. */
@Entity
@Table(name = "set_action")
public class SetAction extends AggregateRoot {

    @Column(name = "set_id")
    private LearningSetId set;

    @Column(name = "owner_id")
    private PersonId owner;

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "due_on")
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private ActionState state = ActionState.OPEN;

    @Column(name = "created_at")
    private Instant madeAt;

    @Column(name = "report_sealed")
    private String report;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_in_meeting_id")
    private SetMeetingId reportedIn;

    protected SetAction() {}

    /** @param meeting in which it was promised, or null between meetings @param due or null */
    public SetAction(LearningSetId set, PersonId owner, SetMeetingId meeting, LocalDate due, Instant now) {
        this.set = set;
        this.owner = owner;
        this.meeting = meeting;
        this.due = due;
        this.madeAt = now;
        // sealed for the row, which has no id yet: follows with write()
        this.words = "";
    }

    /** What is to be done, sealed for this row. */
    public void write(String sealed) {
        words = sealed;
    }

    /** By another day; null takes the day away. */
    public void dueBy(LocalDate day) {
        due = day;
    }

    /**
     * What became of it. @param sealed in words, sealed for this row, or null @param meeting in which it was said, or
     * null
     */
    public void report(ActionState became, String sealed, SetMeetingId meeting, Instant now) {
        state = became;
        report = sealed;
        reportedIn = meeting;
        reportedAt = now;
    }

    public LearningSetId set() {
        return set;
    }

    public PersonId owner() {
        return owner;
    }

    /** In which it was promised, or null. */
    public SetMeetingId meeting() {
        return meeting;
    }

    /** Sealed. */
    public String words() {
        return words;
    }

    /** Or null. */
    public LocalDate due() {
        return due;
    }

    public ActionState state() {
        return state;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Sealed, or null. */
    public String report() {
        return report;
    }

    /** Or null. */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** In which meeting its owner said what became of it, or null. */
    public SetMeetingId reportedIn() {
        return reportedIn;
    }
}
