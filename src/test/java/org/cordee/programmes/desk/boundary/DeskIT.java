package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.people.boundary.OpenItems;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.desk.terms.AnswerFilter;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** What the desk of the lead and the coordinator gets from the boundaries, and what not. */
class DeskIT extends ProgrammeInside {

    @Inject
    private Participants participants;

    @Inject
    private Sessions sessions;

    @Inject
    private ApplicationReading reading;

    @Inject
    @Any
    private Instance<OpenItems> features;

    @Test
    void aCoordinatorReadsTheStateAndNothingElse() {
        CohortId cohort = open(Selection.BY_LEAD, 3);
        PersonId applicant = person(Level.MANAGER);
        apply(applicant, cohort);
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);

        Selections.Row seen = as(
                        coordinator,
                        () -> selections.page(
                                cohort,
                                new ApplicationFilter(null, Level.CITIZEN, ManagerSupport.SUPPORTED, null),
                                new PageQuery(0, 10, "level", false)))
                .items()
                .get(0);
        assertEquals(ApplicationState.SUBMITTED, seen.state());
        assertNull(seen.about().level());
        assertNull(seen.support());
        assertNull(seen.about().organisation());
        assertEquals(1L, as(coordinator, () -> selections.counts(cohort)).get(ApplicationState.SUBMITTED));
        assertFalse(as(coordinator, () -> cohorts.desk(cohort)).lead());
        refused(NotFound.class, () -> as(coordinator, () -> applications.page(seen.id())));
        refused(NotFound.class, () -> as(coordinator, () -> selections.waits(cohort)));
        refused(
                NotFound.class,
                () -> as(coordinator, () -> reading.around(seen.id(), ApplicationFilter.ALL, PageQuery.of(0, 1))));
        refused(NotFound.class, () -> as(coordinator, () -> participants.countReaders(cohort, true)));
        assertEquals(
                Level.MANAGER,
                as(lead, () -> selections.page(cohort, ApplicationFilter.ALL, PageQuery.of(0, 10)))
                        .items()
                        .get(0)
                        .about()
                        .level());
        refused(NotFound.class, () -> as(applicant, () -> cohorts.desk(cohort)));
    }

    @Test
    void theListIsFilteredByOwnAnswersAndShowsThem() {
        CohortId cohort = as(
                lead,
                () -> cohorts.open(
                        initiative,
                        plan(Selection.BY_LEAD),
                        3,
                        List.of(),
                        List.of(
                                new Cohorts.NewQuestion(
                                        "Which day?", null, QuestionKind.CHOICE, List.of("Monday", "Tuesday"), true),
                                new Cohorts.NewQuestion(
                                        "What do you want to change?", null, QuestionKind.LONG, List.of(), false))));
        List<Long> questions = as(lead, () -> cohorts.desk(cohort)).page().questions().stream()
                .map(CohortPage.QuestionCard::id)
                .toList();
        long day = questions.get(0);
        long change = questions.get(1);
        List<PersonId> who = people(3);
        as(who.get(0), () -> applications.apply(cohort, "Me.", Map.of(day, "Monday", change, "Waiting times")));
        as(who.get(1), () -> applications.apply(cohort, "Me.", Map.of(day, "Tuesday", change, "Long waiting")));
        as(who.get(2), () -> applications.apply(cohort, "Me.", Map.of(day, "Tuesday")));

        Map<Long, String> first = as(
                        lead,
                        () -> selections.page(
                                cohort, answers(new AnswerFilter(day, "Monday", true)), PageQuery.of(0, 10), questions))
                .items()
                .get(0)
                .answers();
        assertEquals(Map.of(day, "Monday", change, "Waiting times"), first);
        assertEquals(2, found(cohort, new AnswerFilter(day, "Tuesday", true)));
        assertEquals(2, found(cohort, new AnswerFilter(change, "WAITING", false)));
        assertEquals(
                1,
                found(cohort, new AnswerFilter(day, "Tuesday", true), new AnswerFilter(change, "waiting long", false)));
        assertEquals(0, found(cohort, new AnswerFilter(change, "nothing like it", false)));
        assertEquals(
                2,
                as(lead, () -> selections.decidable(cohort, answers(new AnswerFilter(day, "Tuesday", true))))
                        .size());
        assertEquals(
                3,
                count(
                        "select count(*) from audit_access where object_kind = 'application' and person_id = ?"
                                + " and owner_person_id in (?, ?, ?)",
                        lead.value(),
                        who.get(0).value(),
                        who.get(1).value(),
                        who.get(2).value()),
                "each once a day");

        as(lead, () -> selections.exported(cohort, ApplicationFilter.ALL, PageQuery.of(0, 200), questions));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_access where object_kind = 'application-export'"
                                + " and owner_person_id = ?",
                        who.get(2).value()));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        Page<Selections.Row> hidden = as(
                coordinator,
                () -> selections.page(
                        cohort, answers(new AnswerFilter(day, "Monday", true)), PageQuery.of(0, 10), questions));
        assertEquals(3, hidden.total());
        assertTrue(hidden.items().stream().allMatch(row -> row.answers().isEmpty()));
    }

    private static ApplicationFilter answers(AnswerFilter... filters) {
        return new ApplicationFilter(null, false, null, null, null, List.of(filters));
    }

    private long found(CohortId cohort, AnswerFilter... filters) {
        return as(lead, () -> selections.page(cohort, answers(filters), PageQuery.of(0, 10)))
                .total();
    }

    @Test
    void theListHasAPreviousAndANext() {
        CohortId cohort = open(Selection.BY_LEAD, 3);
        people(3).forEach(p -> apply(p, cohort));
        PageQuery byName = new PageQuery(0, 1, "name", true);
        List<ApplicationId> order = as(
                        lead, () -> selections.page(cohort, ApplicationFilter.ALL, new PageQuery(0, 10, "name", true)))
                .items()
                .stream()
                .map(Selections.Row::id)
                .toList();
        ApplicationReading.Around middle = as(lead, () -> reading.around(order.get(1), ApplicationFilter.ALL, byName));
        assertEquals(order.get(0), middle.previous());
        assertEquals(order.get(2), middle.next());
        assertEquals(2, middle.place());
        assertEquals(3, middle.of());
        assertEquals(
                List.of(order.get(1)),
                middle.beside().stream().map(ApplicationReading.Beside::id).toList(),
                "the page of the list on which it stands, here of one row");
        assertNull(as(lead, () -> reading.around(order.get(0), ApplicationFilter.ALL, byName))
                .previous());
        assertNull(as(lead, () -> reading.around(order.get(2), ApplicationFilter.ALL, byName))
                .next());
        ApplicationFilter offered = new ApplicationFilter(ApplicationState.OFFERED, null, null, null);
        assertEquals(
                new ApplicationReading.Around(null, null, 0, 0, List.of()),
                as(lead, () -> reading.around(order.get(1), offered, byName)));
    }

    @Test
    void theLeadIsToldOnceOfEachCohortThatWaitsForDecisions() {
        CohortId first = open(Selection.BY_LEAD, 3);
        CohortId second = open(Selection.BY_LEAD, 3);
        CohortId cancelled = open(Selection.BY_LEAD, 3);
        ApplicationId decided = apply(person(Level.MANAGER), second).id();
        people(2).forEach(p -> apply(p, first));
        apply(person(Level.MANAGER), second);
        apply(person(Level.MANAGER), cancelled);
        as(lead, () -> {
            selections.decide(second, List.of(decided), Decision.OFFER, null);
            cohorts.cancel(cancelled, "Too few of us.");
            return null;
        });
        assertEquals(Map.of(first, 2, second, 1), undecided(lead, List.of(first, second, cancelled)));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        assertEquals(Map.of(), undecided(coordinator, List.of(first, second, cancelled)));
    }

    private Map<CohortId, Integer> undecided(PersonId person, List<CohortId> of) {
        return as(
                        person,
                        () -> features.stream()
                                .flatMap(f -> f.waiting(person).stream())
                                .toList())
                .stream()
                .filter(w -> w.what().equals("programmes.waiting.decisions"))
                .filter(w -> of.stream().anyMatch(c -> w.path().endsWith("/desk?id=" + c)))
                .collect(Collectors.toMap(
                        w -> of.stream()
                                .filter(c -> w.path().endsWith("/desk?id=" + c))
                                .findFirst()
                                .orElseThrow(),
                        w -> (Integer) w.arguments().get(1)));
    }

    @Test
    void whatElseIsInTheDiaryOfAnApplicantIsForThemAlone() {
        PersonId applicant = person(Level.MANAGER);
        CohortId taken = withSession();
        ApplicationId place = apply(applicant, taken).id();
        as(lead, () -> {
            selections.decide(taken, List.of(place), Decision.OFFER, null);
            return null;
        });
        as(applicant, () -> {
            applications.accept(place);
            return null;
        });
        ApplicationId other = apply(applicant, withSession()).id();
        assertEquals(
                1,
                as(applicant, () -> applications.page(other)).diary().clashes().size());
        assertEquals(List.of(), as(lead, () -> applications.page(other)).diary().clashes());
    }

    /** A cohort with one session, on the hour in 40 days. */
    private CohortId withSession() {
        CohortId cohort = open(Selection.BY_LEAD, 3);
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(40));
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
        as(lead, () -> sessions.plan(cohort, component, "Opening", timeRange, Venue.OPEN));
        return cohort;
    }

    @Test
    void theLeadReadsSeveralBesideEachOtherAndTheirOwnersCanSeeIt() {
        CohortId cohort = open(Selection.BY_LEAD, 3);
        List<PersonId> applicants = people(3);
        List<ApplicationId> ids =
                applicants.stream().map(p -> apply(p, cohort).id()).toList();
        List<ApplicationId> two = List.of(ids.get(2), ids.get(0));
        List<ApplicationReading.Compared> compared = as(lead, () -> reading.compare(cohort, two));
        assertEquals(two, compared.stream().map(ApplicationReading.Compared::id).toList());
        assertEquals(applicants.get(2), compared.get(0).person().id());
        assertEquals(
                1,
                count(
                        "select count(*) from audit_access where person_id = ? and object_kind = 'application'"
                                + " and object_id = ?",
                        lead.value(),
                        ids.get(2).value()));
        assertEquals(
                0,
                count(
                        "select count(*) from audit_access where person_id = ? and object_kind = 'application'"
                                + " and object_id = ?",
                        lead.value(),
                        ids.get(1).value()));
        refused(Invalid.class, () -> as(lead, () -> reading.compare(cohort, ids.subList(0, 1))));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        refused(NotFound.class, () -> as(coordinator, () -> reading.compare(cohort, two)));
        CohortId other = open(Selection.BY_LEAD, 3);
        refused(NotFound.class, () -> as(lead, () -> reading.compare(other, two)));
    }

    @Test
    void whatIsWrongInAListSaysWhere() {
        List<Cohorts.NewQuestion> questions = List.of(
                new Cohorts.NewQuestion("Which day?", null, QuestionKind.SHORT, List.of(), true),
                new Cohorts.NewQuestion("Which one?", null, QuestionKind.CHOICE, List.of("a"), false));
        try {
            as(lead, () -> cohorts.open(initiative, plan(Selection.BY_LEAD), 3, List.of(), questions));
        } catch (Invalid e) {
            assertEquals(
                    List.of("questions.1.choices"),
                    e.problems().stream().map(Problem::field).toList());
            return;
        }
        throw new AssertionError("one choice is none");
    }

    @Test
    void aLetterKnowsItsReaders() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<PersonId> all = people(3);
        List<ApplicationId> sent = all.stream().map(p -> apply(p, cohort).id()).toList();
        as(lead, () -> {
            selections.decide(cohort, sent.subList(0, 2), Decision.OFFER, null);
            return null;
        });
        as(all.get(0), () -> {
            applications.accept(sent.get(0));
            return null;
        });
        assertEquals(1, (int) as(lead, () -> participants.countReaders(cohort, false)));
        assertEquals(3, (int) as(lead, () -> participants.countReaders(cohort, true)));
    }

    @Test
    void twoWhoChangeASessionDoNotOverwriteEachOther() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        Instant start = clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MINUTES);
        TimeRange timeRange = new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
        long session = as(lead, () -> sessions.plan(cohort, component, "Opening", timeRange, Venue.OPEN));
        int seen = as(lead, () -> sessions.one(session)).version();
        as(lead, () -> {
            sessions.change(session, "Opening day", timeRange, Venue.OPEN, seen);
            return null;
        });
        refused(
                Conflict.class,
                () -> as(lead, () -> {
                    sessions.change(session, "The opening", timeRange, Venue.OPEN, seen);
                    return null;
                }));
        int now = as(lead, () -> sessions.one(session)).version();
        assertTrue(now > seen);
        TimeRange later = new TimeRange(
                start.plus(Duration.ofDays(1)), start.plus(Duration.ofHours(26)), CurrentPerson.HOME_ZONE);
        as(lead, () -> {
            sessions.change(session, "Opening day", later, Venue.OPEN, now);
            return null;
        });
        refused(
                Conflict.class,
                () -> as(lead, () -> {
                    sessions.change(session, "Opening day", timeRange, Venue.OPEN, now);
                    return null;
                }));
        assertEquals(later, as(lead, () -> sessions.one(session)).date().when());
    }

    @Test
    void nobodyWithoutAnAccountIsGivenAPart() {
        assertNotNull(lead);
        refused(
                Invalid.class,
                () -> asAdministrator(lead, () -> {
                    roles.give(initiative, "nobody@nowhere.example", Role.LEAD);
                    return null;
                }));
        refused(
                NotFound.class,
                () -> as(lead, () -> {
                    roles.give(initiative, "nobody@nowhere.example", Role.LEAD);
                    return null;
                }));
    }
}
