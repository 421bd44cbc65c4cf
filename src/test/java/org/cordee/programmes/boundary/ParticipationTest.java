package org.cordee.programmes.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cohort from within: what its participants see of it and of each other. */
class ParticipationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final CohortId COHORT = new CohortId(3);

    private final CurrentPerson me = new CurrentPerson();
    private final List<Enrolment> all = new ArrayList<>();
    private final List<AppointmentId> apologies = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<Sessions.SessionCard> sessions = new ArrayList<>();
    private final Cohort cohort = cohort();

    private final Participation participation = Injection.of(
            Participation.class,
            me,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new NamedPeople().with(1, "Ann").with(2, "zoe").with(3, "Ben").with(4, "Cat"),
            new CohortQueries() {
                @Override
                public Cohort one(CohortId id) {
                    return cohort;
                }

                @Override
                public CohortSession session(long id) {
                    CohortSession session = new CohortSession(
                            COHORT, keyed(new CohortComponent(ComponentKind.SESSION, "Workshops", null), 5), "Day 1");
                    session.appointment(new AppointmentId(500));
                    return session;
                }
            },
            new ApplicationQueries() {
                @Override
                public Optional<Enrolment> enrolled(CohortId id, PersonId person) {
                    return all.stream()
                            .filter(e -> e.person().equals(person) && e.state().takesPlace())
                            .findFirst();
                }

                @Override
                public List<Enrolment> enrolments(CohortId id) {
                    return all;
                }

                @Override
                public List<Enrolment> enrolmentsOf(PersonId person) {
                    return all.stream().filter(e -> e.person().equals(person)).toList();
                }
            },
            new CohortCards() {
                @Override
                CohortPage page(Cohort of) {
                    return null;
                }
            },
            new Sessions() {
                @Override
                public List<SessionCard> cards(Cohort of) {
                    return sessions;
                }
            },
            new Appointments() {
                @Override
                public void apologise(AppointmentId id) {
                    apologies.add(id);
                }
            });

    private static Cohort cohort() {
        CohortPlan plan = new CohortPlan(
                "Spring",
                NOW.minus(Duration.ofDays(20)),
                NOW.plus(Duration.ofDays(10)),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-05-31"),
                1,
                Selection.FIRST_COME,
                null,
                5,
                false,
                null);
        Cohort fresh = keyed(PublishedCohort.of(plan, 10), 3);
        keyed(fresh.openPool(), 30);
        return fresh;
    }

    private Enrolment takesPart(long person, boolean listed) {
        Application application = keyed(new Application(COHORT, new PersonId(person), Route.OWN, NOW), 40 + person);
        application.enrol(cohort.openPool(), NOW);
        Enrolment enrolment = keyed(
                new Enrolment(
                        application,
                        new PersonId(person),
                        new Enrolment.Snapshot(null, null, null, null),
                        List.of(),
                        NOW),
                80 + person);
        enrolment.followUp(listed, null, null);
        all.add(enrolment);
        return enrolment;
    }

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void session(long id, Map<PersonId, Attendance> attendance) {
        sessions.add(new Sessions.SessionCard(
                id,
                COHORT,
                new Sessions.SessionCard.Part(5, "Workshops"),
                "Day " + id,
                new Sessions.SessionCard.Date(new AppointmentId(id), null, null, null, false),
                1,
                attendance));
    }

    @BeforeEach
    void ann() {
        takesPart(1, true);
        as(1);
    }

    @Test
    void othersAreSeenWhoAgreedToBeListedByName() {
        takesPart(2, true);
        takesPart(3, true);
        takesPart(4, false);
        assertEquals(
                List.of("Ben", "zoe"),
                participation.space(COHORT).others().stream()
                        .map(Participation.Fellow::name)
                        .toList());
        all.get(2).withdraw(NOW);
        assertEquals(1, participation.space(COHORT).others().size(), "who has left is not seen");
    }

    @Test
    void onlySessionsOneIsInvitedToAreThere() {
        session(1, Map.of(new PersonId(1), Attendance.EXPECTED));
        session(2, Map.of(new PersonId(2), Attendance.EXPECTED));
        List<Participation.MySession> mine = participation.space(COHORT).sessions();
        assertEquals(1, mine.size());
        assertEquals(Attendance.EXPECTED, mine.get(0).attendance());
    }

    @Test
    void whoTakesNoPartSeesNothing() {
        as(2);
        notFound(() -> participation.space(COHORT));
        notFound(() -> participation.followUp(COHORT, true, null, null, null));
        notFound(() -> participation.apologise(9));
        me.is(null, null, CurrentPerson.HOME_ZONE, false, false);
        denied(() -> participation.space(COHORT));
        assertEquals(List.of(), apologies);
    }

    @Test
    void whatOneNeedsIsKept() {
        participation.followUp(COHORT, false, "Vegan", "A ramp", null);
        Participation.Space space = participation.space(COHORT);
        assertEquals("Vegan", space.followUp().diet());
        assertEquals("A ramp", space.followUp().arrangements());
        assertEquals(false, space.followUp().listed());
    }

    @Test
    void apologiesAreSentForOnesOwnSession() {
        participation.apologise(9);
        assertEquals(List.of(new AppointmentId(500)), apologies);
        assertEquals(List.of("programmes.apologies 9"), audit.lines());
    }

    @Test
    void cohortsOneWasInStayInTheList() {
        all.get(0).withdraw(NOW);
        assertEquals(1, participation.mine().size());
        assertTrue(participation.mine().get(0).title().equals("Spring"));
    }
}
