package org.cordee.networks.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** One person and one network: asked, invited, a member, or gone again. */
@Entity
@Table(name = "membership")
public class Membership extends AggregateRoot {

    /** Characters of a message to the coordinators at the most. */
    public static final int LONGEST_MESSAGE = 1000;

    private static final String MESSAGE = "membership.message";

    @Column(name = "network_id")
    private NetworkId network;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private MemberRole part = MemberRole.MEMBER;

    @Column(name = "message_sealed")
    private SealedText message;

    @Column(name = "state_changed_at")
    private Instant since;

    protected Membership() {}

    /** Nothing yet but a person at the door: one of the verbs follows at once. */
    public Membership(NetworkId network, PersonId person, Instant now) {
        this.network = network;
        this.person = person;
        this.state = MembershipState.LEFT;
        this.since = now;
    }

    public void join(Instant now) {
        become(MembershipState.MEMBER, now);
    }

    /** @param message to the coordinators, at most {@link #LONGEST_MESSAGE} characters, or blank */
    public void ask(String message, Instant now) {
        new Validation().atMost("message", message, LONGEST_MESSAGE).done();
        become(MembershipState.ASKED, now);
        this.message = message == null ? null : SealedText.write(null, message.strip(), MESSAGE, this);
    }

    public void invite(Instant now) {
        become(MembershipState.INVITED, now);
    }

    /** The coordinators say yes to a request. */
    public void admit(Instant now) {
        expect(MembershipState.ASKED);
        become(MembershipState.MEMBER, now);
    }

    /** The coordinators say no to a request. */
    public void refuse(Instant now) {
        become(MembershipState.REFUSED, now);
    }

    /** The one invited says yes. */
    public void accept(Instant now) {
        expect(MembershipState.INVITED);
        become(MembershipState.MEMBER, now);
    }

    /** The one invited says no. */
    public void decline(Instant now) {
        become(MembershipState.DECLINED, now);
    }

    /** A request or an invitation is taken back by whoever made it. */
    public void withdraw(Instant now) {
        become(MembershipState.WITHDRAWN, now);
    }

    /** Out, by oneself or by a coordinator; a coordinator's part goes with it. */
    public void leave(Instant now) {
        become(MembershipState.LEFT, now);
    }

    public void part(MemberRole memberRole) {
        expect(MembershipState.MEMBER);
        this.part = memberRole;
    }

    private void expect(MembershipState wanted) {
        if (state != wanted) {
            throw new Conflict("networks.membership.moved-on");
        }
    }

    private void become(MembershipState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("networks.membership.moved-on");
        }
        state = next;
        since = now;
        message = null;
        part = MemberRole.MEMBER;
    }

    public NetworkId network() {
        return network;
    }

    public PersonId person() {
        return person;
    }

    public MembershipState state() {
        return state;
    }

    public MemberRole part() {
        return part;
    }

    public boolean member() {
        return state == MembershipState.MEMBER;
    }

    /** What was written with a request that waits, or null. */
    public String message() {
        return SealedText.read(message, MESSAGE, this);
    }

    /** Since when the state is as it is. */
    public Instant since() {
        return since;
    }
}
