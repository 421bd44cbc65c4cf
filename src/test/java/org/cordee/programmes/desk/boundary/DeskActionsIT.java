package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.people.boundary.Organisations;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.MailReach;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.Participation;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** What a lead can take back, what is shown before a decision on several, and what a coordinator can record. */
class DeskActionsIT extends ProgrammeInside {

    @Inject
    private Participants participants;

    @Inject
    private Participation participation;

    @Inject
    private Sessions sessions;

    @Inject
    private MailReach mailReach;

    @Inject
    private Organisations organisations;

    private void decide(CohortId cohort, Decision decision, ApplicationId... ids) {
        as(lead, () -> selections.decide(cohort, List.of(ids), decision, "Because there are few places."));
    }

    private List<ApplicationId> apply(List<PersonId> people, CohortId cohort) {
        return people.stream().map(p -> apply(p, cohort).id()).toList();
    }

    @Test
    void anOfferIsWithdrawnWithAReasonAndItsPlaceGoesOn() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids = apply(people, cohort);
        decide(cohort, Decision.OFFER, ids.get(0));
        decide(cohort, Decision.WAITLIST, ids.get(1));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);

        refused(NotFound.class, () -> as(coordinator, () -> selections.withdrawOffer(ids.get(0), "A mistake")));
        refused(Invalid.class, () -> as(lead, () -> selections.withdrawOffer(ids.get(0), " ")));
        as(lead, () -> selections.withdrawOffer(ids.get(0), "A mistake"));

        assertEquals(ApplicationState.IN_REVIEW, state(ids.get(0)));
        assertEquals(ApplicationState.OFFERED, state(ids.get(1)));
        assertEquals(
                "A mistake",
                as(people.get(0), () -> applications.page(ids.get(0)))
                        .decision()
                        .reason());
        refused(Conflict.class, () -> as(people.get(0), () -> applications.accept(ids.get(0))));
        refused(Conflict.class, () -> as(lead, () -> selections.withdrawOffer(ids.get(0), "Again")));
    }

    @Test
    void oneOfTwoWinsWhenAnOfferIsWithdrawnAndAcceptedAtOnce() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        PersonId person = people(1).get(0);
        ApplicationId id = apply(person, cohort).id();
        decide(cohort, Decision.OFFER, id);
        List<Boolean> done = race(2, i -> {
            try {
                return i == 0
                        ? as(lead, () -> {
                            selections.withdrawOffer(id, "A mistake");
                            return true;
                        })
                        : as(person, () -> {
                            applications.accept(id);
                            return true;
                        });
            } catch (Conflict e) {
                return false;
            }
        });
        assertEquals(1, done.stream().filter(d -> d).count());
        assertEquals(done.get(1) ? 1 : 0, numbers(cohort).enrolled());
        assertEquals(0, numbers(cohort).offered());
    }

    @Test
    void aDecisionIsReopenedUnlessThePersonWithdrewOrAppliedAgain() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        List<PersonId> people = people(3);
        List<ApplicationId> ids = apply(people, cohort);
        decide(cohort, Decision.NOT_SELECTED, ids.get(0));
        as(lead, () -> selections.reopen(ids.get(0)));
        assertEquals(ApplicationState.IN_REVIEW, state(ids.get(0)));
        decide(cohort, Decision.OFFER, ids.get(0));
        as(people.get(0), () -> applications.decline(ids.get(0)));
        as(lead, () -> selections.reopen(ids.get(0)));
        assertEquals(ApplicationState.IN_REVIEW, state(ids.get(0)));

        as(people.get(1), () -> applications.withdraw(ids.get(1)));
        refused(Conflict.class, () -> as(lead, () -> selections.reopen(ids.get(1))));
        decide(cohort, Decision.NOT_SELECTED, ids.get(2));
        apply(people.get(2), cohort);
        refused(Conflict.class, () -> as(lead, () -> selections.reopen(ids.get(2))));
        refused(NotFound.class, () -> as(people.get(0), () -> selections.reopen(ids.get(0))));
    }

    @Test
    void aParticipantIsRemovedWithAReasonAndThePlaceGoesOn() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids = apply(people, cohort);
        EnrolmentId enrolment = as(lead, () -> participants.of(cohort)).get(0).id();
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);

        refused(NotFound.class, () -> as(coordinator, () -> participants.remove(enrolment, "Moved away")));
        refused(Invalid.class, () -> as(lead, () -> participants.remove(enrolment, "")));
        as(lead, () -> participants.remove(enrolment, "Moved away"));

        assertEquals(ApplicationState.WITHDRAWN, state(ids.get(0)));
        ApplicationPage page = as(people.get(0), () -> applications.page(ids.get(0)));
        assertTrue(page.decision().removed());
        assertEquals("Moved away", page.decision().reason());
        assertEquals(ApplicationState.OFFERED, state(ids.get(1)));
        refused(Conflict.class, () -> as(lead, () -> participants.remove(enrolment, "Moved away")));
    }

    @Test
    void twoRemovedAtOnceMakeRoomForTheFirstTwo() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        List<ApplicationId> ids = apply(people(5), cohort);
        List<EnrolmentId> enrolments = as(lead, () -> participants.of(cohort)).stream()
                .map(Participants.Row::id)
                .toList();
        race(2, i -> {
            as(lead, () -> participants.remove(enrolments.get(i), "Moved away"));
            return null;
        });
        assertEquals(
                List.of(ApplicationState.OFFERED, ApplicationState.OFFERED, ApplicationState.WAITLISTED),
                ids.subList(2, 5).stream().map(this::state).toList());
    }

    @Test
    void whoIsPutOnTheWaitingListWhilePlacesAreFreeIsOfferedOne() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<ApplicationId> ids = apply(people(3), cohort);
        decide(cohort, Decision.WAITLIST, ids.toArray(ApplicationId[]::new));
        assertEquals(
                List.of(ApplicationState.OFFERED, ApplicationState.OFFERED, ApplicationState.WAITLISTED),
                ids.stream().map(this::state).toList());
    }

    @Test
    void aDecisionOnSeveralSaysFirstHowManyCanBeOfferedFromWhichPool() {
        OrganisationId trust = inTransaction(() -> organisations.add(unique("Trust"), Sector.NHS, null));
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.BY_LEAD),
                        3,
                        List.of(new Cohorts.Reserved(trust, null, 2)),
                        List.of()));
        List<ApplicationId> ids = apply(people(3), cohort);
        Selections.Preview preview = as(lead, () -> selections.preview(cohort, ids, Decision.OFFER, null));
        assertEquals(3, preview.chosen());
        assertEquals(2, preview.without().size());
        assertEquals(
                List.of(1, 2),
                preview.shares().stream().map(Selections.Share::free).toList());
        assertEquals(
                List.of(1, 0),
                preview.shares().stream().map(Selections.Share::offered).toList());
        assertEquals(false, preview.possible());
        refused(Invalid.class, () -> as(lead, () -> selections.preview(cohort, ids, Decision.NOT_SELECTED, " ")));
        refused(
                NotFound.class,
                () -> as(person(Level.MANAGER), () -> selections.preview(cohort, ids, Decision.OFFER, null)));
    }

    @Test
    void toDecideIncludesInReviewAndAllThatMatchCanBeChosen() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        List<ApplicationId> ids = apply(people(4), cohort);
        decide(cohort, Decision.REVIEW, ids.get(1));
        decide(cohort, Decision.NOT_SELECTED, ids.get(2));
        decide(cohort, Decision.OFFER, ids.get(3));
        ApplicationFilter undecided = new ApplicationFilter(null, true, null, null, null);
        assertEquals(
                2,
                as(lead, () -> selections.page(cohort, undecided, PageQuery.of(0, 10)))
                        .total());
        assertEquals(ids.subList(0, 2), as(lead, () -> selections.decidable(cohort, ApplicationFilter.ALL)));
        refused(
                NotFound.class,
                () -> as(person(Level.MANAGER), () -> selections.decidable(cohort, ApplicationFilter.ALL)));
    }

    @Test
    void aCoordinatorRecordsTheAnswerOfSomebodyWhoCannotBeReached() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<PersonId> people = people(2);
        List<ApplicationId> ids = apply(people, cohort);
        decide(cohort, Decision.OFFER, ids.get(0), ids.get(1));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);

        assertEquals(2, as(coordinator, () -> mailReach.applicants(cohort, ids)).size());
        refused(NotFound.class, () -> as(people.get(1), () -> selections.recordAnswer(ids.get(0), true)));
        as(coordinator, () -> selections.recordAnswer(ids.get(0), true));
        as(lead, () -> selections.recordAnswer(ids.get(1), false));
        assertEquals(ApplicationState.ACCEPTED, state(ids.get(0)));
        assertEquals(ApplicationState.DECLINED, state(ids.get(1)));
        refused(NotFound.class, () -> as(lead, () -> selections.recordAnswer(ids.get(1), true)));
        assertEquals(1, as(lead, () -> mailReach.participants(cohort)).size());
    }

    @Test
    void completedSinceIsTheDayOfCompleting() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        PersonId person = people(1).get(0);
        apply(person, cohort);
        clock().forward(Duration.ofDays(60));
        Participation.Space space = as(person, () -> participation.space(cohort));
        space.progress()
                .forEach(step -> as(lead, () -> participants.mark(space.enrolment(), step.component(), Progress.DONE)));
        as(lead, () -> participants.complete(space.enrolment()));
        Participants.Row row = as(lead, () -> participants.of(cohort)).get(0);
        assertEquals(EnrolmentState.COMPLETED, row.state());
        assertEquals(60, Duration.between(row.enrolledAt(), row.since()).toDays());
    }

    @Test
    void aSessionInThePastIsRefusedUnlessItIsConfirmed() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        TimeRange past = new TimeRange(yesterday, yesterday.plus(Duration.ofHours(1)), ZoneId.of("Europe/London"));
        refused(RuleBroken.class, () -> as(lead, () -> sessions.plan(cohort, component, "Over", past, Venue.OPEN)));
        assertEquals(0, as(lead, () -> sessions.of(cohort)).size());
        long id = as(lead, () -> sessions.plan(cohort, component, "Over", past, Venue.OPEN, false, true));
        as(lead, () -> sessions.change(id, "It is over", past, new Venue("Town hall", null), null));
        TimeRange earlier = new TimeRange(yesterday.minus(Duration.ofDays(1)), yesterday, ZoneId.of("Europe/London"));
        refused(RuleBroken.class, () -> as(lead, () -> sessions.change(id, "Over", earlier, Venue.OPEN, null)));
    }
}
