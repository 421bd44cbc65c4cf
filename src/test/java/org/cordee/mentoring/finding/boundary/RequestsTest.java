package org.cordee.mentoring.finding.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedJobs;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.MentorExclusions;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking a mentor, answering, taking back: what each does, and when it is refused. */
class RequestsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MIA = new PersonId(1);
    private static final PersonId MAX = new PersonId(10);
    private static final PersonId NIA = new PersonId(11);

    private final Map<PersonId, MentorProfile> mentors = new HashMap<>();
    private final Map<PersonId, MenteeProfile> mentees = new HashMap<>();
    private final List<MentoringRequest> all = new ArrayList<>();
    private final Set<PersonId> excluded = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedAudit audit = new RecordedAudit();
    private final CurrentPerson me = new CurrentPerson();
    private int others;
    private Instant now = NOW;

    private Requests requests() {
        NamedPeople people =
                new NamedPeople().with(1, "Mia Lund").with(10, "Max Bode").with(11, "Nia Okoro");
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        MentorQueries queries = new MentorQueries() {
            @Override
            public MentorProfile locked(PersonId mentor) {
                return profile(mentor).orElseThrow(NotFound::new);
            }

            @Override
            public Optional<MentorProfile> profile(PersonId mentor) {
                return Optional.ofNullable(mentors.get(mentor));
            }

            @Override
            public int taken(PersonId mentor) {
                return others
                        + (int) all.stream()
                                .filter(r -> r.mentor().equals(mentor) && r.state() == RequestState.PENDING)
                                .count();
            }

            @Override
            public Optional<MenteeProfile> seeking(PersonId mentee) {
                return Optional.ofNullable(mentees.get(mentee));
            }

            @Override
            public void add(Object entity, String conflict) {
                mentees.put(((MenteeProfile) entity).person(), (MenteeProfile) entity);
            }

            @Override
            public void flush() {
                // there is no database
            }
        };
        MentorCards cards = new MentorCards() {
            @Override
            boolean open(MentorProfile profile) {
                return profile.open(LocalDate.of(2026, 11, 29));
            }

            @Override
            List<CareerStep> path(PersonId person) {
                return List.of();
            }
        };
        return Injection.of(
                Requests.class,
                queries,
                cards,
                people,
                me,
                clock,
                jobs,
                audit,
                Injection.of(
                        RequestCards.class,
                        queries,
                        cards,
                        people,
                        me,
                        clock,
                        Injection.of(MenteeProfiles.class, queries, people, me)),
                new RequestQueries() {
                    @Override
                    public void add(MentoringRequest request) {
                        all.add(keyed(request, 70L + all.size()));
                    }

                    @Override
                    public MentoringRequest one(MentoringRequestId id) {
                        return all.stream()
                                .filter(r -> r.id().equals(id))
                                .findFirst()
                                .orElseThrow(NotFound::new);
                    }

                    @Override
                    public MentoringRequest fresh(MentoringRequestId id) {
                        return one(id);
                    }

                    @Override
                    public PersonId mentorOf(MentoringRequestId id) {
                        return one(id).mentor();
                    }

                    @Override
                    public Optional<MentoringRequest> pendingOf(PersonId mentee) {
                        return all.stream()
                                .filter(r -> r.mentee().equals(mentee) && r.state() == RequestState.PENDING)
                                .findFirst();
                    }

                    @Override
                    public List<MentoringRequest> runOut(PersonId mentor, Instant at) {
                        return all.stream()
                                .filter(r -> r.mentor().equals(mentor) && r.runOut(at))
                                .toList();
                    }

                    @Override
                    public List<MentoringRequest> to(PersonId mentor) {
                        return all.stream()
                                .filter(r -> r.mentor().equals(mentor))
                                .toList();
                    }

                    @Override
                    public List<MentoringRequest> by(PersonId mentee) {
                        return all.stream()
                                .filter(r -> r.mentee().equals(mentee))
                                .toList();
                    }
                },
                new MentorExclusions() {
                    @Override
                    public Set<PersonId> of(PersonId mentee) {
                        return excluded;
                    }
                },
                new Relationships() {
                    @Override
                    public RelationshipId begin(PersonId mentor, PersonId mentee) {
                        told.add("begins " + mentor + " and " + mentee);
                        return new RelationshipId(6);
                    }
                },
                new Mentors() {
                    @Override
                    public List<MentorCard> suggestions(int most) {
                        return List.of();
                    }
                },
                new HourlyLimits() {
                    @Override
                    public void count(String what, int most) {
                        told.add("counted");
                    }
                },
                new RequestNotifications() {
                    @Override
                    void asked(MentoringRequest request) {
                        told.add("asked " + request.mentor());
                    }

                    @Override
                    void accepted(MentoringRequest request) {
                        told.add("accepted " + request.mentee());
                    }

                    @Override
                    void expired(MentoringRequest request) {
                        told.add("expired " + request.mentor());
                    }

                    @Override
                    void withdrawn(MentoringRequest request) {
                        told.add("withdrawn " + request.mentor());
                    }
                });
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void twoMentors() {
        for (PersonId mentor : List.of(MAX, NIA)) {
            MentorProfile profile = new MentorProfile(mentor);
            profile.open(1, true, null, 0, LocalDate.of(2026, 11, 29));
            mentors.put(mentor, profile);
        }
        as(MIA);
    }

    @Test
    void askingHoldsAPlaceKeepsTheWishesAndPlansWhatFollows() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of(NIA));
        MentoringRequest request = all.get(0);
        assertEquals(request.id(), id);
        assertEquals(List.of(MAX, NIA), mentees.get(MIA).wishes());
        assertEquals(
                Map.of(
                        "mentoring.request-expires 70", request.expiresAt(),
                        "mentoring.request-reminder 70", request.expiresAt().minus(MentoringRequest.REMINDER)),
                Map.copyOf(withReminderNamed(jobs.planned())));
        assertEquals(List.of("counted", "asked 10"), told);
        assertEquals(List.of("mentoring.requested 70"), audit.lines());
    }

    /** The kind of the reminder is its job's own business. */
    private static Map<String, Instant> withReminderNamed(Map<String, Instant> planned) {
        Map<String, Instant> named = new HashMap<>();
        planned.forEach((key, due) ->
                named.put(key.equals(RequestReminderJob.KIND + " 70") ? "mentoring.request-reminder 70" : key, due));
        return named;
    }

    @Test
    void oneIsAskedAtATime() {
        requests().ask(MAX, "Would you?", List.of());
        conflict("mentoring.request.one-at-a-time", () -> requests().ask(NIA, "Would you?", List.of()));
        assertEquals(1, all.size());
    }

    @Test
    void whoIsFullIsNotAskedAndNothingIsCounted() {
        others = 1;
        assertThrows(NoPlaceLeft.class, () -> requests().ask(MAX, "Would you?", List.of()));
        assertEquals(List.of(), all);
        assertEquals(List.of(), told);
    }

    @Test
    void aPlaceHeldByARequestThatHasRunOutIsFreeAgain() {
        MentoringRequest late =
                keyed(new MentoringRequest(MAX, new PersonId(2), "Hello", NOW.minus(Duration.ofDays(30))), 69);
        all.add(late);
        requests().ask(MAX, "Would you?", List.of());
        assertEquals(RequestState.EXPIRED, late.state());
        assertEquals(List.of("expired 10", "counted", "asked 10"), told);
        assertEquals(NOW, jobs.planned().get("mentoring.request-passes-on 69"), "it goes to the next wish");
    }

    @Test
    void whyTheTwoCannotBeAPairIsNotSaid() {
        excluded.add(MAX);
        broken("mentoring.request.not-possible", () -> requests().ask(MAX, "Would you?", List.of()));
        mentors.get(NIA).close();
        broken("mentoring.request.not-possible", () -> requests().ask(NIA, "Would you?", List.of()));
        notFound(() -> requests().ask(new PersonId(99), "Would you?", List.of()));
    }

    @Test
    void aWishForSomebodyWhoOffersNothingIsRefused() {
        invalid(
                "then",
                "mentoring.seeking.wish-nobody",
                () -> requests().ask(MAX, "Would you?", List.of(new PersonId(99))));
    }

    @Test
    void aYesBeginsTheMentoringAndEndsTheWishes() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of(NIA));
        told.clear();
        as(MAX);
        requests().accept(id);
        assertEquals(RequestState.ACCEPTED, all.get(0).state());
        assertEquals(List.of(), mentees.get(MIA).wishes());
        assertEquals(List.of("begins 10 and 1", "accepted 1"), told);
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void aNoGoesToTheNextWishAtOnce() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of(NIA));
        as(MAX);
        requests().decline(id);
        assertEquals(Map.of("mentoring.request-passes-on 70", NOW), jobs.planned());
        assertEquals(List.of(MAX, NIA), mentees.get(MIA).wishes());
    }

    @Test
    void onlyTheMentorAnswersAndOnlyTheMenteeTakesBack() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of());
        notFound(() -> requests().accept(id));
        notFound(() -> requests().decline(id));
        as(NIA);
        notFound(() -> requests().accept(id));
        notFound(() -> requests().withdraw(id));
        notFound(() -> requests().page(id));
        as(MAX);
        notFound(() -> requests().withdraw(id));
        assertEquals(RequestState.PENDING, all.get(0).state());
    }

    @Test
    void aYesIsRefusedWhereTheTwoMustBeKeptApartMeanwhile() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of());
        excluded.add(MAX);
        as(MAX);
        broken("mentoring.request.not-possible", () -> requests().accept(id));
        requests().decline(id);
        assertEquals(RequestState.DECLINED, all.get(0).state());
    }

    @Test
    void whatWasAnsweredCannotBeAnsweredAgain() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of());
        as(MAX);
        requests().decline(id);
        conflict("mentoring.request.moved-on", () -> requests().accept(id));
    }

    @Test
    void whatIsTakenBackIsNotPassedOn() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of(NIA));
        told.clear();
        requests().withdraw(id);
        assertEquals(RequestState.WITHDRAWN, all.get(0).state());
        assertEquals(List.of(), mentees.get(MIA).wishes());
        assertEquals(List.of("withdrawn 10"), told);
        assertEquals(Map.of(), jobs.planned());
        requests().ask(NIA, "Would you?", List.of());
        assertEquals(2, all.size());
    }

    @Test
    void theMentorReadsTheMessageWhileItIsOpenOrAfterAYes() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of(NIA));
        assertEquals(List.of("Nia Okoro"), requests().page(id).nextWishes());
        assertEquals("Would you?", requests().page(id).message());
        assertFalse(requests().page(id).toMe());
        as(MAX);
        RequestPage page = requests().page(id);
        assertTrue(page.toMe());
        assertEquals("Mia Lund", page.other().name());
        assertEquals("Would you?", page.message());
        assertEquals(List.of(), page.nextWishes(), "whom else they wish for is not the mentor's business");
        requests().decline(id);
        assertNull(requests().page(id).message());
        as(MIA);
        assertEquals("Would you?", requests().page(id).message(), "one's own words stay");
    }

    @Test
    void whatHasRunOutIsShownAsExpiredBeforeTheJobHasRun() {
        MentoringRequestId id = requests().ask(MAX, "Would you?", List.of());
        now = all.get(0).expiresAt();
        assertEquals(RequestState.EXPIRED, requests().page(id).row().state());
        assertEquals(RequestState.EXPIRED, requests().byMe().get(0).state());
        as(MAX);
        assertNull(requests().page(id).message());
        assertFalse(requests().ofMe().get(0).open());
        assertEquals("Mia Lund", requests().ofMe().get(0).name());
    }

    @Test
    void visitorsAskNobody() {
        me.is(null, null, CurrentPerson.HOME_ZONE, false, false);
        denied(() -> requests().ask(MAX, "Would you?", List.of()));
        denied(() -> requests().byMe());
    }

    @Test
    void theRowOfTheOneWhoIsWaitedForIsFound() {
        assertTrue(requests().waiting().isEmpty());
        requests().ask(MAX, "Would you?", List.of());
        assertEquals("Max Bode", requests().waiting().orElseThrow().name());
    }
}
