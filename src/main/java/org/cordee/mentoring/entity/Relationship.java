package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.terms.CoordinatorQuestion;

/**
 * A mentor and a mentee, from the accepted request to the end. Either may pause, complete or end it; nobody is asked
 * why.
 */
@Entity
@Table(name = "relationship")
public class Relationship extends AggregateRoot {

    @Column(name = "mentor_id")
    private PersonId mentor;

    @Column(name = "mentee_id")
    private PersonId mentee;
    /** The mentee while it is live: one of these per mentor, as a unique key says. */
    @Column(name = "live_mentee_id")
    private PersonId liveMentee;

    @Enumerated(EnumType.STRING)
    private RelationshipState state = RelationshipState.PROPOSED;

    @Column(name = "started_at")
    private Instant begunAt;

    @Column(name = "activated_at")
    private Instant activeAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reminded_at")
    private Instant nudgedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Relationship() {}

    /** @throws RuleBroken when the two are one person */
    public Relationship(PersonId mentor, PersonId mentee, Instant now) {
        if (mentor.equals(mentee)) {
            throw new RuleBroken("mentoring.relationship.oneself");
        }
        this.mentor = mentor;
        this.mentee = mentee;
        this.liveMentee = mentee;
        this.begunAt = now;
    }

    public RelationshipId id() {
        return RelationshipId.of(key());
    }

    /** Both have signed. @throws Conflict when they had before */
    public void activate(Instant now) {
        if (state == RelationshipState.PAUSED) {
            throw new Conflict("mentoring.relationship.moved-on");
        }
        become(RelationshipState.ACTIVE);
        activeAt = now;
    }

    /** For a while; it keeps its place with the mentor. */
    public void pause(Instant now) {
        become(RelationshipState.PAUSED);
        pausedAt = now;
    }

    /** Goes on after a pause. */
    public void resume(Instant now) {
        if (state != RelationshipState.PAUSED) {
            throw new Conflict("mentoring.relationship.not-paused");
        }
        become(RelationshipState.ACTIVE);
        pausedAt = null;
        resumedAt = now;
        nudgedAt = null;
    }

    /** What they set out to do is done. */
    public void complete(Instant now) {
        become(RelationshipState.COMPLETED);
        endedAt = now;
    }

    /** Without blame and without a reason. */
    public void endEarly(Instant now) {
        become(RelationshipState.ENDED_EARLY);
        endedAt = now;
    }

    private void become(RelationshipState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict(state.over() ? "mentoring.relationship.over" : "mentoring.relationship.moved-on");
        }
        state = next;
        liveMentee = next.live() ? mentee : null;
    }

    /** They were asked whether they want to meet again. */
    public void nudge(Instant now) {
        nudgedAt = now;
    }

    /** @throws Conflict unless it is active */
    public void checkActive() {
        if (state != RelationshipState.ACTIVE) {
            throw new Conflict(
                    switch (state) {
                        case PROPOSED -> "mentoring.relationship.not-signed";
                        case PAUSED -> "mentoring.relationship.paused";
                        default -> "mentoring.relationship.over";
                    });
        }
    }

    /** @throws Conflict when it is over */
    public void checkLive() {
        if (state.over()) {
            throw new Conflict("mentoring.relationship.over");
        }
    }

    /** Where that person stands in it; empty for everybody else. */
    public Optional<PairSide> side(PersonId person) {
        return mentor.equals(person)
                ? Optional.of(PairSide.MENTOR)
                : mentee.equals(person) ? Optional.of(PairSide.MENTEE) : Optional.empty();
    }

    public PersonId person(PairSide pairSide) {
        return pairSide == PairSide.MENTOR ? mentor : mentee;
    }

    public PersonId mentor() {
        return mentor;
    }

    public PersonId mentee() {
        return mentee;
    }

    public RelationshipState state() {
        return state;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When both had signed, or null. */
    public Instant activeAt() {
        return activeAt;
    }

    /** Since when it pauses, or null. */
    public Instant pausedAt() {
        return pausedAt;
    }

    /** When it last went on after a pause, or null. */
    public Instant resumedAt() {
        return resumedAt;
    }

    /** When it was completed or ended, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    /** A coordinator asks how it is going. @throws Conflict when they were asked lately, or it is over */
    public void ask(Instant now) {
        checkLive();
        if (CoordinatorQuestion.askedLately(askedAt, now)) {
            throw new Conflict("mentoring.relationship.asked-lately");
        }
        askedAt = now;
    }

    /** When a coordinator last asked how it is going, or null. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When they were last asked whether they want to meet again, or null. */
    public Instant nudgedAt() {
        return nudgedAt;
    }
}
