package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.shared.ids.PersonId;

/** Requests that wait for a coordinator, invitations that wait for an answer, one's own requests. */
@ApplicationScoped
@Transactional
class NetworksOpenItems implements OpenItems {

    @Inject
    private NetworkQueries networks;

    @Override
    public List<String> taskPages() {
        return List.of("/networks/members");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        for (Membership mine : networks.around(person)) {
            if (mine.part() == MemberRole.COORDINATOR) {
                requests(mine, all);
            }
            if (mine.state() == MembershipState.INVITED || mine.state() == MembershipState.ASKED && listed(mine)) {
                boolean invited = mine.state() == MembershipState.INVITED;
                all.add(new Waiting(
                        invited ? Side.ME : Side.OTHERS,
                        null,
                        invited ? "networks.waiting.invited" : "networks.waiting.asked",
                        List.of(title(mine)),
                        mine.since(),
                        null,
                        "/networks/network?id=" + mine.network(),
                        invited ? "networks.waiting.answer" : "networks.waiting.open",
                        null));
            }
        }
        return all;
    }

    private void requests(Membership coordinator, List<Waiting> all) {
        List<Membership> asked = networks.memberships(coordinator.network(), MembershipState.ASKED);
        if (!asked.isEmpty()) {
            all.add(new Waiting(
                    Side.ME,
                    null,
                    "networks.waiting.requests",
                    List.of(title(coordinator), asked.size()),
                    asked.get(0).since(),
                    null,
                    "/networks/members?id=" + coordinator.network(),
                    "networks.waiting.answer",
                    null));
        }
    }

    /** Who asked before it became confidential does not hear of it any more. */
    private boolean listed(Membership membership) {
        return networks.one(membership.network()).visibility().listed();
    }

    private String title(Membership membership) {
        return networks.one(membership.network()).title();
    }
}
