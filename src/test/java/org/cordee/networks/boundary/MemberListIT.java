package org.cordee.networks.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.house.inside.Inside;
import org.cordee.networks.terms.MemberFilter;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The members of a network a page at a time. */
class MemberListIT extends Inside {

    private static final PageQuery FIRST = PageQuery.of(0, 50);

    @Inject
    private MemberList members;

    @Inject
    private Memberships memberships;

    @Inject
    private Networks networks;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    private PersonId founder;
    private NetworkId network;

    @BeforeEach
    void aNetwork() {
        founder = person("Zoe Founder", Level.EXECUTIVE);
        network = network(Visibility.OPEN, MembershipRoute.AT_ONCE);
    }

    private PersonId person(String name, Level level) {
        return inTransaction(() -> people.join(unique(name), level, null, CurrentPerson.HOME_ZONE));
    }

    private NetworkId network(Visibility visibility, MembershipRoute route) {
        return as(
                founder,
                () -> networks.found(new NetworkPlan(unique("Network"), "To learn together", visibility, route)));
    }

    private PersonId joined(String name, Level level, boolean listed) {
        PersonId person = person(name, level);
        as(person, () -> {
            memberships.join(network, null);
            people.list(person, listed);
            return null;
        });
        return person;
    }

    private Page<Memberships.Member> page(PersonId reader, MemberFilter filter, PageQuery query) {
        return as(reader, () -> members.page(network, filter, query));
    }

    private List<Long> ids(PersonId... wanted) {
        return page(founder, MemberFilter.ALL, FIRST).items().stream()
                .filter(m -> List.of(wanted).contains(m.card().id()))
                .map(Memberships.Member::id)
                .toList();
    }

    @Test
    void itIsSearchedSortedAndReadInStretches() {
        joined("Ann Able", Level.PRACTITIONER, true);
        joined("Ben Baker", Level.MANAGER, true);
        Page<Memberships.Member> all = page(founder, MemberFilter.ALL, FIRST);
        assertEquals(3, all.total());
        assertTrue(all.items().get(0).card().name().startsWith("Ann Able"));
        assertTrue(all.items().get(2).coordinator());
        assertEquals(
                1,
                page(founder, new MemberFilter("BAKER ben", null, null), FIRST).total());
        assertEquals(
                1,
                page(founder, new MemberFilter(null, MemberRole.COORDINATOR, null), FIRST)
                        .total());
        assertEquals(
                1,
                page(founder, new MemberFilter(null, null, Level.MANAGER), FIRST)
                        .total());
        Page<Memberships.Member> last = page(founder, MemberFilter.ALL, new PageQuery(0, 1, "name", true));
        assertEquals(1, last.items().size());
        assertEquals(3, last.total());
        assertEquals(founder, last.items().get(0).card().id());
        assertEquals(
                all.items().get(1).id(),
                page(founder, MemberFilter.ALL, PageQuery.of(1, 1))
                        .items()
                        .get(0)
                        .id());
        page(founder, MemberFilter.ALL, new PageQuery(0, 50, "joined", true));
        page(founder, MemberFilter.ALL, new PageQuery(0, 50, "role", false));
        refused(Invalid.class, () -> page(founder, MemberFilter.ALL, new PageQuery(0, 50, "message", false)));
    }

