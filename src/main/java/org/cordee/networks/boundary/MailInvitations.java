package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.networks.control.InvitationQueries;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.entity.NetworkInvitation;
import org.cordee.networks.terms.AddressList;
import org.cordee.networks.terms.InvitationState;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/**
 * Invitations into a network that are sent to addresses, whether or not anyone here has them. All addresses are treated
 * alike, so that nobody learns who has an account; a member gets no mail. Whoever holds the link joins with their own
 * account, or makes one.
 */
@ApplicationScoped
@Transactional
public class MailInvitations {

    /** Purpose of the link; also the name of its page. */
    static final String LINK = "network-invitation";

    /** The most invitations into one network within a day. */
    static final int MOST_A_DAY = 200;

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private NetworkQueries networks;

    @Inject
    private InvitationQueries invitations;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private NetworkNotifications notifications;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private ActionLinks links;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Says what would become of a list. It does not say who has an account, or is a member.
     *
     * @throws NotFound for all but coordinators
     * @throws Invalid at {@code list} when it is empty or too long
     */
    public AddressList check(NetworkId id, String list) {
        policy.checkCoordinates(networks.one(id));
        Set<String> open =
                invitations.open(id).stream().map(NetworkInvitation::email).collect(Collectors.toSet());
        AddressList read = AddressList.read(list, open);
        if (read.lines().isEmpty()) {
            throw new Invalid("list", "networks.invite.list.missing");
        }
        if (read.lines().size() > AddressList.MOST) {
            throw new Invalid("list", "networks.invite.list.too-long", AddressList.MOST);
        }
        return read;
    }

    /**
     * Sends one mail to each address of a list that has no fault.
     *
     * @return how many invitations there are now of this list
     * @throws NotFound for all but coordinators
     * @throws Invalid at {@code list} when no line has an address to invite
     * @throws RuleBroken when it would be more than {@value #MOST_A_DAY} in a day
     */
    public int send(NetworkId id, String list) {
        Network network = networks.locked(id);
        List<String> good = check(id, list).good();
        if (good.isEmpty()) {
            throw new Invalid("list", "networks.invite.list.none-good");
        }
        Instant now = clock.instant();
        long left = MOST_A_DAY - invitations.sentSince(id, now.minus(DAY));
        if (good.size() > left) {
            throw new RuleBroken("networks.invite.too-many", Math.max(0, left), MOST_A_DAY);
        }
        for (String email : good) {
            NetworkInvitation invitation = new NetworkInvitation(id, email, policy.me(), now);
            invitations.add(invitation);
            if (!member(id, email)) {
                notifications.invitedByMail(
                        network,
                        email,
                        policy.me(),
                        links.make(LINK, String.valueOf(invitation.key()), invitation.expiresAt()),
                        invitation.expiresAt());
            }
        }
        audit.changed("networks.invited-by-mail", id, good.size() + " addresses");
        return good.size();
    }

    private boolean member(NetworkId id, String email) {
        return addresses
                .owner(email)
                .flatMap(person -> networks.membership(id, person))
                .filter(Membership::member)
                .isPresent();
    }

    /** Returns the invitations that nobody has answered. @throws NotFound for all but coordinators */
    public List<Sent> open(NetworkId id) {
        policy.checkCoordinates(networks.one(id));
        Instant now = clock.instant();
        return invitations.open(id).stream()
                .filter(i -> i.isOpen(now))
                .map(i -> new Sent(i.key(), i.email(), i.createdAt(), i.expiresAt()))
                .toList();
    }

    /** Takes an invitation back: its link is dead, its address is erased. @throws NotFound for all but coordinators */
    public void withdraw(long invitationId) {
        NetworkInvitation invitation = locked(invitations.one(invitationId));
        policy.checkCoordinates(networks.one(invitation.network()));
        invitation.end(InvitationState.WITHDRAWN);
        audit.changed("networks.invitation-withdrawn", invitation.network(), null);
    }

    /** What the link in a mail leads to. @throws NotFound when it is wrong, or the invitation is no longer open */
    public Invited invited(String token) {
        NetworkInvitation invitation = of(token);
        Network network = networks.one(invitation.network());
        boolean hidden = network.visibility() == Visibility.CONFIDENTIAL && !policy.signedIn();
        return new Invited(
                network.id(),
                hidden ? null : network.title(),
                hidden ? null : network.plan().purpose(),
                invitation.invitedBy() == null
                        ? null
                        : people.card(invitation.invitedBy()).name(),
                invitation.expiresAt(),
                policy.signedIn() && policy.member(network));
    }

    /** Says no, and asks to hear no more of it. @throws NotFound when the link is wrong or the invitation has ended */
    public void decline(String token) {
        NetworkInvitation invitation = locked(of(token));
        invitation.end(InvitationState.DECLINED);
    }

    /**
     * Joins the network. @throws NotFound when the link is wrong or the invitation has ended
     *
     * @return the network
     */
    public NetworkId accept(String token) {
        PersonId me = policy.me();
        NetworkInvitation invitation = locked(of(token));
        Network network = networks.one(invitation.network());
        Instant now = clock.instant();
        Membership mine = networks.membership(network.id(), me).orElseGet(() -> new Membership(network.id(), me, now));
        if (!mine.member()) {
            mine.join(now);
            if (mine.key() == null) {
                networks.add(mine);
            }
            audit.changed("networks.membership", network.id(), mine.state().key() + " " + me);
        }
        invitation.end(InvitationState.ACCEPTED);
        return network.id();
    }

    private NetworkInvitation of(String token) {
        return links.read(LINK, token)
                .flatMap(Id::parse)
                .map(invitations::one)
                .filter(i -> i.isOpen(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /** With its network locked. @throws Conflict when it has ended meanwhile */
    private NetworkInvitation locked(NetworkInvitation seen) {
        networks.locked(seen.network());
        NetworkInvitation invitation = invitations.fresh(seen);
        if (invitation.state() != InvitationState.OPEN) {
            throw new Conflict("networks.invitation.over");
        }
        return invitation;
    }

    /** An invitation that nobody has answered. */
    public record Sent(long id, String email, Instant sentAt, Instant until) implements Serializable {}

    /**
     * What someone is invited to.
     *
     * @param title of the network; null for a confidential one until its reader has signed in
     * @param purpose as the title
     * @param by who invited them, or null
     * @param member whether the reader is a member already
     */
    public record Invited(NetworkId network, String title, String purpose, String by, Instant until, boolean member)
            implements Serializable {}
}
