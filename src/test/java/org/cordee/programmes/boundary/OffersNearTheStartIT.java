package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.notices.boundary.NoticesFixture;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.platform.jobs.Jobs;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Offers close to the first day of a cohort, what their mails say, and the digest of new applications. */
class OffersNearTheStartIT extends ProgrammeInside {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private Jobs jobs;

    @Inject
    private Sessions sessions;

    @Inject
    private Organisations organisations;

    @Inject
    private NoticesFixture fixture;

    /** Open since yesterday for 20 days; its first day is so many days from today. */
    private CohortPlan startingIn(int days, Selection selection, boolean asksManager) {
        Instant now = clock.instant();
        return new CohortPlan(
                unique("Near"),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(20)),
                today().plusDays(days),
                today().plusDays(200),
                0,
                selection,
                today().plusDays(25),
                5,
                asksManager,
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private CohortId open(int days, Selection selection, int capacity) {
        return as(
                lead,
                () -> cohorts.open(initiative, startingIn(days, selection, false), capacity, List.of(), List.of()));
    }

    private Instant until(PersonId person, ApplicationId id) {
        return as(person, () -> applications.page(id)).decision().offerUntil();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(LONDON).toInstant();
    }

    private void forwardPast(Instant moment) {
        clock().forward(Duration.between(clock.instant(), moment).plusMinutes(1));
        jobs.runDue();
    }

    @Test
    void anOfferNeverRunsPastTheStartAndWhenItLapsesTheNextIsOffered() {
        CohortId cohort = open(4, Selection.FIRST_COME, 1);
        List<PersonId> people = people(4);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        Instant start = today().plusDays(4).atStartOfDay(LONDON).toInstant();

        as(people.get(0), () -> applications.withdraw(ids.get(0)));
        assertEquals(endOf(today().plusDays(1)), until(people.get(1), ids.get(1)));

        forwardPast(until(people.get(1), ids.get(1)));
        assertEquals(ApplicationState.EXPIRED, state(ids.get(1)));
        assertEquals(ApplicationState.OFFERED, state(ids.get(2)));
        assertTrue(until(people.get(2), ids.get(2)).isBefore(start));

        forwardPast(until(people.get(2), ids.get(2)));
        assertEquals(ApplicationState.EXPIRED, state(ids.get(2)));
        assertEquals(ApplicationState.WAITLISTED, state(ids.get(3)), "it begins in a minute: nobody could answer");
    }

    @Test
    void anOfferEndsAtTheEndOfADay() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        as(people.get(0), () -> applications.withdraw(ids.get(0)));
        assertEquals(endOf(today().plusDays(5)), until(people.get(1), ids.get(1)));
        assertEquals(
                LocalTime.of(23, 59),
                until(people.get(1), ids.get(1)).atZone(LONDON).toLocalTime());
    }

    @Test
    void aCohortThatHasBegunStopsOfferingAlthoughItsWindowIsOpenAndNobodyJumpsTheQueue() {
        CohortId cohort = open(-1, Selection.FIRST_COME, 1);
        List<PersonId> people = people(3);
        ApplicationId first = apply(people.get(0), cohort).id();
        ApplicationId second = apply(people.get(1), cohort).id();
        as(people.get(0), () -> applications.withdraw(first));
        assertEquals(ApplicationState.WAITLISTED, state(second));
        as(lead, () -> cohorts.capacity(cohort, 5));
        assertEquals(ApplicationState.WAITLISTED, state(second));
        assertEquals(ApplicationState.WAITLISTED, apply(people.get(2), cohort).state(), "someone waits for that place");
    }

    @Test
    void theLeadCannotOfferOnceItHasBegun() {
        CohortId cohort = open(0, Selection.BY_LEAD, 1);
        ApplicationId id = apply(people(1).get(0), cohort).id();
        refused(RuleBroken.class, () -> as(lead, () -> selections.decide(cohort, List.of(id), Decision.OFFER, null)));
        assertEquals(ApplicationState.SUBMITTED, state(id));
        assertFalse(as(lead, () -> selections.preview(cohort, List.of(id), Decision.OFFER, null))
                .possible());
    }

    @Test
    void offersEndSoonerWhenTheCohortStartsSooner() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        as(people.get(0), () -> applications.withdraw(ids.get(0)));
        CohortPage page = as(lead, () -> cohorts.page(cohort));
        CohortPlan p = page.plan();
        CohortPlan sooner = new CohortPlan(
                p.title(),
                p.opensAt(),
                p.closesAt(),
                today().plusDays(3),
                p.endsOn(),
                p.minimum(),
                p.selection(),
                p.decisionsDue(),
                p.offerDays(),
                p.asksManager(),
                null);
        as(lead, () -> cohorts.plan(cohort, sooner, page.version()));

