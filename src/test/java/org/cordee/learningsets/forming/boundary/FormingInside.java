package org.cordee.learningsets.forming.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.inside.Inside;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.boundary.Networks;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** What tests of forming need: a network with its coordinator and members of all kinds. */
public abstract class FormingInside extends Inside {

    @Inject
    protected Forming forming;

    @Inject
    protected FormingRunJob formingRunJob;

    @Inject
    protected BoardDesk desk;

    @Inject
    protected Publishing publishing;

    @Inject
    protected MySets mySets;

    @Inject
    protected Replacing replacing;

    @Inject
    protected People people;

    @Inject
    protected Organisations organisations;

    @Inject
    protected Networks networks;

    @Inject
    protected Memberships memberships;

    @Inject
    protected Jobs jobs;

    @Inject
    protected Clock clock;

    /**
     * A network of as many members, every third a citizen, the others from ten organisations; its founder coordinates
     * and is one of them.
     */
    protected Circle circle(int size) {
        PersonId coordinator =
                inTransaction(() -> people.join(unique("Coordinator"), Level.REGIONAL, Region.LONDON, null));
        NetworkId network = as(
                coordinator,
                () -> networks.found(new NetworkPlan(
                        unique("Network"), "To learn together", Visibility.OPEN, MembershipRoute.AT_ONCE)));
        List<PersonId> members = inTransaction(() -> {
            List<OrganisationId> employers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                employers.add(organisations.add(
                        unique("Organisation"), Sector.values()[i % Sector.values().length], Region.LONDON));
            }
            List<PersonId> all = new ArrayList<>();
            for (int i = 1; i < size; i++) {
                Level level = i % 3 == 0 ? Level.CITIZEN : Level.values()[1 + i % 4];
                PersonId person = people.join(unique("Person"), level, Region.values()[i % 9], null);
                if (level != Level.CITIZEN) {
                    people.affiliate(person, employers.get(i % 10), "Post", null, LocalDate.of(2020, 1, 1), null, null);
                }
                all.add(person);
            }
            return all;
        });
        members.forEach(p -> as(p, () -> {
            memberships.join(network, null);
        }));
        List<PersonId> all = new ArrayList<>(members);
        all.add(coordinator);
        return new Circle(coordinator, network, all);
    }

    /** A round of all of them without facilitators. */
    protected FormingRoundId round(Circle circle) {
        FormingPlan usual = FormingPlan.usual(unique("Round"));
        return as(
                circle.coordinator(),
                () -> forming.begin(
                        Origin.of(circle.network()),
                        new FormingPlan(
                                usual.title(),
                                6,
                                null,
                                usual.sector(),
                                usual.level(),
                                usual.region(),
                                usual.organisation(),
                                usual.experience(),
                                usual.onePerOrganisation(),
                                usual.twoCitizens(),
                                false,
                                false,
                                4)));
    }

    /** Runs it to its end. */
    protected void formed(Circle circle, FormingRoundId round) {
        as(circle.coordinator(), () -> formingRunJob.run(round, null));
        jobs.runDue();
        assertEquals(
                FormingState.PROPOSED,
                as(circle.coordinator(), () -> formingRunJob.progress(round)).state());
    }

    protected BoardDesk.BoardPage board(Circle circle, FormingRoundId round) {
        return as(circle.coordinator(), () -> desk.page(round));
    }

    protected LocalDate soon() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)).plusDays(10);
    }

    protected record Circle(PersonId coordinator, NetworkId network, List<PersonId> members) {}
}
