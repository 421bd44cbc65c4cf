package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.networks.control.MemberSearch;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberFilter;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/** The members of a network a page at a time, and what coordinators do with several of them at once. */
@ApplicationScoped
@Transactional
public class MemberList {

    private static final int NEWEST = 6;
    private static final int MESSAGES_AN_HOUR = 20;
    private static final int LONGEST_SUBJECT = 160;
    private static final int LONGEST_TEXT = 8000;

    @Inject
    private NetworkQueries networks;

    @Inject
    private MemberSearch search;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Memberships memberships;

    @Inject
    private Conversations conversations;

    @Inject
    private People people;

    @Inject
    private HourlyLimits limits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Returns a stretch of the members, by name unless the query says otherwise; those who do not want to be listed are
     * seen by coordinators alone. Sort fields: name, level, role, joined.
     *
     * @throws NotFound for people who may not read the network
     */
    public Page<Memberships.Member> page(NetworkId id, MemberFilter filter, PageQuery query) {
        Network network = networks.one(id);
        policy.checkReads(network);
        Page<Membership> found = search.page(id, filter, !policy.mayCoordinate(network), query);
        Map<PersonId, PersonCard> who =
                people.cards(found.items().stream().map(Membership::person).toList());
        return new Page<>(
                found.items().stream()
                        .map(m -> new Memberships.Member(m.key(), who.get(m.person()), m.part(), null, m.since()))
                        .toList(),
                found.total());
    }

    /**
     * Returns who is in it at a glance.
     *
     * @throws NotFound for people who may not read the network
     */
    public Overview overview(NetworkId id) {
        Network network = networks.one(id);
        policy.checkReads(network);
        List<PersonId> newest = search.newest(id, !policy.mayCoordinate(network), NEWEST);
        return new Overview(
                people.cards(newest).values().stream().map(PersonCard::face).toList(),
                search.byLevel(id),
                search.bySector(id, LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE))));
    }

    /**
     * The members of a network at a glance.
     *
     * @param newest of those whose names are shown, the latest to join first
     * @param levels how many members lead from where
     * @param sectors how many members work where; those without a post are not in it
     */
    public record Overview(List<Face> newest, Map<Level, Long> levels, Map<Sector, Long> sectors) {}

    /** Returns the same for a file. @throws NotFound for all but coordinators */
    public Page<Memberships.Member> file(NetworkId id, MemberFilter filter, PageQuery query) {
        policy.checkCoordinates(networks.one(id));
        return page(id, filter, query);
    }

    /** Gives all of them a role, or none. @throws RuleBroken when nobody would be left to coordinate */
    public void part(List<Long> ids, MemberRole role) {
        checkAny(ids);
        ids.forEach(id -> memberships.part(id, role));
    }

    /** Takes all of them out, or none. @throws RuleBroken when nobody would be left to coordinate */
    public void remove(List<Long> ids) {
        checkAny(ids);
        ids.forEach(memberships::remove);
    }

    /**
     * Writes the same to some of the members, to each in their conversation with the coordinators.
     *
     * @param ids of their memberships; people who have left since are passed over
     * @return how many it goes to
     * @throws RuleBroken in a confidential network, whose mails say nothing
     */
    public int write(NetworkId id, List<Long> ids, String subject, String text) {
        Network network = networks.one(id);
        policy.checkCoordinates(network);
        checkAny(ids);
        new Validation()
                .required("subject", subject)
                .atMost("subject", subject, LONGEST_SUBJECT)
                .readable("subject", subject)
                .required("text", text)
                .atMost("text", text, LONGEST_TEXT)
                .done();
        if (network.visibility() == Visibility.CONFIDENTIAL) {
            throw new RuleBroken("networks.members.write.confidential");
        }
        limits.count("network-messages", MESSAGES_AN_HOUR);
        List<PersonId> to = networks.memberships(id, MembershipState.MEMBER).stream()
                .filter(m -> ids.contains(m.key()))
                .map(Membership::person)
                .toList();
        conversations.writeToEach(
                NetworkConversationOwner.KIND, id.value(), to, network.title(), subject.strip(), text.strip());
        audit.changed("networks.message-sent", id, "people: " + to.size());
        return to.size();
    }

    private static void checkAny(List<Long> ids) {
        if (ids.isEmpty()) {
            throw new Invalid("chosen", "networks.members.none-ticked");
        }
    }
}
