package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A new e-mail address that waits to be confirmed by mails to the old and to the new one. A person has one at most. */
@Entity
@Table(name = "address_change")
public class AddressChange extends AggregateRoot {

    /** How long both links work. */
    public static final Duration WAITS = Duration.ofDays(2);

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false, updatable = false)
    private String email;

    @Column(name = "old_confirmed_at")
    private Instant oldConfirmedAt;

    @Column(name = "new_confirmed_at")
    private Instant newConfirmedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    protected AddressChange() {}

    /** @param email checked before */
    public AddressChange(PersonId person, String email, Instant now) {
        this.person = person;
        this.email = EmailForm.clean(email);
        this.createdAt = now;
        this.expiresAt = now.plus(WAITS);
    }

    /** Confirms one side; again, it changes nothing. */
    public void confirm(boolean newAddress, Instant now) {
        if (newAddress && newConfirmedAt == null) {
            newConfirmedAt = now;
        } else if (!newAddress && oldConfirmedAt == null) {
            oldConfirmedAt = now;
        }
    }

    public boolean confirmed(boolean newAddress) {
        return (newAddress ? newConfirmedAt : oldConfirmedAt) != null;
    }

    public boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public PersonId person() {
        return person;
    }

    /** The new address. */
    public String email() {
        return email;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
