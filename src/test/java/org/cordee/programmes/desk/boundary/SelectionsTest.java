package org.cordee.programmes.desk.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.boundary.ApplicationCards;
import org.cordee.programmes.boundary.CohortCards;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.ProgrammeNotifications;
import org.cordee.programmes.boundary.WaitingList;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.desk.control.AnswerQueries;
import org.cordee.programmes.desk.control.ApplicationSearch;
import org.cordee.programmes.desk.terms.AnswerFilter;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lead decides, what a decision would do, and what a coordinator sees of it. */
class SelectionsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final CohortId COHORT = new CohortId(3);
    private static final PersonId LEAD = new PersonId(80);
    private static final PersonId COORDINATOR = new PersonId(81);

    private final CurrentPerson me = new CurrentPerson();
    private final List<Application> all = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final NamedPeople people = new NamedPeople();
    private final List<ApplicationFilter> asked = new ArrayList<>();
    private final List<PageQuery> queries = new ArrayList<>();
    private Cohort cohort = cohort(2, "2027-02-01");
    private Application live;
    private Instant now = NOW;

    private final CohortQueries cohorts = new CohortQueries() {
        @Override
        public Cohort one(CohortId id) {
            return cohort;
        }

        @Override
        public Cohort locked(CohortId id) {
            return cohort;
        }

        @Override
        public boolean has(InitiativeId initiative, PersonId person, Role... roles) {
            return person.equals(LEAD) && List.of(roles).contains(Role.LEAD)
                    || person.equals(COORDINATOR) && List.of(roles).contains(Role.COORDINATOR);
        }

        @Override
        public void flush() {
            // there is no database
        }
    };

    private final Places places = new Places() {
        @Override
        public Taken taken(CohortId id) {
            Map<Long, Integer> byPool = new HashMap<>();
            all.stream()
                    .filter(a -> a.state() == ApplicationState.OFFERED)
                    .forEach(a -> byPool.merge(a.pool(), 1, Integer::sum));
            return new Taken(0, byPool.values().stream().mapToInt(i -> i).sum(), byPool);
        }
    };

    private Selections selections() {
        return Injection.of(
                Selections.class,
                cohorts,
                places,
                people,
                audit,
                Injection.of(ProgrammePolicy.class, me, cohorts),
                Clock.fixed(now, ZoneOffset.UTC),
                new ApplicationQueries() {
                    @Override
                    public Application one(ApplicationId id) {
                        return all.stream()
                                .filter(a -> a.id().equals(id))
                                .findFirst()
                                .orElseThrow(org.cordee.shared.errors.NotFound::new);
                    }

                    @Override
                    public Application fresh(ApplicationId id) {
                        return one(id);
                    }

                    @Override
                    public CohortId cohortOf(ApplicationId id) {
                        return one(id).cohort();
                    }

                    @Override
                    public Optional<Application> live(CohortId id, PersonId applicant) {
                        return Optional.ofNullable(live);
                    }

                    @Override
                    public List<Application> in(CohortId id, Collection<ApplicationState> states) {
                        return all.stream()
                                .filter(a -> states.contains(a.state()))
                                .toList();
                    }
                },
                new ApplicationSearch() {
                    @Override
                    public Page<Application> page(CohortId id, ApplicationFilter filter, PageQuery query) {
                        asked.add(filter);
                        queries.add(query);
                        return new Page<>(all, all.size());
                    }

                    @Override
                    public List<ApplicationId> ids(CohortId id, ApplicationFilter filter, PageQuery query) {
                        return all.stream().map(Application::id).toList();
                    }
                },
                new ApplicationCards() {
                    @Override
                    public Map<ApplicationId, Integer> positions(CohortId id) {
                        return all.stream()
                                .filter(a -> a.state() == ApplicationState.WAITLISTED)
                                .collect(Collectors.toMap(Application::id, Application::queueNumber));
                    }
                },
                new AnswerQueries() {
                    @Override
                    public Map<ApplicationId, Map<Long, String>> of(
                            Collection<ApplicationId> applications, Collection<Long> questions) {
                        return questions.isEmpty()
                                ? Map.of()
                                : applications.stream().collect(Collectors.toMap(a -> a, a -> Map.of(5L, "Yes")));
                    }
                },
                new CohortCards() {
                    @Override
                    public List<CohortPage.PoolCard> pools(Cohort of, Places.Taken taken) {
                        return of.pools().stream()
                                .map(p -> new CohortPage.PoolCard(
                                        p.key(), p.kind(), null, null, null, p.places(), p.places() - taken.free(p)))
                                .toList();
                    }
                },
                new WaitingList() {
                    @Override
                    public boolean offer(Cohort of, Application application, Places.Taken taken, String cause) {
                        if (taken.free(of.openPool()) < 1) {
                            return false;
                        }
                        application.offer(of.openPool(), now, of.offerUntil(now).orElseThrow());
                        return true;
                    }

                    @Override
                    public void queue(Cohort of, Application application) {
                        application.wait(9, now);
                    }

                    @Override
                    public void promote(Cohort of, String cause) {
                        done.add("promote: " + cause);
                    }

                    @Override
                    public void passOnExpired(Cohort of) {
                        done.add("pass on");
                    }
                },
                new ProgrammeNotifications() {
                    @Override
                    public void notSelected(Cohort of, Application application) {
                        done.add("not selected " + application.applicant() + ": " + application.reason());
                    }

                    @Override
                    public void offerWithdrawn(Cohort of, Application application) {
                        done.add("withdrawn " + application.applicant());
                    }

                    @Override
                    public void reopened(Cohort of, Application application) {
                        done.add("reopened " + application.applicant());
                    }

                    @Override
                    public void remindOffer(Cohort of, Application application) {
                        done.add("reminded of the offer");
                    }

                    @Override
                    public void askManager(Cohort of, Application application, Instant at) {
                        done.add("asked the manager again");
                    }
                });
    }

    private static Cohort cohort(int places, String starts) {
        CohortPlan plan = new CohortPlan(
                "Spring",
                NOW.minus(Duration.ofDays(10)),
                NOW.plus(Duration.ofDays(1)),
                LocalDate.parse(starts),
                LocalDate.parse(starts).plusDays(90),
                1,
                Selection.BY_LEAD,
                LocalDate.parse(starts).minusDays(1),
                5,
                true,
                null);
        Cohort fresh = keyed(PublishedCohort.of(plan, places), 3);
        keyed(fresh.openPool(), 30);
        return fresh;
    }

    private ApplicationId sent(long person, int minutesAgo) {
        people.with(person, "Person " + person);
        Application application = keyed(new Application(COHORT, new PersonId(person), Route.OWN, NOW), 1000 + person);
        application.submit(NOW.minus(Duration.ofMinutes(minutesAgo)));
        all.add(application);
        return application.id();
    }

    private Application application(ApplicationId id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void lead() {
        as(LEAD);
    }

    @ParameterizedTest
    @CsvSource({"REVIEW,IN_REVIEW", "OFFER,OFFERED", "WAITLIST,WAITLISTED", "NOT_SELECTED,NOT_SELECTED"})
    void aDecisionMovesTheApplicationAndKeepsWhoMadeIt(Decision decision, ApplicationState state) {
        ApplicationId id = sent(1, 5);
        selections().decide(COHORT, List.of(id), decision, "Because");
        assertEquals(state, application(id).state());
        assertEquals(LEAD, application(id).decidedBy());
        assertEquals("pass on", done.get(0), "what has run out is passed on before");
    }

    @Test
    void severalAreDecidedInTheOrderInWhichTheyWereSent() {
        ApplicationId late = sent(1, 5);
        ApplicationId early = sent(2, 90);
        selections().decide(COHORT, List.of(late, early, late), Decision.NOT_SELECTED, "Too few places");
        assertEquals(List.of("pass on", "not selected 2: Too few places", "not selected 1: Too few places"), done);
    }

    @Test
    void withFewerPlacesThanOffersTheOneWithoutIsNamed() {
        List<ApplicationId> three = List.of(sent(1, 30), sent(2, 20), sent(3, 10));
        broken("programmes.decide.no-place", () -> selections().decide(COHORT, three, Decision.OFFER, null));
    }

    @Test
    void aReasonIsNeededWhereSomebodyIsNotSelected() {
        ApplicationId id = sent(1, 5);
        assertEquals(
                List.of("reason"), fields(() -> selections().decide(COHORT, List.of(id), Decision.NOT_SELECTED, " ")));
        assertEquals(
                List.of("reason"), fields(() -> selections().preview(COHORT, List.of(id), Decision.NOT_SELECTED, "")));
        assertEquals(
                List.of("reason"),
                fields(() -> selections().preview(COHORT, List.of(id), Decision.NOT_SELECTED, "x".repeat(1001))));
        assertTrue(
                selections().preview(COHORT, List.of(id), Decision.REVIEW, null).possible());
    }

    @Test
    void nobodyChosenIsSaid() {
        invalid(
                "applications",
                "programmes.decide.nobody",
                () -> selections().decide(COHORT, List.of(), Decision.OFFER, null));
        assertEquals(List.of("decision"), fields(() -> selections().decide(COHORT, List.of(sent(1, 5)), null, null)));
    }

    @Test
    void draftsAndApplicationsForAnotherCohortAreNotThere() {
        people.with(7, "Person 7");
        Application draft = keyed(new Application(COHORT, new PersonId(7), Route.OWN, NOW), 1007);
        Application other = keyed(new Application(new CohortId(4), new PersonId(7), Route.OWN, NOW), 1008);
        other.submit(NOW);
        all.addAll(List.of(draft, other));
        notFound(() -> selections().decide(COHORT, List.of(draft.id()), Decision.REVIEW, null));
        notFound(() -> selections().decide(COHORT, List.of(other.id()), Decision.REVIEW, null));
        notFound(() -> selections().preview(COHORT, List.of(draft.id()), Decision.REVIEW, null));
    }

    @Test
    void onlyTheLeadDecides() {
        ApplicationId id = sent(1, 5);
        for (PersonId person : List.of(COORDINATOR, new PersonId(1))) {
            as(person);
            notFound(() -> selections().decide(COHORT, List.of(id), Decision.REVIEW, null));
            notFound(() -> selections().preview(COHORT, List.of(id), Decision.REVIEW, null));
            notFound(() -> selections().waits(COHORT));
            notFound(() -> selections().reopen(id));
            notFound(() -> selections().withdrawOffer(id, "A mistake"));
            notFound(() -> selections().remind(id));
        }
        assertEquals(ApplicationState.SUBMITTED, application(id).state());
    }

    @Test
    void aPreviewSaysWhoWouldGoWithoutAndChangesNothing() {
        List<ApplicationId> three = List.of(sent(3, 10), sent(1, 30), sent(2, 20));
        Selections.Preview preview = selections().preview(COHORT, three, Decision.OFFER, null);
        assertEquals(3, preview.chosen());
        assertEquals(List.of("Person 3"), preview.without(), "who came last");
        assertFalse(preview.possible());
        assertEquals(2, preview.shares().get(0).free());
        assertEquals(2, preview.shares().get(0).offered());
        assertEquals(0, preview.shares().get(0).pool().taken());
        assertTrue(all.stream().allMatch(a -> a.state() == ApplicationState.SUBMITTED));
        assertTrue(selections()
                .preview(COHORT, three.subList(1, 3), Decision.OFFER, null)
                .possible());
    }

    @Test
    void anOfferThatCouldNotBeAnsweredAnyMoreIsNotPossible() {
        ApplicationId id = sent(1, 5);
        cohort = cohort(2, "2026-11-30");
        now = Instant.parse("2026-11-29T23:30:00Z");
        Selections.Preview preview = selections().preview(COHORT, List.of(id), Decision.OFFER, null);
        assertNull(preview.until());
        assertFalse(preview.possible());
        assertTrue(selections()
                .preview(COHORT, List.of(id), Decision.WAITLIST, null)
                .possible());
    }

    @Test
    void readingAnswersInTheListIsALookThatOnlyALeadHas() {
        sent(1, 5);
        ApplicationFilter filter =
                new ApplicationFilter(null, false, null, null, null, List.of(new AnswerFilter(5, "yes", true)));
        as(COORDINATOR);
        Page<Selections.Row> hidden = selections().page(COHORT, filter, PageQuery.of(0, 10), List.of(5L));
        assertEquals(Map.of(), hidden.items().get(0).answers());
        assertTrue(asked.get(0).answers().isEmpty(), "nor found by what is hidden");
        assertEquals(List.of(), audit.lines());
        as(LEAD);
        assertEquals(
                Map.of(),
                selections()
                        .page(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 10))
                        .items()
                        .get(0)
                        .answers());
        assertEquals(List.of(), audit.lines());
        Selections.Row row = selections()
                .page(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 10), List.of(5L))
                .items()
                .get(0);
        assertEquals("Yes", row.answers().get(5L));
        selections().page(COHORT, filter, PageQuery.of(0, 10));
        selections().exported(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 200), List.of(5L));
        selections().exported(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 200), List.of());
        assertEquals(
                List.of(
                        "looked at application " + row.id(),
                        "looked at application " + row.id(),
                        "looked at application-export " + row.id(),
                        "programmes.answers-exported 3: applications: 1"),
                audit.lines());
    }

    @Test
    void aCoordinatorReadsWhoAndWhichStateAndNothingElse() {
        sent(1, 5);
        as(COORDINATOR);
        Selections.Row row = selections()
                .page(
                        COHORT,
                        new ApplicationFilter(null, false, Level.MANAGER, ManagerSupport.ASKED, "per"),
                        new PageQuery(0, 10, "level", true))
                .items()
                .get(0);
        assertEquals("Person 1", row.about().name());
        assertEquals(ApplicationState.SUBMITTED, row.state());
        assertNull(row.about().level());
        assertNull(row.support());
        assertEquals(
                new ApplicationFilter(null, false, null, null, "per"), asked.get(0), "nor found by what is hidden");
        assertNull(queries.get(0).sort(), "nor sorted by it");
        as(LEAD);
        Selections.Row whole = selections()
                .page(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 10))
                .items()
                .get(0);
        assertEquals(Level.MANAGER, whole.about().level());
        as(new PersonId(1));
        notFound(() -> selections().page(COHORT, ApplicationFilter.ALL, PageQuery.of(0, 10)));
    }

    @Test
    void anOfferTakenBackIsReviewedAgainAndThePlaceGoesOn() {
        ApplicationId id = sent(1, 5);
        selections().decide(COHORT, List.of(id), Decision.OFFER, null);
        done.clear();
        selections().withdrawOffer(id, "A mistake");
        assertEquals(ApplicationState.IN_REVIEW, application(id).state());
        assertEquals(List.of("withdrawn 1", "promote: offer 1001 withdrawn by the lead"), done);
        conflict("programmes.application.moved-on", () -> selections().withdrawOffer(id, "A mistake"));
    }

    @Test
    void aDecisionIsOpenedAgainUnlessThePersonHasAppliedAgain() {
        ApplicationId id = sent(1, 5);
        selections().decide(COHORT, List.of(id), Decision.NOT_SELECTED, "Too few places");
        live = application(sent(2, 1));
        conflict("programmes.reopen.applied-again", () -> selections().reopen(id));
        live = null;
        selections().reopen(id);
        assertEquals(ApplicationState.IN_REVIEW, application(id).state());
        assertTrue(done.contains("reopened 1"));
        conflict("programmes.application.moved-on", () -> selections().reopen(id));
    }

    @Test
    void theOneWhoIsWaitedForIsRemindedOnceADay() {
        ApplicationId id = sent(1, 5);
        broken("programmes.remind.nobody", () -> selections().remind(id));
        ApplicationId offered = sent(2, 5);
        selections().decide(COHORT, List.of(offered), Decision.OFFER, null);
        selections().remind(offered);
        assertTrue(done.contains("reminded of the offer"));
        conflict("programmes.application.reminded-already", () -> selections().remind(offered));
        ApplicationId managed = sent(3, 5);
        application(managed).askManager(NOW);
        selections().remind(managed);
        assertTrue(done.contains("asked the manager again"));
    }

    @Test
    void anOfferIsAnsweredByTelephoneOnlyWhereThereIsOne() {
        ApplicationId id = sent(1, 5);
        as(COORDINATOR);
        notFound(() -> selections().offer(id));
        as(LEAD);
        selections().decide(COHORT, List.of(id), Decision.OFFER, null);
        as(COORDINATOR);
        assertEquals("Person 1", selections().offer(id).name());
        assertEquals(application(id).offerUntil(), selections().offer(id).until());
        as(new PersonId(1));
        notFound(() -> selections().offer(id));
    }
}