        Instant last = endOf(today().plusDays(2));
        assertEquals(last, until(people.get(1), ids.get(1)));
        forwardPast(last);
        assertEquals(ApplicationState.EXPIRED, state(ids.get(1)));
    }

    @Test
    void theOfferMailNamesProgrammeCohortDatesAndVenueAndAnswersGoToTheLead() {
        PersonId withMail = fixture.person(unique("Lead"), unique("lead") + "@demo.example", LONDON);
        give(withMail, Role.LEAD);
        CohortId cohort = open(10, Selection.BY_LEAD, 1);
        CohortPage page = as(lead, () -> cohorts.page(cohort));
        LocalDate day = page.plan().startsOn();
        TimeRange timeRange = TimeRange.local(day.atTime(10, 0), day.atTime(13, 0), LONDON);
        as(
                lead,
                () -> sessions.plan(
                        cohort,
                        page.components().get(0).id(),
                        "Opening day",
                        timeRange,
                        new Venue("Town Hall, Harbourne", "https://meet.example/secret")));
        String email = unique("zoe") + "@demo.example";
        PersonId zoe = fixture.person("Zoë", email, LONDON);
        ApplicationId id = apply(zoe, cohort).id();
        as(lead, () -> selections.decide(cohort, List.of(id), Decision.OFFER, null));

        String mail = query(
                        "select subject, plain_sealed, id from mail where recipient = ?"
                                + " and subject like 'You’ve been offered a place%'",
                        row -> row.getString(1) + "\n"
                                + opened(row.getString(2), "mail.plain_body " + row.getString(3)),
                        email)
                .get(0);
        String programme = page.initiative().name();
        assertTrue(
                mail.startsWith("You’ve been offered a place: " + page.plan().title() + " (" + programme + ")"), mail);
        assertTrue(
                mail.contains("Opening day") && mail.contains("Town Hall, Harbourne") && mail.contains("10am to 1pm"),
                mail);
        assertFalse(mail.contains("meet.example"), "where to join is for those who take part");
        assertEquals(
                1,
                count(
                        "select count(*) from mail where recipient = ? and subject like 'You’ve been offered a place%'"
                                + " and reply_to is not null",
                        email));
        List<ApplicationPage.SessionDate> dates =
                as(zoe, () -> applications.page(id)).diary().dates();
        assertEquals(
                List.of(new ApplicationPage.SessionDate("Opening day", timeRange, "Town Hall, Harbourne", true)),
                dates);
    }

    @Test
    void applyingByTheApiAsksTheLineManager() {
        OrganisationId trust = inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, null));
        PersonId person = people(1).get(0);
        String manager = unique("manager") + "@demo.example";
        inTransaction(() -> {
            people.affiliate(
                    person,
                    trust,
                    "Nurse",
                    null,
                    LocalDate.of(2020, 1, 1),
                    null,
                    new LineManagerCard(null, "Mo Manager", manager));
            return null;
        });
        CohortId cohort = as(
                lead, () -> cohorts.open(initiative, startingIn(30, Selection.BY_LEAD, true), 3, List.of(), List.of()));
        ApplicationId id = as(person, () -> applications.apply(cohort, "I want to learn.", Map.of()))
                .id();
        assertEquals(
                ManagerSupport.ASKED,
                as(person, () -> applications.page(id)).manager().support());
        assertEquals(1, count("select count(*) from mail where recipient = ?", manager));
    }

    @Test
    void manyNewApplicationsAreOneMailToTheLead() {
        String email = unique("lead") + "@demo.example";
        give(fixture.person(unique("Lead"), email, LONDON), Role.LEAD);
        CohortId cohort = open(Selection.BY_LEAD, 3);
        String title = as(lead, () -> cohorts.page(cohort)).plan().title();
        people(6).forEach(p -> apply(p, cohort));
        assertEquals(
                0, count("select count(*) from mail where recipient = ? and subject like ?", email, "%" + title + "%"));

        clock().forward(Duration.ofDays(1));
        jobs.runDue();
        apply(people(1).get(0), cohort);
        clock().forward(Duration.ofDays(1));
        jobs.runDue();
        clock().forward(Duration.ofDays(1));
        jobs.runDue();
        assertEquals(
                1,
                count(
                        "select count(*) from mail where recipient = ? and subject like ?",
                        email,
                        "6 new applications: " + title + "%"));
        assertEquals(
                1,
                count(
                        "select count(*) from mail where recipient = ? and subject like ?",
                        email,
                        "1 new application: " + title + "%"));
        assertEquals(
                2, count("select count(*) from mail where recipient = ? and subject like ?", email, "%" + title + "%"));
    }

    @Test
    void aNewlyNamedLeadIsTold() {
        String email = unique("lead") + "@demo.example";
        give(fixture.person(unique("Lead"), email, LONDON), Role.LEAD);
        assertEquals(
                1,
                count(
                        "select count(*) from mail where recipient = ? and subject like 'You’re now programme lead%'",
                        email));
    }
}
