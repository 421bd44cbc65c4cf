package org.cordee.mentoring.finding.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
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
import org.cordee.house.Injection;
import org.cordee.house.RecordedJobs;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.finding.control.MentorExclusions;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentor could not: who is asked next, and when nobody is. */
class PassRequestOnJobTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId MENTEE = new PersonId(1);
    private static final PersonId FIRST = new PersonId(10);
    private static final PersonId SECOND = new PersonId(11);
    private static final PersonId THIRD = new PersonId(12);

    private final Map<PersonId, MentorProfile> mentors = new HashMap<>();
    private final Map<PersonId, Integer> taken = new HashMap<>();
    private final Set<PersonId> excluded = new HashSet<>();
    private final Set<PersonId> asked = new HashSet<>();
    private final List<MentoringRequest> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final RecordedJobs jobs = new RecordedJobs();
    private MenteeProfile seeking = new MenteeProfile(MENTEE, NOW);
    private MentoringRequest before =
            keyed(new MentoringRequest(FIRST, MENTEE, "Would you be my mentor?", NOW.minusSeconds(9)), 70);
    private MentoringRequest latest = before;
    private Runnable betweenLookAndLock = () -> {};

    private final PassRequestOnJob job = Injection.of(
            PassRequestOnJob.class,
            jobs,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new MentorQueries() {
                @Override
                public Optional<MenteeProfile> seeking(PersonId mentee) {
                    return Optional.ofNullable(seeking);
                }

                @Override
                public Optional<MentorProfile> profile(PersonId mentor) {
                    return Optional.ofNullable(mentors.get(mentor));
                }

                @Override
                public MentorProfile locked(PersonId mentor) {
                    betweenLookAndLock.run();
                    return mentors.get(mentor);
                }

                @Override
                public int taken(PersonId mentor) {
                    return taken.getOrDefault(mentor, 0);
                }
            },
            new RequestQueries() {
                @Override
                public MentoringRequest one(MentoringRequestId id) {
                    return before;
                }

                @Override
                public MentoringRequest latestOf(PersonId mentee) {
                    return latest;
                }

                @Override
                public Set<PersonId> askedSince(PersonId mentee, Instant since) {
                    return asked;
                }
            },
            new MentorExclusions() {
                @Override
                public Set<PersonId> of(PersonId mentee) {
                    return excluded;
                }
            },
            new Requests() {
                @Override
                void send(MentoringRequest request) {
                    sent.add(keyed(request, 71));
                }

                @Override
                void expireLate(PersonId mentor) {
                    told.add("late ones of " + mentor);
                }
            },
            new MentorCards() {
                @Override
                boolean open(MentorProfile profile) {
                    return profile.open(LocalDate.of(2026, 11, 29));
                }
            },
            new RequestNotifications() {
                @Override
                void passedOn(MentoringRequest from, MentoringRequest further) {
                    told.add("passed on to " + further.mentor());
                }

                @Override
                void nobodyLeft(MentoringRequest from) {
                    told.add("nobody left");
                }
            });

    @BeforeEach
    void threeWishes() {
        for (PersonId mentor : List.of(FIRST, SECOND, THIRD)) {
            MentorProfile profile = new MentorProfile(mentor);
            profile.open(1, true, null, 0, LocalDate.of(2026, 11, 29));
            mentors.put(mentor, profile);
        }
        seeking.wish(List.of(FIRST, SECOND, THIRD), NOW.minusSeconds(9));
        asked.add(FIRST);
        before.decline(NOW);
    }

    @Test
    void theNextWishIsAskedWithTheSameMessage() {
        job.run("70");
        assertEquals(1, sent.size());
        assertEquals(SECOND, sent.get(0).mentor());
        assertEquals(MENTEE, sent.get(0).mentee());
        assertEquals("Would you be my mentor?", sent.get(0).message());
        assertTrue(sent.get(0).passedOn());
        assertEquals(List.of("late ones of 11", "passed on to 11"), told);
    }

    @Test
    void whoIsFullIsPassedOver() {
        taken.put(SECOND, 1);
        job.run("70");
        assertEquals(THIRD, sent.get(0).mentor());
    }

    @Test
    void whoHasClosedOrStoppedOfferingIsPassedOver() {
        mentors.get(SECOND).close();
        mentors.remove(THIRD);
        job.run("70");
        assertEquals(List.of(), sent);
        assertEquals(List.of("nobody left"), told);
    }

    @Test
    void whoMustNotBePairedIsPassedOver() {
        excluded.add(SECOND);
        job.run("70");
        assertEquals(THIRD, sent.get(0).mentor());
    }

    @Test
    void nobodyIsAskedTwice() {
        asked.addAll(List.of(SECOND, THIRD));
        job.run("70");
        assertEquals(List.of(), sent);
        assertEquals(List.of("nobody left"), told);
    }

    @Test
    void aMenteeWithoutWishesIsToldToChoose() {
        seeking.wishForNobody();
        job.run("70");
        assertEquals(List.of("nobody left"), told);
    }

    @Test
    void aSecondRunDoesNothing() {
        job.run("70");
        latest = sent.get(0);
        job.run("70");
        assertEquals(1, sent.size());
        assertEquals(2, told.size());
    }

    @Test
    void whatWasTakenBackIsNotPassedOn() {
        before = keyed(new MentoringRequest(FIRST, MENTEE, "Hello", NOW), 70);
        before.withdraw(NOW);
        latest = before;
        job.run("70");
        assertEquals(List.of(), sent);
        assertEquals(List.of(), told);
    }

    @Test
    void whoDoesNotSeekAnyMoreIsLeftAlone() {
        seeking = null;
        job.run("70");
        assertEquals(List.of(), sent);
        assertEquals(List.of(), told);
    }

    @Test
    void whenSomebodyWasFasterItLooksAgainWithoutThatLock() {
        betweenLookAndLock = () -> taken.put(SECOND, 1);
        job.run("70");
        assertEquals(List.of(), sent);
        assertEquals(Map.of("mentoring.request-passes-on 70", NOW), jobs.planned());
        job.run("70");
        assertEquals(THIRD, sent.get(0).mentor());
    }
}
