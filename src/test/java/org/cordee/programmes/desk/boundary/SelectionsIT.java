package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.house.inside.Columns;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.MailAnswers;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.Participation;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** The lead decides and keeps the list; who takes part sees dates and goes on to completion. */
class SelectionsIT extends ProgrammeInside {

    @Inject
    private Sessions sessions;

    @Inject
    private Participants participants;

    @Inject
    private Participation participation;

    @Inject
    private Appointments appointments;

    @Inject
    private MailAnswers mailAnswers;

    @Inject
    private ActionLinks links;

    @Test
    void theLeadDecidesOnSeveralAtOnce() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<ApplicationId> ids =
                people(4).stream().map(p -> apply(p, cohort).id()).toList();
        ids.forEach(id -> assertEquals(ApplicationState.SUBMITTED, state(id)));

        as(lead, () -> selections.decide(cohort, ids.subList(0, 2), Decision.OFFER, null));
        as(lead, () -> selections.decide(cohort, List.of(ids.get(2)), Decision.WAITLIST, null));
        as(
                lead,
                () -> selections.decide(
                        cohort, List.of(ids.get(3)), Decision.NOT_SELECTED, "Many applied; do try again."));

        assertEquals(
                List.of(
                        ApplicationState.OFFERED,
                        ApplicationState.OFFERED,
                        ApplicationState.WAITLISTED,
                        ApplicationState.NOT_SELECTED),
                ids.stream().map(this::state).toList());
        assertEquals(3, as(lead, () -> selections.waits(cohort)).size());
    }

    @Test
    void moreOffersThanPlacesAreRefusedAsAWhole() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        List<ApplicationId> ids =
                people(2).stream().map(p -> apply(p, cohort).id()).toList();
        refused(RuleBroken.class, () -> as(lead, () -> selections.decide(cohort, ids, Decision.OFFER, null)));
        ids.forEach(id -> assertEquals(ApplicationState.SUBMITTED, state(id)));
    }

    @Test
    void aReasonIsNeededWhereSomebodyIsNotSelected() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        ApplicationId id = apply(people(1).get(0), cohort).id();
        Invalid missing = refused(
                Invalid.class,
                () -> as(lead, () -> selections.decide(cohort, List.of(id), Decision.NOT_SELECTED, " ")));
        assertEquals("reason", missing.problems().get(0).field());
    }

    @Test
    void twoLeadsAtOnceDecideOnce() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        List<ApplicationId> ids =
                people(2).stream().map(p -> apply(p, cohort).id()).toList();
        List<Boolean> done = race(2, i -> {
            try {
                as(lead, () -> selections.decide(cohort, List.of(ids.get(i)), Decision.OFFER, null));
                return true;
            } catch (RuleBroken e) {
                return false;
            }
        });
        assertEquals(1, done.stream().filter(d -> d).count());
        assertEquals(1, numbers(cohort).offered());
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<PersonId> people = people(5);
        people.forEach(p -> apply(p, cohort));
        as(people.get(0), () -> applications.begin(open(Selection.BY_LEAD, 1)));

        Page<Selections.Row> two =
                as(lead, () -> selections.page(cohort, ApplicationFilter.ALL, new PageQuery(0, 2, "name", true)));
        assertEquals(5, two.total());
        assertEquals(2, two.items().size());
        assertTrue(two.items()
                        .get(0)
                        .about()
                        .name()
                        .compareTo(two.items().get(1).about().name())
                > 0);
        assertEquals(
                0,
                as(
                                lead,
                                () -> selections.page(
                                        cohort,
                                        new ApplicationFilter(ApplicationState.OFFERED, null, null, null),
                                        PageQuery.of(0, 10)))
                        .total());
        assertEquals(
                5,
                as(
                                lead,
                                () -> selections.page(
                                        cohort,
                                        new ApplicationFilter(null, Level.PRACTITIONER, null, "person"),
                                        PageQuery.of(0, 10)))
                        .total());
        refused(
                Invalid.class,
                () -> as(
                        lead,
                        () -> selections.page(cohort, ApplicationFilter.ALL, new PageQuery(0, 2, "statement", false))));
    }

    @Test
    void othersSeeNothingOfTheDesk() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        ApplicationId id = apply(people(1).get(0), cohort).id();
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        PersonId stranger = person(Level.MANAGER);
        for (PersonId other : List.of(coordinator, stranger)) {
            refused(
                    NotFound.class,
                    () -> as(other, () -> selections.decide(cohort, List.of(id), Decision.OFFER, null)));
            refused(NotFound.class, () -> as(other, () -> applications.page(id)));
            refused(NotFound.class, () -> as(other, () -> cohorts.capacity(cohort, 9)));
        }
        assertEquals(0, as(coordinator, () -> participants.of(cohort)).size());
        refused(
                NotFound.class,
                () -> as(stranger, () -> selections.page(cohort, ApplicationFilter.ALL, PageQuery.of(0, 10))));
        refused(NotFound.class, () -> as(stranger, () -> participants.of(cohort)));
        refused(NotFound.class, () -> asAdministrator(stranger, () -> applications.page(id)));
    }

    @Test
    void aDraftIsItsOwnersAlone() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        PersonId person = people(1).get(0);
        ApplicationId id = as(person, () -> applications.begin(cohort));
        as(person, () -> applications.write(id, "Not ready yet", 1));
        refused(NotFound.class, () -> as(lead, () -> applications.page(id)));
        assertEquals(
                0,
                as(lead, () -> selections.page(cohort, ApplicationFilter.ALL, PageQuery.of(0, 10)))
                        .total());
    }

    @Test
    void theSecondEditorOfADraftIsTold() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        PersonId person = people(1).get(0);
        ApplicationId id = as(person, () -> applications.begin(cohort));
        int seen = as(person, () -> applications.page(id)).version();
        as(person, () -> applications.write(id, "First", seen));
        refused(Conflict.class, () -> as(person, () -> applications.write(id, "Second", seen)));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.BY_LEAD),
                        3,
                        List.of(),
                        List.of(new Cohorts.NewQuestion(
                                "What would you change?", null, QuestionKind.LONG, List.of(), true))));
        long question = as(lead, () -> cohorts.page(cohort)).questions().get(0).id();
        PersonId person = people(1).get(0);
        ApplicationId id = as(person, () -> applications.begin(cohort));
        Invalid missing = refused(Invalid.class, () -> as(person, () -> applications.submit(id)));
        assertEquals(
                List.of("statement", "answer-" + question),
                missing.problems().stream().map(p -> p.field()).toList());

        as(person, () -> applications.write(id, "Because", null));
        as(person, () -> applications.answer(id, Map.of(question, "The waiting room"), null));
        assertEquals(ApplicationState.SUBMITTED, as(person, () -> applications.submit(id)));
    }

    @Test
    void aManagerIsAskedOfWhoHasOneAndNeverOfACitizen() {
        CohortPlan p = plan(Selection.BY_LEAD);
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        new CohortPlan(
                                p.title(),
                                p.opensAt(),
                                p.closesAt(),
                                p.startsOn(),
                                p.endsOn(),
                                0,
                                p.selection(),
                                p.decisionsDue(),
                                5,
                                true,
                                null),
                        5,
                        List.of(),
                        List.of()));
        PersonId citizen = person(Level.CITIZEN);
        ApplicationId fromCitizen = as(citizen, () -> applications.begin(cohort));
        assertFalse(as(citizen, () -> applications.page(fromCitizen)).manager().asks());
        as(citizen, () -> applications.manager(fromCitizen, "Somebody", "boss@example.org", null));
        as(citizen, () -> applications.write(fromCitizen, "Because", null));
        as(citizen, () -> applications.submit(fromCitizen));
        assertEquals(
                ManagerSupport.NOT_ASKED,
                as(citizen, () -> applications.page(fromCitizen)).manager().support());
    }

    @Test
    void anOfferIsAnsweredByTheLinkWithoutSigningIn() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        PersonId person = people(1).get(0);
        ApplicationId id = apply(person, cohort).id();
        as(lead, () -> selections.decide(cohort, List.of(id), Decision.OFFER, null));
        Instant until = as(person, () -> applications.page(id)).decision().offerUntil();
        String link = inTransaction(() -> links.make("offer", id.toString(), until));
        String token = link.substring(link.indexOf("?t=") + 3);

        assertTrue(asVisitor(() -> mailAnswers.offer(token)).open());
        asVisitor(() -> {
            mailAnswers.answerOffer(token, true);
            return null;
        });
        assertEquals(ApplicationState.ACCEPTED, state(id));
        refused(
                Conflict.class,
                () -> asVisitor(() -> {
                    mailAnswers.answerOffer(token, false);
                    return null;
                }));
        refused(NotFound.class, () -> asVisitor(() -> mailAnswers.offer(token + "x")));
        refused(NotFound.class, () -> asVisitor(() -> mailAnswers.support(token)));
    }

    @Test
    void attendanceBecomesProgressAndCompletion() {
        CohortId cohort = open(Selection.FIRST_COME, 3);
        PersonId person = people(1).get(0);
        apply(person, cohort);
        CohortPage page = as(lead, () -> cohorts.page(cohort));
        long component = page.components().get(0).id();
        ZoneId london = ZoneId.of("Europe/London");
        LocalDate day = page.plan().startsOn().plusDays(1);
        TimeRange timeRange = TimeRange.local(day.atTime(10, 0), day.atTime(12, 0), london);
        long session =
                as(lead, () -> sessions.plan(cohort, component, "First day", timeRange, new Venue("Town hall", null)));

        Participation.Space space = as(person, () -> participation.space(cohort));
        assertEquals(Attendance.EXPECTED, space.sessions().get(0).attendance());
        assertEquals("Bring a pen.", space.cohort().plan().details().joiningDetails());
        refused(RuleBroken.class, () -> as(lead, () -> sessions.record(session, Map.of(person, Attendance.ATTENDED))));

        clock().forward(Duration.ofDays(40));
        assertEquals(
                Attendance.NOT_RECORDED,
                as(person, () -> participation.space(cohort)).sessions().get(0).attendance());
        as(lead, () -> sessions.record(session, Map.of(person, Attendance.ATTENDED)));
        space = as(person, () -> participation.space(cohort));
        assertEquals(Progress.UNDER_WAY, space.progress().get(0).progress(), "one of those asked for");

        refused(
                RuleBroken.class,
                () -> as(
                        lead,
                        () -> participants.complete(
                                as(person, () -> participation.space(cohort)).enrolment())));
        Participation.Space now = space;
        now.progress()
                .forEach(step -> as(lead, () -> participants.mark(now.enrolment(), step.component(), Progress.DONE)));
        as(lead, () -> participants.complete(now.enrolment()));
        assertEquals(
                EnrolmentState.COMPLETED,
                as(person, () -> participation.space(cohort)).state());
    }

    @Test
    void apologiesAreOnesOwnAndWithdrawingClearsTheDiary() {
        CohortId cohort = open(Selection.FIRST_COME, 3);
        PersonId person = people(1).get(0);
        PersonId other = people(1).get(0);
        ApplicationId id = apply(person, cohort).id();
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        Instant start = clock.instant().plus(Duration.ofDays(31));
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofHours(2)), ZoneId.of("Europe/London"));
        long session = as(lead, () -> sessions.plan(cohort, component, "First day", timeRange, Venue.OPEN));

        refused(NotFound.class, () -> as(other, () -> participation.apologise(session)));
        as(person, () -> participation.apologise(session));
        assertEquals(
                Attendance.APOLOGIES,
                as(person, () -> participation.space(cohort)).sessions().get(0).attendance());

        long second = as(lead, () -> sessions.plan(cohort, component, "Second day", timeRange, Venue.OPEN, true));
        assertEquals(
                2,
                as(
                                person,
                                () -> appointments.mine(
                                        clock.instant(), clock.instant().plus(Duration.ofDays(60))))
                        .size());
        as(person, () -> applications.withdraw(id));
        List<Appointments.Entry> left = as(
                person, () -> appointments.mine(clock.instant(), clock.instant().plus(Duration.ofDays(60))));
        assertEquals(0, left.size(), "dates to come have gone, those one had sent apologies for too: " + left);
        assertEquals(0, as(lead, () -> sessions.one(second)).attendance().size());
    }

    @Test
    void whoDefersGivesThePlaceBackAndCanBeTakenIntoAnotherCohort() {
        CohortId first = open(Selection.FIRST_COME, 1);
        CohortId second = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        people.forEach(p -> apply(p, first));
        var enrolment = as(lead, () -> participants.of(first)).get(0).id();

        refused(Invalid.class, () -> as(lead, () -> participants.transfer(enrolment, second)));
        as(lead, () -> participants.defer(enrolment));
        assertEquals(1, numbers(first).offered());
        as(lead, () -> participants.transfer(enrolment, second));
        assertEquals(1, numbers(second).offered());
    }

    @Test
    void callingItOffTellsEverybodyAndStopsThePromotions() {
        CohortId cohort = open(Selection.FIRST_COME, 1);
        List<PersonId> people = people(2);
        List<ApplicationId> ids =
                people.stream().map(p -> apply(p, cohort).id()).toList();
        as(lead, () -> cohorts.cancel(cohort, "Too few trainers"));
        as(people.get(0), () -> applications.withdraw(ids.get(0)));
        assertEquals(ApplicationState.WAITLISTED, state(ids.get(1)));
        refused(RuleBroken.class, () -> apply(person(Level.MANAGER), cohort));
    }

    /** A copy of the database does not show it (decision 0049). */
    @Test
    void whatAnApplicantAndTheirManagerWriteIsSealedInTheDatabase() {
        String word = unique("zyzzyva");
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.BY_LEAD),
                        2,
                        List.of(),
                        List.of(new Cohorts.NewQuestion("Why?", null, QuestionKind.LONG, List.of(), true))));
        PersonId person = people(1).get(0);
        ApplicationId id = as(person, () -> applications.begin(cohort));
        long question = count("select id from cohort_question where cohort_id = ?", cohort.value());
        as(person, () -> applications.write(id, word + " statement", null));
        as(person, () -> applications.answer(id, Map.of(question, word + " answer"), null));
        as(person, () -> applications.confirmNeeds(id, null));
        as(person, () -> applications.manager(id, "Pat Hill", unique("pat") + "@example.org", null));
        as(person, () -> applications.submit(id));
        sql("update application set manager_support = 'ASKED' where id = ?", id.value());
        String link = inTransaction(
                () -> links.make("support", id.toString(), clock.instant().plusSeconds(600)));
        asVisitor(() -> {
            mailAnswers.saySupport(link.substring(link.indexOf("?t=") + 3), true, word + " note");
            return null;
        });
        assertEquals(List.of(), Columns.holding(word));
        String page = as(lead, () -> applications.page(id)).toString();
        for (String written : List.of(" statement", " answer", " note")) {
            assertTrue(page.contains(word + written), page);
        }
    }
}
