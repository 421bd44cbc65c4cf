package org.cordee.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A person wants no mails of this kind; notices of it still stand in Cordee. */
@Entity
@Table(name = "notice_mute")
public class Mute extends AggregateRoot {

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(name = "muted_at", nullable = false, updatable = false)
    private Instant mutedAt;

    protected Mute() {}

    public Mute(PersonId person, String kind, Instant now) {
        this.person = person;
        this.kind = kind;
        this.mutedAt = now;
    }
}
