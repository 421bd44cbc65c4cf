package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * Somebody said that they would like to be in a set. Those who form sets see it until it is taken back or fulfilled.
 */
@Entity
@Table(name = "set_interest")
public class SetWish extends AggregateRoot {

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "created_at")
    private Instant since;

    protected SetWish() {}

    public SetWish(PersonId person, Instant now) {
        this.person = person;
        this.since = now;
    }

    public PersonId person() {
        return person;
    }

    public Instant since() {
        return since;
    }
}
