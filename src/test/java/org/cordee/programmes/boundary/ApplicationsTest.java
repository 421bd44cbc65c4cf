package org.cordee.programmes.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.Question;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applying step by step: beginning, writing, sending, answering an offer, taking it back. */
class ApplicationsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final CohortId COHORT = new CohortId(3);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    private final CurrentPerson me = new CurrentPerson();
    private final List<Application> all = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private Cohort cohort = cohort(Selection.BY_LEAD, 10);
    private boolean managerAsks = true;

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
            return false;
        }

        @Override
        public void flush() {
            // there is no database
        }
    };

    private final Applications applications = Injection.of(
            Applications.class,
            me,
            cohorts,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(ProgrammePolicy.class, me, cohorts),
            new EmailAddresses() {
                @Override
                public Optional<PersonId> owner(String email) {
                    return email.equals("ann@x.example") ? Optional.of(ANN) : Optional.empty();
                }
            },
            new ApplicationQueries() {
                @Override
                public void add(Object entity) {
                    all.add(keyed((Application) entity, 40L + all.size()));
                }

                @Override
                public Application one(ApplicationId id) {
                    return all.stream()
                            .filter(a -> a.id().equals(id))
                            .findFirst()
                            .orElseThrow(NotFound::new);
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
                    return all.stream()
                            .filter(a ->
                                    a.applicant().equals(applicant) && a.state().live())
                            .findFirst();
                }

                @Override
                public List<Enrolment> enrolments(ApplicationId id) {
                    return enrolments;
                }
            },
            new WaitingList() {
                @Override
                void seatOrQueue(Cohort of, Application application) {
                    application.wait(1, NOW);
                    done.add("queued");
                }

                @Override
                public void passOnExpired(Cohort of) {
                    done.add("pass on");
                }

                @Override
                public void promote(Cohort of, String cause) {
                    done.add("promote: " + cause);
                }

                @Override
                void enrol(Cohort of, Application application, String cause) {
                    done.add("enrol: " + cause);
                }

                @Override
                void leave(Cohort of, Application application) {
                    done.add("leave");
                }
            },
            new ApplicationCards() {
                @Override
                boolean managerAsks(Cohort of, PersonId person) {
                    return managerAsks;
                }

                @Override
                Optional<Manager> manager(PersonId person) {
                    return Optional.of(new Manager("Bola Ade", "bola@x.example"));
                }

                @Override
                ApplicationPage.Row row(Application a) {
                    return null;
                }

                @Override
                ApplicationPage page(Application a, Cohort of, boolean own) {
                    return null;
                }
            },
            new ProgrammeNotifications() {
                @Override
                void submitted(Cohort of, Application application) {
                    done.add("told of the sending");
                }

                @Override
                public void askManager(Cohort of, Application application, Instant now) {
                    done.add("asked " + application.managerEmail());
                }

                @Override
                void withdrawn(Cohort of, Application application) {
                    done.add("told of the withdrawal");
                }
            },
            new NewApplicationsJob() {
                @Override
                void plan(CohortId id) {
                    done.add("leads hear tomorrow");
                }
            });

    private static Cohort cohort(Selection selection, int closesInDays) {
        CohortPlan plan = new CohortPlan(
                "Spring",
                NOW.minus(Duration.ofDays(20)),
                NOW.plus(Duration.ofDays(closesInDays)),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-05-31"),
                1,
                selection,
                selection == Selection.BY_LEAD ? LocalDate.parse("2027-01-10") : null,
                5,
                true,
                null);
        Cohort fresh = keyed(PublishedCohort.of(plan, 10), 3);
        keyed(fresh.openPool(), 30);
        return fresh;
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private Application begun() {
        return applicationOf(applications.begin(COHORT));
    }

    private Application applicationOf(ApplicationId id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    @BeforeEach
    void ann() {
        as(ANN);
    }

    @Test
    void beginningAgainGoesOnWithTheSameDraft() {
        ApplicationId first = applications.begin(COHORT);
        assertEquals(first, applications.begin(COHORT));
        assertEquals(1, all.size());
        as(BEN);
        applications.begin(COHORT);
        assertEquals(2, all.size(), "somebody else begins their own");
    }

    @Test
    void aDraftNamesTheLineManagerWhereTheCohortAsksForOne() {
        assertEquals("bola@x.example", begun().managerEmail());
        as(BEN);
        managerAsks = false;
        assertNull(begun().managerEmail());
    }

    @Test
    void nobodyBeginsWhereItIsNotOpenButADraftIsStillFound() {
        ApplicationId draft = applications.begin(COHORT);
        cohort = cohort(Selection.BY_LEAD, -1);
        assertEquals(draft, applications.begin(COHORT));
        as(BEN);
        broken("programmes.cohort.not-open-any-more", () -> applications.begin(COHORT));
        me.is(null, null, CurrentPerson.HOME_ZONE, false, false);
        denied(() -> applications.begin(COHORT));
    }

    @Test
    void aDraftIsItsOwnersAlone() {
        ApplicationId id = applications.begin(COHORT);
        as(BEN);
        notFound(() -> applications.write(id, "Mine", null));
        notFound(() -> applications.answer(id, Map.of(), null));
        notFound(() -> applications.confirmNeeds(id, null));
        notFound(() -> applications.manager(id, null, null, null));
        notFound(() -> applications.submit(id));
        notFound(() -> applications.withdraw(id));
        notFound(() -> applications.accept(id));
        notFound(() -> applications.decline(id));
        notFound(() -> applications.page(id));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsSent() {
        Question why = keyed(new Question("Why?", null, QuestionKind.LONG, null, true), 8);
        cohort.ask(why);
        Application application = begun();
        assertEquals(List.of("statement", "answer-8"), fields(() -> applications.submit(application.id())));
        assertEquals(ApplicationState.DRAFT, application.state());
        applications.write(application.id(), "Because I care", null);
        applications.answer(application.id(), Map.of(8L, "For my team"), null);
        assertEquals(ApplicationState.SUBMITTED, applications.submit(application.id()));
    }

    @Test
    void onlyQuestionsThatWereAskedAreAnswered() {
        ApplicationId id = applications.begin(COHORT);
        invalid("answers", "programmes.question.not-asked", () -> applications.answer(id, Map.of(99L, "x"), null));
    }

    @Test
    void whereTheLeadDecidesTheManagerIsAskedAndLeadsHearInTheMorning() {
        Application application = begun();
        applications.write(application.id(), "Because I care", null);
        applications.submit(application.id());
        assertEquals(List.of("told of the sending", "leads hear tomorrow", "asked bola@x.example"), done);
        assertEquals(ManagerSupport.ASKED, application.managerSupport());
        assertEquals(List.of("programmes.submitted 40"), audit.lines());
        conflict("programmes.application.already-sent", () -> applications.submit(application.id()));
    }

    @Test
    void firstComeTakesThePlaceOrTheEndOfTheQueueAfterLateOffersWerePassedOn() {
        cohort = cohort(Selection.FIRST_COME, 10);
        Application application = begun();
        assertEquals(ApplicationState.WAITLISTED, applications.submit(application.id()));
        assertEquals(List.of("pass on", "queued", "asked bola@x.example"), done);
    }

    @Test
    void whoNamesNobodyHasNobodyAsked() {
        Application application = begun();
        applications.manager(application.id(), "", "", null);
        applications.write(application.id(), "Because I care", null);
        applications.submit(application.id());
        assertTrue(done.stream().noneMatch(line -> line.startsWith("asked")), done.toString());
    }

    @Test
    void nobodyIsTheirOwnManager() {
        ApplicationId id = applications.begin(COHORT);
        invalid(
                "managerEmail",
                "people.affiliation.own-manager",
                () -> applications.manager(id, "Ann", "ann@x.example", null));
        applications.manager(id, "Cai Moss", "cai@x.example", null);
        assertEquals("cai@x.example", applicationOf(id).managerEmail());
    }

    @Test
    void whereNoManagerIsAskedNoneIsKept() {
        ApplicationId id = applications.begin(COHORT);
        managerAsks = false;
        applications.manager(id, "Cai Moss", "cai@x.example", null);
        assertNull(applicationOf(id).managerEmail());
    }

    @Test
    void nothingIsSentAfterTheClose() {
        Application application = begun();
        applications.write(application.id(), "Because I care", null);
        cohort = cohort(Selection.BY_LEAD, -1);
        broken("programmes.cohort.not-open-any-more", () -> applications.submit(application.id()));
        assertEquals(ApplicationState.DRAFT, application.state());
    }

    @Test
    void applyingInOneGoIsTheSameAsStepByStep() {
        applications.apply(COHORT, "Because I care", Map.of());
        assertEquals(ApplicationState.SUBMITTED, all.get(0).state());
        assertEquals(List.of("told of the sending", "leads hear tomorrow", "asked bola@x.example"), done);
        conflict("programmes.application.already-sent", () -> applications.apply(COHORT, "Again", Map.of()));
        as(BEN);
        begun();
        applications.apply(COHORT, "Because I can", Map.of());
        assertEquals(2, all.size(), "a draft is gone on with");
        assertEquals("Because I can", all.get(1).statement());
    }

    @Test
    void applyingInOneGoSaysWhatIsMissing() {
        assertEquals(List.of("statement"), fields(() -> applications.apply(COHORT, " ", Map.of())));
        invalid(
                "answers",
                "programmes.question.not-asked",
                () -> applications.apply(COHORT, "Because", Map.of(1L, "x")));
    }

    @Test
    void anOfferIsAnsweredByItsOwner() {
        Application application = begun();
        application.wait(1, NOW);
        application.offer(cohort.openPool(), NOW, NOW.plusSeconds(60));
        applications.accept(application.id());
        assertEquals(ApplicationState.ACCEPTED, application.state());
        assertEquals(List.of("enrol: offer accepted"), done);
        conflict("programmes.application.moved-on", () -> applications.decline(application.id()));
    }

    @Test
    void aPlaceThatIsDeclinedGoesToTheNext() {
        Application application = begun();
        application.wait(1, NOW);
        application.offer(cohort.openPool(), NOW, NOW.plusSeconds(60));
        applications.decline(application.id());
        assertEquals(List.of("promote: offer 40 declined"), done);
        assertEquals(List.of("programmes.offer-declined 40"), audit.lines());
    }

    @Test
    void anOfferThatHasRunOutIsNotAccepted() {
        Application application = begun();
        application.wait(1, NOW);
        application.offer(cohort.openPool(), NOW.minusSeconds(60), NOW);
        conflict("programmes.offer.run-out", () -> applications.accept(application.id()));
        assertEquals(List.of(), done);
    }

    @Test
    void takingBackADraftTellsNobodyAndAHeldPlaceGoesOn() {
        Application draft = begun();
        applications.withdraw(draft.id());
        assertEquals(List.of("leave"), done);
        done.clear();
        Application offered = begun();
        offered.wait(1, NOW);
        offered.offer(cohort.openPool(), NOW, NOW.plusSeconds(60));
        applications.withdraw(offered.id());
        assertEquals(List.of("leave", "told of the withdrawal", "promote: application 41 withdrawn"), done);
        done.clear();
        Application waiting = begun();
        waiting.wait(1, NOW);
        applications.withdraw(waiting.id());
        assertEquals(List.of("leave", "told of the withdrawal"), done, "no place was held");
    }

    @Test
    void whatWasCompletedIsNotTakenBack() {
        Application application = begun();
        application.enrol(cohort.openPool(), NOW);
        Enrolment enrolment =
                new Enrolment(application, ANN, new Enrolment.Snapshot(null, null, null, null), List.of(), NOW);
        enrolment.complete(NOW);
        enrolments.add(enrolment);
        conflict("programmes.enrolment.moved-on", () -> applications.withdraw(application.id()));
        assertEquals(ApplicationState.ACCEPTED, application.state());
    }

    @Test
    void readingOnesOwnIsNoLookAtAnybody() {
        Application application = begun();
        applications.page(application.id());
        assertEquals(List.of(), audit.lines());
    }
}
