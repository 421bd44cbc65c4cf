package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/**
 * Somebody asks somebody to be their mentor. While it is pending it holds one of the mentor's places; a mentee asks one
 * mentor at a time.
 */
@Entity
@Table(name = "mentoring_request")
public class MentoringRequest extends AggregateRoot {

    /** How long a mentor has to answer. */
    public static final Duration TIME_TO_ANSWER = Duration.ofDays(10);
    /** How long before the end a mentor who has not answered is reminded. */
    public static final Duration REMINDER = Duration.ofDays(2);
    /** Longest message, in characters. */
    public static final int LONGEST_MESSAGE = 1500;

    private static final String MESSAGE = "mentoring_request.message";

    @Column(name = "mentor_id")
    private PersonId mentor;

    @Column(name = "mentee_id")
    private PersonId mentee;
    /** The mentee while it is pending: a unique key says that there is one of these at most. */
    @Column(name = "live_mentee_id")
    private PersonId liveMentee;

    @Column(name = "message_sealed")
    private SealedText message;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.PENDING;

    @Column(name = "forwarded")
    private boolean passedOn;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected MentoringRequest() {}

    /** @throws org.cordee.shared.errors.Invalid at {@code message} or {@code mentor} */
    public MentoringRequest(PersonId mentor, PersonId mentee, String message, Instant now) {
        String plain = message == null ? null : message.strip();
        new Validation()
                .required("mentor", mentor)
                .that(!mentee.equals(mentor), "mentor", "mentoring.request.oneself")
                .required("message", plain)
                .atMost("message", plain, LONGEST_MESSAGE)
                .done();
        this.mentor = mentor;
        this.mentee = mentee;
        this.liveMentee = mentee;
        this.message = SealedText.write(null, plain, MESSAGE, this);
        this.askedAt = now;
        this.changedAt = now;
        this.expiresAt = now.plus(TIME_TO_ANSWER);
    }

    /** The same request to the mentee's next wish. */
    public MentoringRequest passOn(PersonId next, Instant now) {
        if (!state.passesOn()) {
            throw new Conflict("mentoring.request.moved-on");
        }
        MentoringRequest further = new MentoringRequest(next, mentee, message(), now);
        further.passedOn = true;
        return further;
    }

    /** @throws Conflict when it was answered, taken back or has run out */
    public void accept(Instant now) {
        checkInTime(now);
        become(RequestState.ACCEPTED, now);
    }

    /** No reason is asked for. @throws Conflict when it was answered, taken back or has run out */
    public void decline(Instant now) {
        checkInTime(now);
        become(RequestState.DECLINED, now);
    }

    /** By the mentee. @throws Conflict when it is not pending any more */
    public void withdraw(Instant now) {
        become(RequestState.WITHDRAWN, now);
    }

    /** @throws Conflict when it is not pending, or its time is not over */
    public void expire(Instant now) {
        if (!runOut(now)) {
            throw new Conflict("mentoring.request.moved-on");
        }
        become(RequestState.EXPIRED, now);
    }

    private void checkInTime(Instant now) {
        if (runOut(now)) {
            throw new Conflict("mentoring.request.run-out");
        }
    }

    private void become(RequestState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("mentoring.request.moved-on");
        }
        state = next;
        liveMentee = null;
        changedAt = now;
    }

    /** True when it is pending and its time is over, whether or not the job for it has run. */
    public boolean runOut(Instant now) {
        return state == RequestState.PENDING && !now.isBefore(expiresAt);
    }

    /** What was written goes; that it was asked stays as a figure. */
    public void forget() {
        message = null;
    }

    public MentoringRequestId id() {
        return MentoringRequestId.of(key());
    }

    public PersonId mentor() {
        return mentor;
    }

    public PersonId mentee() {
        return mentee;
    }

    /** Null when its writer has left. */
    public String message() {
        return SealedText.read(message, MESSAGE, this);
    }

    public RequestState state() {
        return state;
    }

    /** True when it came by itself, from another mentor who could not. */
    public boolean passedOn() {
        return passedOn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When its state last changed. */
    public Instant changedAt() {
        return changedAt;
    }
}
