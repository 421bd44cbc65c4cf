package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.accounts.terms.Role;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A person is an administrator or the safeguarding lead. */
@Entity
@Table(name = "system_role")
public class SystemRole extends AggregateRoot {

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    protected SystemRole() {}

    public SystemRole(PersonId person, Role role) {
        this.person = person;
        this.role = role;
    }

    public PersonId person() {
        return person;
    }

    public Role role() {
        return role;
    }
}
