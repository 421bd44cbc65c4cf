package org.cordee.programmes.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedJobs;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.programmes.PublishedCohort;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Who gets a place, who waits, and who is next when one becomes free. */
class WaitingListTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final OrganisationId TRUST = new OrganisationId(70);

    private final List<Application> all = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> diary = new ArrayList<>();
    private final NamedPeople people = new NamedPeople();
    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedAudit audit = new RecordedAudit();
    private final MovedClock clock = new MovedClock();
    private final WaitingList list = Injection.of(
            WaitingList.class,
            Injection.into(new Queue(), people, clock),
            new Applications(),
            new Cohorts(),
            people,
            new Diaries(),
            new Mails(),
            jobs,
            audit,
            clock);

    /** A clock that stands still until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Queue extends Places {

        @Override
        public Taken taken(CohortId cohort) {
            Map<Long, Integer> byPool = new HashMap<>();
            int enrolled = 0;
            int offered = 0;
            for (Application a : all) {
                if (a.state() == ApplicationState.OFFERED || a.state() == ApplicationState.ACCEPTED) {
                    byPool.merge(a.pool(), a.party().size(), Integer::sum);
                    offered += a.state() == ApplicationState.OFFERED ? 1 : 0;
                    enrolled += a.state() == ApplicationState.ACCEPTED ? 1 : 0;
                }
            }
            return new Taken(enrolled, offered, byPool);
        }

        @Override
        public List<Application> waiting(CohortId cohort) {
            return all.stream()
                    .filter(a -> a.state() == ApplicationState.WAITLISTED)
                    .sorted(Comparator.comparing(Application::queueNumber))
                    .toList();
        }

        @Override
        public int nextQueueNumber(CohortId cohort) {
            return 1
                    + all.stream()
                            .filter(a -> a.queueNumber() != null)
                            .mapToInt(Application::queueNumber)
                            .max()
                            .orElse(0);
        }
    }

    private final class Applications extends ApplicationQueries {

        @Override
        public void add(Object entity) {
            enrolments.add((Enrolment) entity);
        }

        @Override
        public List<Application> in(CohortId cohort, Collection<ApplicationState> states) {
            return all.stream().filter(a -> states.contains(a.state())).toList();
        }

        @Override
        public int waitingBefore(CohortId cohort, int queueNumber) {
            return (int) all.stream()
                    .filter(a -> a.state() == ApplicationState.WAITLISTED && a.queueNumber() < queueNumber)
                    .count();
        }

        @Override
        public List<Application> offersRunOut(CohortId cohort, Instant now) {
            return all.stream()
                    .filter(a -> a.state() == ApplicationState.OFFERED
                            && !a.offerUntil().isAfter(now))
                    .toList();
        }

        @Override
        public List<Enrolment> enrolments(ApplicationId application) {
            return enrolments.stream()
                    .filter(e -> e.application().equals(application))
                    .toList();
        }
    }

    private static final class Cohorts extends CohortQueries {

        @Override
        public void flush() {
            // there is no database
        }

        @Override
        public List<AppointmentId> appointments(CohortId cohort) {
            return List.of(new AppointmentId(500));
        }
    }

    private final class Diaries extends Appointments {

        @Override
        public void invite(Collection<AppointmentId> ids, PersonId person) {
            diary.add("in " + person);
        }

        @Override
        public void uninvite(Collection<AppointmentId> ids, PersonId person) {
            diary.add("out " + person);
        }
    }

    private final class Mails extends ProgrammeNotifications {

        @Override
        void waitlisted(Cohort cohort, Application application, int position, boolean full) {
            told.add("waits " + application.applicant() + " at " + position + (full ? "" : ", not full"));
        }

        @Override
        void offered(Cohort cohort, Application application) {
            told.add("offered " + application.applicant());
        }

        @Override
        void offerShortened(Cohort cohort, Application application) {
            told.add("shortened " + application.applicant());
        }

        @Override
        void offerExpired(Cohort cohort, Application application) {
            told.add("expired " + application.applicant());
        }

        @Override
        void enrolled(Cohort cohort, Application application) {
            told.add("enrolled " + application.applicant());
        }
    }

    private static Cohort cohort(int places, String starts) {
        CohortPlan plan = new CohortPlan(
                "Autumn",
                NOW.minus(Duration.ofDays(10)),
                NOW.plus(Duration.ofDays(10)),
                LocalDate.parse(starts),
                LocalDate.parse(starts).plusDays(90),
                1,
                Selection.FIRST_COME,
                null,
                5,
                false,
                null);
        Cohort cohort = keyed(PublishedCohort.of(plan, places), 3);
        keyed(cohort.openPool(), 30);
        return cohort;
    }

    private static Cohort cohort(int places) {
        return cohort(places, "2027-02-01");
    }

    private Application from(long person) {
        people.with(person, "Person " + person);
        Application application =
                keyed(new Application(new CohortId(3), new PersonId(person), Route.OWN, NOW), 1000 + person);
        all.add(application);
        return application;
    }

    private Application joins(Cohort cohort, long person) {
        Application application = from(person);
        list.seatOrQueue(cohort, application);
        return application;
    }

    private List<ApplicationState> states() {
        return all.stream().map(Application::state).toList();
    }

    @Test
    void whoeverComesFirstHasThePlaceAndTheNextWait() {
        Cohort cohort = cohort(2);
        joins(cohort, 1);
        joins(cohort, 2);
        joins(cohort, 3);
        Application fourth = joins(cohort, 4);
        assertEquals(
                List.of(
                        ApplicationState.ACCEPTED,
                        ApplicationState.ACCEPTED,
                        ApplicationState.WAITLISTED,
                        ApplicationState.WAITLISTED),
                states());
        assertEquals(2, fourth.queueNumber());
        assertEquals(List.of("enrolled 1", "enrolled 2", "waits 3 at 1", "waits 4 at 2"), told);
        assertEquals(List.of("in 1", "in 2"), diary);
        assertEquals(2, enrolments.size());
        assertEquals(
                List.of("programmes.enrolled 1001: first come"), audit.lines().subList(0, 1));
    }

    @Test
    void aPlaceThatBecomesFreeGoesToTheFirstWhoWaits() {
        Cohort cohort = cohort(1);
        Application has = joins(cohort, 1);
        Application next = joins(cohort, 2);
        Application last = joins(cohort, 3);
        list.leave(cohort, has);
        has.withdraw(NOW);
        list.promote(cohort, "application 1001 was withdrawn");
        assertEquals(ApplicationState.OFFERED, next.state());
        assertEquals(ApplicationState.WAITLISTED, last.state());
        assertEquals(cohort.offerUntil(NOW).orElseThrow(), next.offerUntil());
        assertEquals(Map.of("programmes.offer-expires 1002", next.offerUntil()), jobs.planned());
        assertTrue(audit.lines().contains("programmes.offer-made 1002: application 1001 was withdrawn"));
        assertEquals(EnrolmentState.WITHDRAWN, enrolments.get(0).state());
        assertEquals(List.of("in 1", "out 1"), diary);
        list.promote(cohort, "again");
        assertEquals(ApplicationState.WAITLISTED, last.state(), "a place that is offered is not free");
    }

    @Test
    void whoeverJoinsWhileAPlaceIsFreeIsOfferedItAtOnceAndNotToldToWait() {
        Cohort cohort = cohort(1);
        Application application = from(1);
        list.queue(cohort, application);
        assertEquals(ApplicationState.OFFERED, application.state());
        assertEquals(List.of("offered 1"), told);
    }

    @Test
    void anOfferThatRunsOutIsPassedOn() {
        Cohort cohort = cohort(1);
        Application first = from(1);
        list.queue(cohort, first);
        Application second = from(2);
        list.queue(cohort, second);
        clock.now = first.offerUntil().minusMillis(1);
        list.passOnExpired(cohort);
        assertEquals(ApplicationState.OFFERED, first.state(), "there is still time to answer");
        clock.now = first.offerUntil();
        list.passOnExpired(cohort);
        assertEquals(ApplicationState.EXPIRED, first.state());
        assertEquals(ApplicationState.OFFERED, second.state());
        assertTrue(second.offerUntil().isAfter(clock.now));
        assertEquals(List.of("offered 1", "waits 2 at 1", "expired 1", "offered 2"), told);
        told.clear();
        list.passOnExpired(cohort);
        assertEquals(List.of(), told, "a second run finds nothing to do");
    }

    @Test
    void nothingIsOfferedOnceItIsTooLateToAnswer() {
        Cohort cohort = cohort(1, "2026-11-30");
        clock.now = Instant.parse("2026-11-29T23:30:00Z");
        assertTrue(cohort.offerUntil(clock.now).isEmpty());
        Application application = from(1);
        list.queue(cohort, application);
        assertEquals(ApplicationState.WAITLISTED, application.state());
        assertEquals(List.of("waits 1 at 1, not full"), told);
        broken(
                "programmes.offer.too-late",
                () -> list.offer(cohort, application, new Queue().taken(cohort.id()), "by the lead"));
    }

    @Test
    void aNewcomerDoesNotOvertakeThoseWhoWaitWhenOffersAreOver() {
        Cohort cohort = cohort(1, "2026-11-30");
        clock.now = Instant.parse("2026-11-29T23:30:00Z");
        Application waits = from(1);
        list.queue(cohort, waits);
        Application newcomer = joins(cohort, 2);
        assertEquals(ApplicationState.WAITLISTED, newcomer.state());
        assertEquals(List.of("waits 1 at 1, not full", "waits 2 at 2, not full"), told);
    }

    @Test
    void noOfferIsMadeFromAFullCohort() {
        Cohort cohort = cohort(1);
        joins(cohort, 1);
        Application waits = joins(cohort, 2);
        assertFalse(list.offer(cohort, waits, new Queue().taken(cohort.id()), "by the lead"));
        assertEquals(ApplicationState.WAITLISTED, waits.state());
        assertNull(waits.offerUntil());
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void reservedPlacesPassOverThoseWhoCannotHaveThem() {
        Cohort cohort = cohort(2);
        PlacePool reserved = keyed(PlacePool.of(TRUST, 1), 31);
        cohort.reserve(reserved);
        people.at(
                3,
                new AffiliationCard(1, TRUST, "Trust", Sector.NHS, "Nurse", null, true, LocalDate.EPOCH, null, false));
        joins(cohort, 1);
        Application outsider = joins(cohort, 2);
        assertEquals(
                cohort.capacity() == 3 ? ApplicationState.ACCEPTED : ApplicationState.WAITLISTED, outsider.state());
        Application further = joins(cohort, 4);
        assertEquals(ApplicationState.WAITLISTED, further.state());
        assertTrue(told.get(told.size() - 1).endsWith(", not full"), "the place left is reserved: " + told);
        Application insider = joins(cohort, 3);
        assertEquals(ApplicationState.ACCEPTED, insider.state());
        assertEquals(31, insider.pool());
        list.leave(cohort, insider);
        insider.withdraw(NOW);
        list.promote(cohort, "free");
        assertEquals(ApplicationState.WAITLISTED, further.state(), "still reserved");
        Application colleague = from(5);
        people.at(
                5,
                new AffiliationCard(2, TRUST, "Trust", Sector.NHS, "Porter", null, true, LocalDate.EPOCH, null, false));
        list.queue(cohort, colleague);
        assertEquals(ApplicationState.OFFERED, colleague.state(), "passes those who cannot have the place");
        assertEquals(ApplicationState.WAITLISTED, further.state());
    }

    @Test
    void aReservedPlaceIsTakenBeforeAnOpenOne() {
        Cohort cohort = cohort(2);
        cohort.reserve(keyed(PlacePool.of(Sector.NHS, 1), 31));
        people.at(
                1,
                new AffiliationCard(1, TRUST, "Trust", Sector.NHS, "Nurse", null, true, LocalDate.EPOCH, null, false));
        people.at(
                2,
                new AffiliationCard(2, TRUST, "Trust", Sector.NHS, "Nurse", null, true, LocalDate.EPOCH, null, false));
        assertEquals(31, joins(cohort, 1).pool());
        assertEquals(30, joins(cohort, 2).pool());
    }

    @Test
    void offersEndWithTheDayBeforeACohortThatStartsSooner() {
        Cohort cohort = cohort(2, "2027-02-01");
        Application first = from(1);
        list.queue(cohort, first);
        Instant before = first.offerUntil();
        list.shortenOffers(cohort);
        assertEquals(before, first.offerUntil(), "nothing has changed");
        assertEquals(List.of("offered 1"), told);

        Cohort sooner = cohort(2, "2026-12-02");
        list.shortenOffers(sooner);
        assertEquals(sooner.lastAnswer(), first.offerUntil());
        assertTrue(first.offerUntil().isBefore(before));
        assertEquals(Map.of("programmes.offer-expires 1001", first.offerUntil()), jobs.planned());
        assertEquals(List.of("offered 1", "shortened 1"), told);
    }

    @Test
    void anOfferThatIsOverByTheNewStartIsNotToldToAnswerSooner() {
        Cohort cohort = cohort(2, "2027-02-01");
        Application first = from(1);
        list.queue(cohort, first);
        told.clear();
        clock.now = NOW.plus(Duration.ofDays(2));
        list.shortenOffers(cohort(2, "2026-11-30"));
        assertEquals(List.of(), told);
        assertFalse(first.offerUntil().isAfter(clock.now));
    }

    /** Whatever happens in whatever order: never too many, nobody waits beside a free place, nobody is overtaken. */
    @Test
    void theQueueIsKeptWhateverHappens() {
        for (int seed = 0; seed < 300; seed++) {
            all.clear();
            enrolments.clear();
            told.clear();
            clock.now = NOW;
            Random random = new Random(seed);
            Cohort cohort = cohort(1 + random.nextInt(4));
            for (int step = 0; step < 40; step++) {
                happens(random, cohort, step);
                check(cohort, "seed " + seed + ", step " + step);
            }
        }
    }

    private void happens(Random random, Cohort cohort, int step) {
        clock.now = clock.now.plus(Duration.ofMinutes(random.nextInt(200)));
        Application any = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        int what = random.nextInt(5);
        if (what < 2 || any == null) {
            joins(cohort, 100 + step);
        } else if (what == 2 && any.state() == ApplicationState.OFFERED) {
            any.accept(clock.now);
            list.enrol(cohort, any, "offer accepted");
        } else if (what == 3 && any.state() == ApplicationState.OFFERED) {
            any.decline(clock.now);
            list.promote(cohort, "declined");
        } else if (what == 4
                && (any.state() == ApplicationState.ACCEPTED || any.state() == ApplicationState.WAITLISTED)) {
            list.leave(cohort, any);
            any.withdraw(clock.now);
            list.promote(cohort, "withdrawn");
        }
        list.passOnExpired(cohort);
    }

    private void check(Cohort cohort, String when) {
        Places.Taken taken = new Queue().taken(cohort.id());
        int free = taken.free(cohort.openPool());
        assertTrue(free >= 0, when);
        List<Application> waiting = new Queue().waiting(cohort.id());
        assertTrue(free == 0 || waiting.isEmpty(), when + ": somebody waits beside a free place");
        int last = waiting.isEmpty() ? Integer.MAX_VALUE : waiting.get(0).queueNumber();
        for (Application a : all) {
            if (a.queueNumber() != null && a.state() == ApplicationState.OFFERED) {
                assertTrue(a.queueNumber() < last, when + ": somebody was overtaken");
            }
        }
        long seated = enrolments.stream().filter(e -> e.state().takesPlace()).count();
        assertEquals(taken.enrolled(), seated, when);
    }
}
