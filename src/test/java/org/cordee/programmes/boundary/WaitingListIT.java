package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordee.people.boundary.Organisations;
import org.cordee.platform.jobs.Jobs;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Places, the queue, and offers that pass on by themselves. */
class WaitingListIT extends ProgrammeInside {

    @Inject
    private Jobs jobs;

    @Inject
    private Organisations organisations;

    @Test
    void firstComeGivesPlacesThenQueuesInOrder() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        List<ApplicationPage.Row> pages =
                people(4).stream().map(p -> apply(p, cohort)).toList();

        assertEquals(
                List.of(
                        ApplicationState.ACCEPTED,
                        ApplicationState.ACCEPTED,
                        ApplicationState.WAITLISTED,
                        ApplicationState.WAITLISTED),
                pages.stream().map(ApplicationPage.Row::state).toList());
        assertNull(pages.get(0).position());
        assertEquals(1, pages.get(2).position());
        assertEquals(2, pages.get(3).position());
        assertEquals(new CohortPage.Numbers(2, 2, 0, 2, 0), numbers(cohort));
    }

    @Test
    void aFreedPlaceIsOfferedToTheFirstWhoWaits() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(3);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();

        as(people.get(0), () -> applications.withdraw(ids.get(0)));

        assertEquals(ApplicationState.WITHDRAWN, state(ids.get(0)));
        assertEquals(ApplicationState.OFFERED, state(ids.get(1)));
        assertEquals(ApplicationState.WAITLISTED, state(ids.get(2)));
        assertEquals(new CohortPage.Numbers(1, 0, 1, 1, 0), numbers(cohort));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'programmes.offer-made' and object_id = ?",
                        ids.get(1).value()));

        as(people.get(1), () -> applications.accept(ids.get(1)));
        assertEquals(new CohortPage.Numbers(1, 1, 0, 1, 0), numbers(cohort));
    }

    @Test
    void anOfferThatRunsOutPassesOnByItself() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(3);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        as(people.get(0), () -> applications.withdraw(ids.get(0)));

        clock().forward(Duration.ofDays(6));
        jobs.runDue();

        assertEquals(ApplicationState.EXPIRED, state(ids.get(1)));
        assertEquals(ApplicationState.OFFERED, state(ids.get(2)));
        refused(Conflict.class, () -> as(people.get(1), () -> applications.accept(ids.get(1))));
    }

    @Test
    void anOfferCannotBeAcceptedAfterItsEndEvenBeforeTheJobRan() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        as(people.get(0), () -> applications.withdraw(ids.get(0)));

        clock().forward(Duration.ofDays(6));

        refused(Conflict.class, () -> as(people.get(1), () -> applications.accept(ids.get(1))));
    }

    @Test
    void whoWithdrewStandsAtTheEndWhenTheyApplyAnew() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(3);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();

        as(people.get(1), () -> applications.withdraw(ids.get(1)));
        ApplicationPage.Row again = apply(people.get(1), cohort);

        assertEquals(2, again.position());
        assertEquals(1, as(people.get(2), () -> applications.page(ids.get(2))).position());
    }

    @Test
    void morePlacesPromoteLikeFreedOnesAndFewerThanTakenAreRefused() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(4);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();

        as(lead, () -> cohorts.capacity(cohort, 3));
        assertEquals(
                List.of(
                        ApplicationState.ACCEPTED,
                        ApplicationState.OFFERED,
                        ApplicationState.OFFERED,
                        ApplicationState.WAITLISTED),
                ids.stream().map(this::state).toList());

        refused(Invalid.class, () -> as(lead, () -> cohorts.capacity(cohort, 2)));
        assertEquals(3, numbers(cohort).capacity());
    }

    @Test
    void reservedPlacesGoToThoseTheyAreKeptFor() {
        OrganisationId trust = inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, null));
        PersonId employee = people(1).get(0);
        inTransaction(() -> {
            people.affiliate(employee, trust, "Nurse", null, LocalDate.of(2020, 1, 1), null, null);
            return null;
        });
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.FIRST_COME),
                        2,
                        List.of(new Cohorts.Reserved(trust, null, 1)),
                        List.of()));
        List<PersonId> others = people(2);

        assertEquals(ApplicationState.ACCEPTED, apply(others.get(0), cohort).state());
        assertEquals(ApplicationState.WAITLISTED, apply(others.get(1), cohort).state());
        assertEquals(ApplicationState.ACCEPTED, apply(employee, cohort).state());
    }

    @Test
    void releasedPlacesGoToTheQueue() {
        OrganisationId trust = inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, null));
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.FIRST_COME),
                        2,
                        List.of(new Cohorts.Reserved(trust, null, 1)),
                        List.of()));
        List<ApplicationId> ids =
                people(2).stream().map(p -> apply(p, cohort).id()).toList();
        long pool = as(lead, () -> cohorts.page(cohort).pools().get(1).id());

        as(lead, () -> cohorts.release(cohort, pool));

        assertEquals(ApplicationState.OFFERED, state(ids.get(1)));
    }

    @Test
    void onePersonHasOneLiveApplicationForACohort() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        PersonId person = people(1).get(0);
        apply(person, cohort);
        refused(Conflict.class, () -> apply(person, cohort));
        ApplicationId begun = as(person, () -> applications.begin(cohort));
        assertEquals(ApplicationState.ACCEPTED, state(begun));
    }

    @Test
    void outsideTheWindowNobodyCanApply() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        PersonId person = people(1).get(0);
        clock().forward(Duration.ofDays(21));
        refused(RuleBroken.class, () -> apply(person, cohort));
    }

    @Test
    void anothersApplicationIsNotThere() {
        CohortId cohort = open(Selection.BY_LEAD, 5);
        List<PersonId> people = people(2);
        ApplicationId id = apply(people.get(0), cohort).id();
        refused(NotFound.class, () -> as(people.get(1), () -> applications.page(id)));
        refused(NotFound.class, () -> as(people.get(1), () -> applications.withdraw(id)));
        refused(NotFound.class, () -> as(people.get(1), () -> applications.accept(id)));
        assertEquals(id, as(lead, () -> applications.page(id)).id());
    }

    @Test
    void fiftyRaceForTheLastPlaces() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        List<PersonId> people = people(50);

        List<ApplicationPage.Row> pages = race(50, i -> apply(people.get(i), cohort));

        assertEquals(
                10,
                pages.stream()
                        .filter(p -> p.state() == ApplicationState.ACCEPTED)
                        .count());
        assertEquals(
                IntStream.rangeClosed(1, 40).boxed().toList(),
                pages.stream()
                        .map(ApplicationPage.Row::position)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
        assertEquals(
                10,
                count(
                        "select count(*) from enrolment where cohort_id = ? and live_person_id is not null",
                        cohort.value()));
    }

    @Test
    void aWaitingListMailNeverSaysFullWhenPlacesAreFree() {
        OrganisationId trust = inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, null));
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.FIRST_COME),
                        2,
                        List.of(new Cohorts.Reserved(trust, null, 1)),
                        List.of()));
        List<PersonId> people = people(2);
        people.forEach(p -> apply(p, cohort));
        String told = notice(people.get(1));
        assertTrue(told.contains("reserved") && !told.contains("is full"), told);

        CohortId full = open(Selection.FIRST_COME, 1);
        people.forEach(p -> apply(p, full));
        assertTrue(notice(people.get(1)).contains("is full"), notice(people.get(1)));
    }

    private String notice(PersonId person) {
        List<String> all = noticeTexts("where person_id = ? order by id", person.value());
        return all.get(all.size() - 1);
    }

    @Test
    void twoPlacesThatBecomeFreeAtOnceGoToTheFirstTwo() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        List<PersonId> people = people(6);
        List<ApplicationId> ids =
                new ArrayList<>(people.stream().map(p -> apply(p, cohort).id()).toList());

        race(2, i -> {
            as(people.get(i), () -> applications.withdraw(ids.get(i)));
            return null;
        });

        assertEquals(
                List.of(
                        ApplicationState.OFFERED,
                        ApplicationState.OFFERED,
                        ApplicationState.WAITLISTED,
                        ApplicationState.WAITLISTED),
                ids.subList(2, 6).stream().map(this::state).toList());
    }
}
