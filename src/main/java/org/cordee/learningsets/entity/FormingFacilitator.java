package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;

/** Somebody who is to facilitate sets of a round. */
@Entity
@Table(name = "forming_facilitator")
public class FormingFacilitator {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "round_id")
    private FormingRoundId round;

    @Column(name = "person_id")
    private PersonId person;

    protected FormingFacilitator() {}

    public FormingFacilitator(FormingRoundId round, PersonId person) {
        this.round = round;
        this.person = person;
    }

    public PersonId person() {
        return person;
    }
}
