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

/** Somebody signed a contract. */
@Entity
@Table(name = "contract_signature")
public class ContractSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id")
    private SetContract contract;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected ContractSignature() {}

    ContractSignature(SetContract contract, PersonId person, Instant signedAt) {
        this.contract = contract;
        this.person = person;
        this.signedAt = signedAt;
    }

    public PersonId person() {
        return person;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
