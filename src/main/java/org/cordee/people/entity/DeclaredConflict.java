package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.Root;
import org.cordee.shared.errors.Check;
import org.cordee.shared.ids.PersonId;

/** Somebody asked not to be brought together with somebody else. No reason is asked for or kept; the other is never told. */
@Entity
@Table(name = "declared_conflict")
public class DeclaredConflict extends Root {

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Column(name = "other_id", nullable = false)
    private PersonId other;

    @Column(nullable = false)
    private Instant declared;

    protected DeclaredConflict() {
    }

    public DeclaredConflict(PersonId person, PersonId other, Instant declared) {
        new Check().required("other", other).that(!person.equals(other), "other", "people.conflict.self").done();
        this.person = person;
        this.other = other;
        this.declared = declared;
    }

    public PersonId person() {
        return person;
    }

    public PersonId other() {
        return other;
    }

    public Instant declared() {
        return declared;
    }
}
