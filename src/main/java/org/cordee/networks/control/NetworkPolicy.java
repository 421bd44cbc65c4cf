package org.cordee.networks.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who may do what in a network, asked about the loaded one: its members by their part, everybody else by its
 * visibility. An administrator says who coordinates the networks of Table 3 and reads no more than others do.
 */
@ApplicationScoped
public class NetworkPolicy {

    @Inject
    private NetworkQueries networks;

    @Inject
    private CurrentPerson me;

    /** For CDI. */
    public NetworkPolicy() {}

    /** For tests without a container. */
    NetworkPolicy(CurrentPerson me, NetworkQueries networks) {
        this.me = me;
        this.networks = networks;
    }

    /** Who asks. */
    public PersonId me() {
        return me.required();
    }

    /** Whether someone asks who has signed in. */
    public boolean signedIn() {
        return me.signedIn();
    }

    public Optional<Membership> mine(Network network) {
        return me.id().flatMap(id -> networks.membership(network.id(), id));
    }

    public boolean member(Network network) {
        return mine(network).filter(Membership::member).isPresent();
    }

    public boolean mayCoordinate(Network network) {
        return mine(network).filter(m -> m.part() == MemberRole.COORDINATOR).isPresent();
    }

    /** Its name and its purpose; somebody invited may see what they are invited to. */
    public boolean maySee(Network network) {
        return me.signedIn()
                && (network.visibility().listed()
                        || mine(network)
                                .filter(m -> m.member() || m.state() == MembershipState.INVITED)
                                .isPresent());
    }

    /** Terms of reference, coordinators, gatherings. */
    public boolean mayEnter(Network network) {
        return me.signedIn() && (network.visibility().showsRoom() || member(network));
    }

    /** Announcements and members. */
    public boolean mayRead(Network network) {
        return me.signedIn() && (network.visibility().showsAll() || member(network));
    }

    public void checkSees(Network network) {
        check(maySee(network));
    }

    public void checkEnters(Network network) {
        check(mayEnter(network));
    }

    public void checkReads(Network network) {
        check(mayRead(network));
    }

    public void checkMember(Network network) {
        check(member(network));
    }

    public void checkCoordinates(Network network) {
        check(mayCoordinate(network));
    }

    public void checkAdministrator() {
        check(me.administrator());
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
