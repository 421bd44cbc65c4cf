package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** Somebody leads or coordinates all cohorts of an initiative. */
@Entity
@Table(name = "programme_role")
public class ProgrammeRole {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "initiative_id")
    private InitiativeId initiative;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Role kind;

    protected ProgrammeRole() {}

    public ProgrammeRole(InitiativeId initiative, PersonId person, Role kind) {
        this.initiative = initiative;
        this.person = person;
        this.kind = kind;
    }

    public InitiativeId initiative() {
        return initiative;
    }

    public PersonId person() {
        return person;
    }

    public Role kind() {
        return kind;
    }
}
