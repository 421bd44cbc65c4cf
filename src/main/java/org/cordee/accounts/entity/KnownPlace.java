package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A browser or network a person has signed in from. Its tries are counted apart from those of strangers. */
@Entity
@Table(name = "known_place")
public class KnownPlace extends AggregateRoot {

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PlaceKind kind;

    @Column(name = "place_hash", nullable = false, updatable = false)
    private String placeHash;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    protected KnownPlace() {}

    /** @param placeHash keyed hash of the cookie or the address, at most 64 characters */
    public KnownPlace(PersonId person, PlaceKind kind, String placeHash, Instant now) {
        this.person = person;
        this.kind = kind;
        this.placeHash = placeHash;
        this.lastUsedAt = now;
    }

    public void used(Instant now) {
        lastUsedAt = now;
    }

    public PlaceKind kind() {
        return kind;
    }

    public String placeHash() {
        return placeHash;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
