package org.cordee.programmes.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;

/** What tests of programmes need: people, a lead, a cohort. */
public abstract class ProgrammeInside extends Inside {

    @Inject
    protected Cohorts cohorts;

    @Inject
    protected Applications applications;

    @Inject
    protected Selections selections;

    @Inject
    protected Initiatives initiatives;

    @Inject
    protected People people;

    @Inject
    protected ProgrammeRoles roles;

    @Inject
    protected Clock clock;

    protected PersonId lead;
    protected InitiativeId initiative;

    @BeforeEach
    protected void aProgrammeWithItsLead() {
        initiative = inTransaction(
                () -> initiatives.byKey("leadership-for-innovation").card().id());
        lead = person(Level.EXECUTIVE);
        give(lead, Role.LEAD);
    }

    protected void give(PersonId person, Role role) {
        asAdministrator(person(Level.EXECUTIVE), () -> {
            roles.give(initiative, person, role);
            return null;
        });
    }

    protected PersonId person(Level level) {
        return inTransaction(() -> people.join(unique("Person"), level, null, null));
    }

    protected List<PersonId> people(int n) {
        return inTransaction(() -> IntStream.range(0, n)
                .mapToObj(i -> people.join(unique("Person"), Level.PRACTITIONER, null, null))
                .toList());
    }

    /** Open since yesterday for 20 days, then running from the 30th to the 200th day. */
    protected CohortPlan plan(Selection selection) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new CohortPlan(
                unique("Cohort"),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(20)),
                today.plusDays(30),
                today.plusDays(200),
                0,
                selection,
                today.plusDays(25),
                5,
                false,
                new CohortDetails(null, null, null, null, "Bring a pen."));
    }

    protected CohortId open(Selection selection, int capacity) {
        return as(lead, () -> cohorts.open(initiative, plan(selection), capacity, List.of(), List.of()));
    }

    protected ApplicationPage.Row apply(PersonId person, CohortId cohort) {
        return as(person, () -> applications.apply(cohort, "I want to learn across silos.", Map.of()));
    }

    protected ApplicationState state(ApplicationId id) {
        return ApplicationState.valueOf(
                query("select state from application where id = ?", row -> row.getString(1), id.value())
                        .get(0));
    }

    protected CohortPage.Numbers numbers(CohortId cohort) {
        return as(lead, () -> cohorts.page(cohort).numbers());
    }
}
