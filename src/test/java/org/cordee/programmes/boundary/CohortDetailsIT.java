package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** What everybody can read of a cohort before they decide. */
class CohortDetailsIT extends ProgrammeInside {

    @Inject
    private Sessions sessions;

    @Inject
    private ProgrammesData data;

    private CohortId cohort(CohortPlan p, CohortDetails details) {
        CohortPlan plan = new CohortPlan(
                p.title(),
                p.opensAt(),
                p.closesAt(),
                p.startsOn(),
                p.endsOn(),
                p.minimum(),
                p.selection(),
                p.decisionsDue(),
                p.offerDays(),
                p.asksManager(),
                details);
        return as(lead, () -> cohorts.open(initiative, plan, 5, List.of(), List.of()));
    }

    @Test
    void everybodyReadsVenueCostContactAndDatesButNotTheJoiningDetails() {
        CohortDetails details = new CohortDetails("York", "Free", "Jo Bell", "jo@example.org", "Ring the bell.");
        CohortId id = cohort(plan(Selection.FIRST_COME), details);
        PersonId reader = person(Level.CITIZEN);
        CohortPage page = as(reader, () -> cohorts.page(id));
        assertEquals(details.withoutJoiningDetails(), page.plan().details());
        assertEquals(details, as(lead, () -> cohorts.page(id)).plan().details());
        assertEquals(List.of(), as(reader, () -> cohorts.dates(id)));

        LocalDate day = page.plan().startsOn();
        TimeRange when = TimeRange.local(day.atTime(10, 0), day.atTime(12, 0), ZoneId.of("Europe/London"));
        long component = page.components().get(0).id();
        as(lead, () -> sessions.plan(id, component, "First day", when, new Venue("York", "https://meet.example/7")));
        assertEquals(
                List.of(new ApplicationPage.SessionDate("First day", when, "York", true)),
                as(reader, () -> cohorts.dates(id)));
    }

    @Test
    void theContactIsThePersonsOwnDataAndGoesWithThem() {
        String name = inTransaction(() -> people.card(lead).name());
        CohortId id = cohort(plan(Selection.FIRST_COME), new CohortDetails("York", null, name, "jo@example.org", null));
        CohortId another = cohort(plan(Selection.FIRST_COME), new CohortDetails("York", null, "Jo", null, null));
        assertEquals(
                List.of("jo@example.org"),
                inTransaction(() -> data.export(lead)).stream()
                        .filter(s -> s.what().equals("programmes.kept.contacts"))
                        .flatMap(s -> s.rows().stream())
                        .map(row -> row.get("e-mail"))
                        .toList());
        inTransaction(() -> data.erase(lead));
        assertEquals(
                new CohortDetails("York", null, null, null, null),
                as(person(Level.CITIZEN), () -> cohorts.page(id)).plan().details());
        assertEquals(
                "Jo",
                as(person(Level.CITIZEN), () -> cohorts.page(another))
                        .plan()
                        .details()
                        .contactName());
    }

    @Test
    void theNextCohortIsOneThatIsOpen() {
        CohortPlan open = plan(Selection.FIRST_COME);
        CohortId id = cohort(open, new CohortDetails("York", null, null, null, "Ring the bell."));
        Cohorts.NextCohort next =
                as(person(Level.CITIZEN), () -> cohorts.next()).get(initiative);
        assertTrue(next.open(), "one people can apply for now");
        assertNull(next.plan().details().joiningDetails());
        as(lead, () -> {
            cohorts.cancel(id, "Too few people");
            return null;
        });
        Cohorts.NextCohort after =
                as(person(Level.CITIZEN), () -> cohorts.next()).get(initiative);
        assertTrue(after == null || !after.id().equals(id), "not one that is cancelled");
    }
}
