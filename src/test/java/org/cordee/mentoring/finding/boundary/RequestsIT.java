package org.cordee.mentoring.finding.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.house.inside.Columns;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** Asking a mentor: places, answers, expiry, and going on to the next wish. */
class RequestsIT extends FindingInside {

    @Inject
    private Jobs jobs;

    @Inject
    private RequestsOpenItems waiting;

    @Inject
    private Relationships relationships;

    @Test
    void oneAskedOneAcceptedIsAPair() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, mentor);

        assertEquals(RequestState.PENDING, state(id));
        assertEquals(1, told(mentor, "would like you to be their mentor"));
        as(mentor, () -> requests.accept(id));

        assertEquals(RequestState.ACCEPTED, state(id));
        assertEquals(
                1,
                count(
                        "select count(*) from relationship where mentor_id = ? and mentee_id = ?"
                                + " and state = 'PROPOSED'",
                        mentor.value(),
                        mentee.value()));
        assertEquals(
                0,
                count(
                        "select count(*) from mentee_profile where person_id = ? and unmatched_at is not null",
                        mentee.value()));
        assertEquals(1, told(mentee, "has agreed to be your mentor"));
        refused(Conflict.class, () -> as(mentor, () -> requests.decline(id)));
    }

    @Test
    void whatIsPendingAndWhoIsAPairHoldPlaces() {
        PersonId mentor = mentor(2);
        List<PersonId> mentees = people(4);
        MentoringRequestId first = ask(mentees.get(0), mentor);
        MentoringRequestId second = ask(mentees.get(1), mentor);

        refused(NoPlaceLeft.class, () -> ask(mentees.get(2), mentor));
        as(mentor, () -> requests.accept(first));
        refused(NoPlaceLeft.class, () -> ask(mentees.get(2), mentor));
        as(mentees.get(1), () -> requests.withdraw(second));
        ask(mentees.get(2), mentor);
        refused(NoPlaceLeft.class, () -> ask(mentees.get(3), mentor));
    }

    @Test
    void fiftyAskForTheLastPlaceAndOneGetsIt() {
        PersonId mentor = mentor(2);
        ask(person(Level.MANAGER), mentor);
        List<PersonId> mentees = people(50);

        List<String> results = race(
                50,
                i -> as(mentees.get(i), () -> {
                    try {
                        requests.ask(mentor, "Would you walk with me?", List.of());
                        return "asked";
                    } catch (NoPlaceLeft e) {
                        return "full";
                    }
                }));

        assertEquals(1, results.stream().filter("asked"::equals).count(), results.toString());
        assertEquals(49, results.stream().filter("full"::equals).count(), results.toString());
        assertEquals(
                2,
                count(
                        "select count(*) from mentoring_request where mentor_id = ? and state = 'PENDING'",
                        mentor.value()));
    }

    @Test
    void whoeverIsTooLateIsToldOfOthers() {
        PersonId full = mentor(person(Level.EXECUTIVE), 1, Set.of(Dimension.HUMAN_VALUES), null);
        PersonId other = mentor(person(Level.EXECUTIVE), 1, Set.of(Dimension.HUMAN_VALUES), null);
        ask(person(Level.MANAGER), full);
        PersonId late = person(Level.CITIZEN);
        seeks(late, Set.of(Dimension.HUMAN_VALUES), Set.of());

        NoPlaceLeft refused = refused(NoPlaceLeft.class, () -> ask(late, full));
        assertFalse(refused.others().isEmpty());
        assertTrue(refused.others().stream().noneMatch(c -> c.id().equals(full)));
        assertTrue(refused.details().containsKey("suggestions"));
        assertTrue(as(late, () -> mentors.suggestions(1000)).stream().anyMatch(c -> c.id().equals(other)));
    }

    @Test
    void aMenteeAsksOneMentorAtATimeAlsoFromTwoWindows() {
        List<PersonId> asked = List.of(mentor(1), mentor(1), mentor(1), mentor(1));
        PersonId mentee = person(Level.MANAGER);

        List<String> results = race(
                4,
                i -> as(mentee, () -> {
                    try {
                        requests.ask(asked.get(i), "Would you walk with me?", List.of());
                        return "asked";
                    } catch (Conflict e) {
                        return e.problems().get(0).key();
                    }
                }));

        assertEquals(1, results.stream().filter("asked"::equals).count(), results.toString());
        assertEquals(
                3,
                results.stream()
                        .filter("mentoring.request.one-at-a-time"::equals)
                        .count(),
                results.toString());
        refused(Conflict.class, () -> ask(mentee, mentor(1)));
    }

    @Test
    void aRequestIsAnsweredOnce() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, mentor);

        List<String> results = race(
                8,
                i -> as(i % 2 == 0 ? mentor : mentee, () -> {
                    try {
                        if (i % 2 == 1) {
                            requests.withdraw(id);
                        } else if (i % 4 == 0) {
                            requests.accept(id);
                        } else {
                            requests.decline(id);
                        }
                        return "done";
                    } catch (Conflict e) {
                        return "late";
                    }
                }));

        assertEquals(1, results.stream().filter("done"::equals).count(), results.toString());
        assertEquals(
                state(id) == RequestState.ACCEPTED ? 1 : 0,
                count("select count(*) from relationship where mentor_id = ?", mentor.value()));
    }

    @Test
    void aDeclinedRequestGoesToTheNextWishByItself() {
        PersonId first = mentor(1);
        PersonId second = mentor(1);
        PersonId third = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, first, second, third);
        ask(person(Level.MANAGER), second);

        as(first, () -> requests.decline(id));
        jobs.runDue();

        assertEquals(RequestState.DECLINED, state(id));
        assertNull(as(first, () -> requests.page(id)).message(), "who declined reads nothing any more");
        assertEquals(third.value(), asked(mentee), "the second has no place");
        assertEquals(1, told(mentee, "We’ve asked"));
        assertEquals(1, told(third, "would like you to be their mentor"));

        MentoringRequestId further =
                as(mentee, () -> requests.waiting().orElseThrow().id());
        as(third, () -> requests.decline(further));
        jobs.runDue();
        assertEquals(0, asked(mentee));
        assertEquals(1, told(mentee, "choose another mentor"));
    }

    @Test
    void wishesArePassedOnAlsoAfterAPairing() {
        PersonId before = mentor(1);
        PersonId first = mentor(1);
        PersonId second = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId paired = ask(mentee, before);
        as(before, () -> requests.accept(paired));
        MentoringRequestId id = ask(mentee, first, second);
        as(first, () -> requests.decline(id));
        jobs.runDue();
        assertEquals(second.value(), asked(mentee));

        as(mentee, () -> relationships.end(relationships.mine().get(0).id()));
        assertEquals(
                1,
                count(
                        "select count(*) from mentee_profile where person_id = ? and unmatched_at is not null",
                        mentee.value()));
    }

    @Test
    void afterTenDaysItExpiresAndGoesOn() {
        PersonId first = mentor(1);
        PersonId second = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, first, second);

        clock().forward(Duration.ofDays(8).plusMinutes(1));
        jobs.runDue();
        assertEquals(1, told(first, "is still waiting for your reply"));
        assertEquals(RequestState.PENDING, state(id));

        clock().forward(Duration.ofDays(2));
        refused(Conflict.class, () -> as(first, () -> requests.accept(id)));
        jobs.runDue();
        jobs.runDue();

        assertEquals(RequestState.EXPIRED, state(id));
        assertEquals(second.value(), asked(mentee));
        assertEquals(1, told(first, "request has expired"));
    }

    @Test
    void aPlaceHeldByWhatHasRunOutIsFreeEvenBeforeTheJobRan() {
        PersonId mentor = mentor(1);
        MentoringRequestId old = ask(person(Level.MANAGER), mentor);

        clock().forward(Duration.ofDays(10).plusMinutes(1));
        MentoringRequestId fresh = ask(person(Level.MANAGER), mentor);

        assertEquals(RequestState.EXPIRED, state(old));
        assertEquals(RequestState.PENDING, state(fresh));
    }

    @Test
    void whatIsTakenBackIsNotPassedOn() {
        PersonId first = mentor(1);
        PersonId second = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, first, second);

        as(mentee, () -> requests.withdraw(id));
        jobs.runDue();

        assertEquals(0, asked(mentee));
        assertEquals(1, told(first, "has withdrawn their request"));
    }

    @Test
    void thoseWhomItDoesNotConcernFindNothing() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, mentor);
        PersonId other = person(Level.EXECUTIVE);

        refused(NotFound.class, () -> as(other, () -> requests.page(id)));
        refused(NotFound.class, () -> as(other, () -> requests.accept(id)));
        refused(NotFound.class, () -> as(mentee, () -> requests.accept(id)));
        refused(NotFound.class, () -> as(mentor, () -> requests.withdraw(id)));
        refused(NotFound.class, () -> asAdministrator(other, () -> requests.page(id)));
        assertNull(as(mentee, () -> requests.page(id)).sought());
    }

    @Test
    void badWishesAreRefusedAtTheirField() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        PersonId nobody = person(Level.EXECUTIVE);

        assertEquals(
                "then",
                refused(Invalid.class, () -> ask(mentee, mentor, nobody))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "then",
                refused(Invalid.class, () -> ask(mentee, mentor, mentor))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "message",
                refused(Invalid.class, () -> as(mentee, () -> requests.ask(mentor, " ", List.of())))
                        .problems()
                        .get(0)
                        .field());
        refused(NotFound.class, () -> ask(mentee, nobody));
        assertEquals(0, asked(mentee));
    }

    @Test
    void aMentorWhoPausesOrClosesIsNotAskedAndNobodyIsToldWhy() {
        PersonId paused = mentor(
                person(Level.EXECUTIVE),
                1,
                Set.of(Dimension.HUMAN_VALUES),
                LocalDate.now(clock()).plusDays(30));
        PersonId closed = mentor(1);
        as(
                closed,
                () -> profiles.keep(new MentorProfiles.Offer(
                        "I listen.",
                        Set.of(Dimension.HUMAN_VALUES),
                        Set.of(Language.ENGLISH),
                        1,
                        false,
                        null,
                        profiles.mine().version())));
        List<String> keys = new ArrayList<>();
        for (PersonId mentor : List.of(paused, closed)) {
            keys.add(refused(RuleBroken.class, () -> ask(person(Level.MANAGER), mentor))
                    .problems()
                    .get(0)
                    .key());
        }
        assertEquals(List.of("mentoring.request.not-possible", "mentoring.request.not-possible"), keys);
    }

    @Test
    void bothSidesSeeWhoWaitsForWhom() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        ask(mentee, mentor);

        List<OpenItems.Waiting> mine = as(mentor, () -> waiting.waiting(mentor));
        List<OpenItems.Waiting> theirs = as(mentee, () -> waiting.waiting(mentee));
        assertEquals(OpenItems.Side.ME, mine.get(0).side());
        assertEquals(OpenItems.Side.OTHERS, theirs.get(0).side());
        assertEquals(mine.get(0).until(), theirs.get(0).until());
    }

    /** A copy of the database does not show it (decision 0049). */
    @Test
    void whatIsSoughtAndWrittenToAMentorIsSealedInTheDatabase() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        String word = unique("zyzzyva");
        as(
                mentee,
                () -> menteeProfiles.keep(new MenteeProfiles.Sought(
                        word + " sought",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        menteeProfiles.mine().version())));
        MentoringRequestId id = as(mentee, () -> requests.ask(mentor, word + " message", List.of()));
        jobs.runDue();
        assertEquals(List.of(), Columns.holding(word));
        assertEquals(word + " sought", as(mentee, () -> menteeProfiles.mine()).seeks());
        assertTrue(as(mentor, () -> requests.page(id)).toString().contains(word + " message"));
    }
}
