package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** Somebody agrees to what is proposed to their set. */
@Entity
@Table(name = "set_proposal_yes")
public class SetProposalYes {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposal_id")
    private SetProposal proposal;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "agreed_at")
    private Instant at;

    protected SetProposalYes() {}

    SetProposalYes(SetProposal proposal, PersonId person, Instant at) {
        this.proposal = proposal;
        this.person = person;
        this.at = at;
    }

    public PersonId person() {
        return person;
    }

    public Instant at() {
        return at;
    }
}
