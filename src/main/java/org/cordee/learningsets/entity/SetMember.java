package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** Somebody's place in a set, from the proposal on. Changed by {@link LearningSet} alone, which knows its rules. */
@Entity
@Table(name = "set_member")
public class SetMember extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_id")
    private LearningSet set;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private MemberState state = MemberState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Column(name = "lived_experience")
    private boolean livedExperience;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "released_at")
    private Instant letGoAt;

    protected SetMember() {}

    SetMember(LearningSet set, PersonId person, MemberFacts facts, Instant now) {
        this.set = set;
        this.person = person;
        describe(facts);
        proposedAt = now;
    }

    private void describe(MemberFacts facts) {
        sector = facts.sector();
        level = facts.level();
        region = facts.region();
        livedExperience = facts.livedExperience();
    }

    void proposeAgain(MemberFacts facts, Instant now) {
        become(MemberState.PROPOSED);
        describe(facts);
        proposedAt = now;
        answeredAt = null;
        leftAt = null;
    }

    void accept(Instant now) {
        become(MemberState.ACCEPTED);
        answeredAt = now;
    }

    void decline(Instant now) {
        become(MemberState.DECLINED);
        answeredAt = now;
    }

    void leave(Instant now) {
        become(MemberState.LEFT);
        leftAt = now;
    }

    void letGo(Instant now) {
        if (state != MemberState.ACCEPTED) {
            throw new Conflict("learningsets.member.not-in-it");
        }
        letGoAt = letGoAt == null ? now : letGoAt;
    }

    private void become(MemberState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict(
                    state == MemberState.ACCEPTED
                            ? "learningsets.member.accepted-already"
                            : "learningsets.member.not-in-it");
        }
        state = next;
    }

    /** Null before it is kept. */
    public LearningSetId set() {
        return set.id();
    }

    public PersonId person() {
        return person;
    }

    public MemberState state() {
        return state;
    }

    /** As it was at the proposal; null for those without an organisation. */
    public Sector sector() {
        return sector;
    }

    public Level level() {
        return level;
    }

    /** Null when not said. */
    public Region region() {
        return region;
    }

    /** Stated, and agreed to be counted in totals; never to be shown beside a name. */
    public boolean livedExperience() {
        return livedExperience;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** When they accepted or declined, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** When they left after having accepted, or null. */
    public Instant leftAt() {
        return leftAt;
    }

    /** When they let go of what the closed set has written, or null. */
    public Instant letGoAt() {
        return letGoAt;
    }
}
