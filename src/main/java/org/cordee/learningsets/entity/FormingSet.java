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

/** A set of a board: its number, how many people its run was to put into it, and who is to facilitate it. */
@Entity
@Table(name = "forming_set")
public class FormingSet {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "round_id")
    private FormingRoundId round;

    @Column(name = "set_number")
    private int place;

    @Column(name = "seats")
    private int places;

    @Column(name = "facilitator_id")
    private PersonId facilitator;

    protected FormingSet() {}

    /** @param facilitator or null */
    public FormingSet(FormingRoundId round, int place, int places, PersonId facilitator) {
        this.round = round;
        this.place = place;
        this.places = places;
        this.facilitator = facilitator;
    }

    /** Null for nobody. */
    public void facilitatedBy(PersonId person) {
        facilitator = person;
    }

    public int place() {
        return place;
    }

    public int places() {
        return places;
    }

    /** Or null. */
    public PersonId facilitator() {
        return facilitator;
    }
}