    @Test
    void aGlanceShowsTheNewestAndCountsEveryone() {
        PersonId ann = joined("Ann Able", Level.PRACTITIONER, true);
        joined("Una Hidden", Level.MANAGER, false);
        PersonId ben = joined("Ben Baker", Level.MANAGER, true);
        OrganisationId trust = asAdministrator(
                person("Ada Admin", Level.MANAGER),
                () -> inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, Region.WALES)));
        inTransaction(() -> {
            LocalDate since = LocalDate.of(2020, 1, 1);
            people.affiliate(ann, trust, "Nurse", null, since, null, null);
            people.affiliate(ben, trust, "Nurse", null, since, since.plusYears(1), null);
            return null;
        });
        MemberList.Overview seen = as(ann, () -> members.overview(network));
        assertEquals(Map.of(Level.PRACTITIONER, 1L, Level.MANAGER, 2L, Level.EXECUTIVE, 1L), seen.levels());
        assertEquals(Map.of(Sector.NHS, 1L), seen.sectors(), "posts of today count");
        assertEquals(2, seen.newest().size(), "neither who is not listed nor the founder, who is not either");
        assertTrue(seen.newest().get(0).name().startsWith("Ben Baker"));
        assertEquals(4, as(founder, () -> members.overview(network)).newest().size());
        network = network(Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION);
        refused(NotFound.class, () -> as(ann, () -> members.overview(network)));
    }

    @Test
    void whoWantsNoListIsSeenByCoordinatorsAlone() {
        PersonId reader = joined("Ann Able", Level.PRACTITIONER, true);
        joined("Hidden Hal", Level.MANAGER, false);
        assertEquals(3, page(founder, MemberFilter.ALL, FIRST).total());
        assertEquals(
                1, page(reader, MemberFilter.ALL, FIRST).total(), "the founder has not agreed to be listed either");
        assertEquals(
                0, page(reader, new MemberFilter("hidden", null, null), FIRST).total());
        assertEquals(
                3,
                as(founder, () -> members.file(network, MemberFilter.ALL, FIRST))
                        .total());
        refused(NotFound.class, () -> as(reader, () -> members.file(network, MemberFilter.ALL, FIRST)));
        network = network(Visibility.PRIVATE, MembershipRoute.BY_REQUEST);
        refused(NotFound.class, () -> page(reader, MemberFilter.ALL, FIRST));
    }

    @Test
    void severalAreChangedTogetherOrNotAtAll() {
        PersonId ann = joined("Ann Able", Level.PRACTITIONER, true);
        PersonId ben = joined("Ben Baker", Level.MANAGER, true);
        List<Long> both = ids(ann, ben);
        refused(NotFound.class, () -> as(ann, () -> members.part(both, MemberRole.COORDINATOR)));
        refused(Invalid.class, () -> as(founder, () -> members.part(List.of(), MemberRole.COORDINATOR)));
        as(founder, () -> members.part(both, MemberRole.COORDINATOR));
        assertEquals(
                3,
                page(founder, new MemberFilter(null, MemberRole.COORDINATOR, null), FIRST)
                        .total());
        refused(RuleBroken.class, () -> as(founder, () -> members.part(ids(ann, ben, founder), MemberRole.MEMBER)));
        assertEquals(
                3,
                page(founder, new MemberFilter(null, MemberRole.COORDINATOR, null), FIRST)
                        .total());
        as(founder, () -> members.remove(both));
        assertEquals(1, page(founder, MemberFilter.ALL, FIRST).total());
    }

    @Test
    void aMessageGoesToThoseItIsFor() {
        PersonId ann = joined("Ann Able", Level.PRACTITIONER, true);
        PersonId ben = joined("Ben Baker", Level.MANAGER, true);
        assertEquals(1, as(founder, () -> members.write(network, ids(ann), "Hello", "See you on Friday.")));
        assertEquals(1, count("select count(*) from notice where person_id = ?", ann.value()));
        assertEquals(0, count("select count(*) from notice where person_id = ?", ben.value()));
        refused(NotFound.class, () -> as(ann, () -> members.write(network, ids(ben), "Hello", "Text")));
        refused(Invalid.class, () -> as(founder, () -> members.write(network, ids(ann), " ", "")));
        refused(Invalid.class, () -> as(founder, () -> members.write(network, List.of(), "Hello", "Text")));
        NetworkId secret = network(Visibility.CONFIDENTIAL, MembershipRoute.BY_INVITATION);
        refused(RuleBroken.class, () -> as(founder, () -> members.write(secret, List.of(1L), "Hello", "Text")));
    }
}
