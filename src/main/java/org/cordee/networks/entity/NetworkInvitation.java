package org.cordee.networks.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.networks.terms.InvitationState;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** An invitation into a network that was sent to an address. The address is erased as soon as it is no longer open. */
@Entity
@Table(name = "network_invitation")
public class NetworkInvitation extends AggregateRoot {

    /** How long it can be accepted. */
    public static final Duration OPEN_FOR = Duration.ofDays(30);

    @Column(name = "network_id")
    private NetworkId network;

    private String email;

    @Column(name = "invited_by")
    private PersonId invitedBy;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.OPEN;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected NetworkInvitation() {}

    public NetworkInvitation(NetworkId network, String email, PersonId invitedBy, Instant now) {
        this.network = network;
        this.email = EmailForm.same(email);
        this.invitedBy = invitedBy;
        this.createdAt = now;
        this.expiresAt = now.plus(OPEN_FOR);
    }

    /** Whether it can still be answered. */
    public boolean isOpen(Instant now) {
        return state == InvitationState.OPEN && expiresAt.isAfter(now);
    }

    /** Ends it, and erases the address. @throws Conflict when it has ended before */
    public void end(InvitationState how) {
        if (state != InvitationState.OPEN || how == InvitationState.OPEN) {
            throw new Conflict("networks.invitation.over");
        }
        state = how;
        email = null;
    }

    /** Forgets who sent it. */
    public void withoutInviter() {
        invitedBy = null;
    }

    public NetworkId network() {
        return network;
    }

    /** In small letters; null once it has ended. */
    public String email() {
        return email;
    }

    /** Who sent it; null when they have gone. */
    public PersonId invitedBy() {
        return invitedBy;
    }

    public InvitationState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
