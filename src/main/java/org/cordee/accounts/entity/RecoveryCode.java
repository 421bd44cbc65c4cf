package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A code that stands in for the authenticator app, once. Only its SHA-256 is kept: it has 80 random bits. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends AggregateRoot {

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "code_hash", nullable = false, updatable = false)
    private String codeHash;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(PersonId person, String codeHash) {
        this.person = person;
        this.codeHash = codeHash;
    }

    /** Null while it can still be used. */
    public Instant usedAt() {
        return usedAt;
    }
}
