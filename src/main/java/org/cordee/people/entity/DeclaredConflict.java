package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/**
 * A conflict of interest: two people must not be brought together. Declared by the person, or for them by an
 * administrator. The reason is optional and sealed; the other person is never told.
 */
@Entity
@Table(name = "declared_conflict")
public class DeclaredConflict extends AggregateRoot {

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Column(name = "other_id", nullable = false)
    private PersonId other;

    @Column(name = "declared_at", nullable = false)
    private Instant declared;

    @Column(name = "reason_sealed")
    private String reason;

    @Column(name = "declared_by")
    private PersonId declaredBy;

    @Column(name = "by_administrator", nullable = false)
    private boolean byAdministrator;

    protected DeclaredConflict() {}

    /** @param declaredBy the person, or an administrator */
    public DeclaredConflict(PersonId person, PersonId other, PersonId declaredBy, Instant declared) {
        new Validation()
                .required("other", other)
                .that(!person.equals(other), "other", "people.conflict.self")
                .done();
        this.person = person;
        this.other = other;
        this.declaredBy = declaredBy;
        this.byAdministrator = !person.equals(declaredBy);
        this.declared = declared;
    }

    /** @param sealed the reason, sealed for this row, or null */
    public void explain(String sealed) {
        reason = sealed;
    }

    public PersonId person() {
        return person;
    }

    public PersonId other() {
        return other;
    }

    /**
     * Who declared it. Equals {@link #person()} unless an administrator did; null for rows from before November 2026.
     */
    public PersonId declaredBy() {
        return declaredBy;
    }

    public boolean byAdministrator() {
        return byAdministrator;
    }

    /** Sealed, or null. */
    public String reason() {
        return reason;
    }

    public Instant declared() {
        return declared;
    }
}
