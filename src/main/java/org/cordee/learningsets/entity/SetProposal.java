package org.cordee.learningsets.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * Something a set decides together. It is carried out once all whose yes it needs have said so. One no ends it: then it
 * forgets who had said yes, so that nobody can work out whose no it was.
 */
@Entity
@Table(name = "set_proposal")
public class SetProposal extends AggregateRoot {

    @Column(name = "set_id")
    private LearningSetId set;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject")
    private SetProposalSubject matter;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "proposed_by")
    private PersonId proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private SetProposalState state = SetProposalState.OPEN;

    @Column(name = "ended_at")
    private Instant endedAt;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SetProposalYes> agreed = new ArrayList<>();

    protected SetProposal() {}

    /** @param person who is to be admitted, else null */
    public SetProposal(
            LearningSetId set,
            SetProposalSubject setProposalSubject,
            PersonId person,
            PersonId proposedBy,
            Instant now) {
        if ((setProposalSubject == SetProposalSubject.ADMIT) == (person == null)) {
            throw new IllegalArgumentException("somebody is named where somebody is to be admitted, and only there");
        }
        this.set = set;
        this.matter = setProposalSubject;
        this.person = person;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /** To agree twice changes nothing. @throws Conflict when it is decided */
    public void agree(PersonId who, Instant now) {
        checkOpen();
        if (!agreedBy(who)) {
            agreed.add(new SetProposalYes(this, who, now));
        }
    }

    /** Whoever has gone does not count any more. */
    public void forget(PersonId who) {
        agreed.removeIf(y -> y.person().equals(who));
    }

    /** Somebody said no: it stays as it was. @throws Conflict when it is decided */
    public void keep(Instant now) {
        end(SetProposalState.KEPT, now);
        agreed.clear();
    }

    /** Who proposed it thinks otherwise. @throws Conflict when it is decided */
    public void withdraw(Instant now) {
        end(SetProposalState.WITHDRAWN, now);
        agreed.clear();
    }

    /** All agree. @throws Conflict when it is decided */
    public void carry(Instant now) {
        end(SetProposalState.AGREED, now);
    }

    private void end(SetProposalState as, Instant now) {
        checkOpen();
        state = as;
        endedAt = now;
    }

    private void checkOpen() {
        if (state != SetProposalState.OPEN) {
            throw new Conflict("learningsets.proposal.decided");
        }
    }

    public boolean agreedBy(PersonId who) {
        return agreed.stream().anyMatch(y -> y.person().equals(who));
    }

    /** How many of these have said yes. */
    public int yes(Collection<PersonId> needed) {
        return (int) needed.stream().filter(this::agreedBy).count();
    }

    public LearningSetId set() {
        return set;
    }

    public SetProposalSubject matter() {
        return matter;
    }

    /** Who is to be admitted, or null. */
    public PersonId person() {
        return person;
    }

    /** Null once that person has been erased. */
    public PersonId proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public SetProposalState state() {
        return state;
    }

    /** When it was decided, or null. */
    public Instant endedAt() {
        return endedAt;
    }
}
