package org.cordee.scheduling.polls.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class DatePollTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-05T12:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);

    @Test
    void otherTimesAreOfferedAndAnswersAboutThoseThatStayAreKept() {
        DatePoll poll = poll(ANN, BEN);
        answer(poll, ANN, PollAnswer.YES, PollAnswer.YES, PollAnswer.NO);
        Instant start = NOW.plusSeconds(20 * 86_400);
        TimeRange fresh = new TimeRange(start, start.plusSeconds(3600), LONDON);
        assertThrows(Invalid.class, () -> poll.change(List.of(), List.of(), CLOSES, NOW));
        assertThrows(Invalid.class, () -> poll.change(List.of(0L), List.of(), NOW, NOW));
        poll.change(List.of(0L, 1L), List.of(), CLOSES, NOW);
        assertEquals(2, poll.times().size());
        assertEquals(NOW, poll.asked(ANN).orElseThrow().answeredAt(), "nothing is new, so no one is asked again");
        poll.change(List.of(0L), List.of(fresh), CLOSES, NOW);
        assertEquals(2, poll.times().size());
        assertEquals(PollAnswer.YES, poll.times().get(0).answer(ANN).orElseThrow());
        assertEquals(null, poll.asked(ANN).orElseThrow().answeredAt());
        poll.withdraw(NOW);
        assertThrows(Conflict.class, () -> poll.change(List.of(0L), List.of(), CLOSES, NOW));
    }

    @Test
    void mostYesIsBest() {
        DatePoll poll = poll(ANN, BEN, CAT);
        answer(poll, ANN, PollAnswer.YES, PollAnswer.YES, PollAnswer.NO);
        answer(poll, BEN, PollAnswer.NO, PollAnswer.YES, PollAnswer.NO);

        assertEquals(1L, best(poll));
    }

    @Test
    void thenMostIfNeedBeThenFewestNoThenTheEarliest() {
        DatePoll needBe = poll(ANN, BEN);
        answer(needBe, ANN, PollAnswer.NO, PollAnswer.YES, PollAnswer.YES);
        answer(needBe, BEN, PollAnswer.YES, PollAnswer.NO, PollAnswer.IF_NEED_BE);
        assertEquals(2L, best(needBe));

        DatePoll early = poll(ANN, BEN);
        answer(early, ANN, PollAnswer.NO, PollAnswer.YES, PollAnswer.YES);
        assertEquals(1L, best(early));
    }

    @Test
    void noneIsBestWhileNobodyCouldCome() {
        DatePoll poll = poll(ANN);
        assertTrue(poll.best(NOW).isEmpty());
        answer(poll, ANN, PollAnswer.NO, PollAnswer.NO, PollAnswer.NO);
        assertTrue(poll.best(NOW).isEmpty());
    }

    @Test
    void aTimeThatHasBegunIsNotBest() {
        DatePoll poll = poll(ANN);
        answer(poll, ANN, PollAnswer.YES, PollAnswer.IF_NEED_BE, PollAnswer.NO);

        assertEquals(0L, best(poll));
        assertEquals(1L, poll.best(time(0).start()).orElseThrow().key());
        assertThrows(RuleBroken.class, () -> poll.choosable(0, time(0).start()));
    }

    @Test
    void answersCanBeChangedUntilItEnds() {
        DatePoll poll = poll(ANN);
        answer(poll, ANN, PollAnswer.YES, PollAnswer.YES, PollAnswer.YES);
        answer(poll, ANN, PollAnswer.NO, PollAnswer.IF_NEED_BE, PollAnswer.YES);

        assertEquals(PollAnswer.NO, poll.times().get(0).answer(ANN).orElseThrow());
        assertEquals(1, poll.times().get(0).count(PollAnswer.NO));
        Map<Long, PollAnswer> all = all(PollAnswer.YES);
        assertThrows(Conflict.class, () -> poll.answer(ANN, all, CLOSES));
        assertThrows(NotFound.class, () -> poll.answer(BEN, all, NOW));
    }

    @Test
    void eachTimeNeedsAnAnswerAndNoOther() {
        DatePoll poll = poll(ANN);
        Invalid missing =
                assertThrows(Invalid.class, () -> poll.answer(ANN, Map.of(0L, PollAnswer.YES, 2L, PollAnswer.NO), NOW));
        assertEquals("answers.1", missing.problems().get(0).field());

        Map<Long, PollAnswer> more = new HashMap<>(all(PollAnswer.YES));
        more.put(99L, PollAnswer.YES);
        assertThrows(Invalid.class, () -> poll.answer(ANN, more, NOW));
    }

    @Test
    void onceClosedOrWithdrawnNothingMoves() {
        DatePoll closed = poll(ANN);
        closed.close(closed.choosable(1, NOW), new AppointmentId(7), NOW);
        assertEquals(PollState.CLOSED, closed.state());
        assertEquals(1L, closed.chosen());
        assertThrows(Conflict.class, () -> closed.choosable(1, NOW));
        assertThrows(Conflict.class, () -> closed.withdraw(NOW));
        assertFalse(closed.answerable(NOW));

        DatePoll withdrawn = poll(ANN);
        withdrawn.withdraw(NOW);
        assertThrows(Conflict.class, () -> withdrawn.choosable(1, NOW));
        assertThrows(Conflict.class, () -> withdrawn.withdraw(NOW));
    }

    @Test
    void remindsThoseWithoutAnAnswerOnce() {
        DatePoll poll = poll(ANN, BEN);
        answer(poll, ANN, PollAnswer.YES, PollAnswer.YES, PollAnswer.YES);

        assertEquals(List.of(BEN), poll.remind(NOW));
        assertEquals(List.of(), poll.remind(NOW));
        assertEquals(List.of(), poll(CAT).remind(CLOSES));
    }

    @Test
    void timesThatCannotBeAreRefusedAtTheirField() {
        List<TimeRange> gone = List.of(time(0), new TimeRange(NOW, NOW.plusSeconds(3600), LONDON), time(0));
        Invalid refused = assertThrows(Invalid.class, () -> fresh().offer(gone, CLOSES));
        assertEquals(
                List.of("times.1.start", "times.2.start"),
                refused.problems().stream().map(p -> p.field()).toList());

        assertEquals(
                "times",
                assertThrows(Invalid.class, () -> fresh().offer(List.of(), CLOSES))
                        .problems()
                        .get(0)
                        .field());
        List<TimeRange> one = List.of(time(0));
        assertEquals(
                "closes",
                assertThrows(Invalid.class, () -> fresh().offer(one, NOW))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "closes",
                assertThrows(
                                Invalid.class,
                                () -> fresh().offer(one, time(0).start().plusSeconds(1)))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "people",
                assertThrows(Invalid.class, () -> fresh().ask(List.of()))
                        .problems()
                        .get(0)
                        .field());
    }

    @Test
    void aPollOffersTwentyTimesAtMost() {
        List<TimeRange> most = IntStream.range(0, DatePoll.MOST_TIMES)
                .mapToObj(DatePollTest::time)
                .toList();
        DatePoll poll = fresh();
        poll.offer(most, CLOSES);
        assertEquals(most, poll.times().stream().map(PollTime::when).toList());
        List<TimeRange> more = IntStream.rangeClosed(0, DatePoll.MOST_TIMES)
                .mapToObj(DatePollTest::time)
                .toList();
        invalid("times", "scheduling.poll.too-many-times", () -> fresh().offer(more, CLOSES));
        invalid("closes", "shared.required", () -> fresh().offer(most, null));
    }

    @Test
    void timesAreListedInOrderAndInTheZoneOfTheFirst() {
        DatePoll poll = fresh();
        TimeRange first = new TimeRange(time(2).start(), time(2).end(), ZoneId.of("Europe/Paris"));
        TimeRange shorter = new TimeRange(time(1).start(), time(1).end().minusSeconds(60), LONDON);
        poll.offer(List.of(first, time(1), shorter), CLOSES);
        assertEquals(ZoneId.of("Europe/Paris"), poll.zone());
        assertEquals(
                List.of(shorter.end(), time(1).end(), first.end()),
                poll.times().stream().map(t -> t.when().end()).toList());
        assertTrue(poll.times().stream().allMatch(t -> t.when().zone().equals(poll.zone())));
    }

    @Test
    void answersAreTakenUntilTheMomentItCloses() {
        DatePoll poll = poll(ANN);
        assertTrue(poll.answerable(CLOSES.minusMillis(1)));
        assertFalse(poll.answerable(CLOSES));
        poll.answer(ANN, all(PollAnswer.YES), CLOSES.minusMillis(1));
        assertEquals(CLOSES.minusMillis(1), poll.asked(ANN).orElseThrow().answeredAt());
        conflict("scheduling.poll.over", () -> poll.answer(ANN, all(PollAnswer.NO), CLOSES));
    }

    @Test
    void thePollMayCloseAsItsLastTimeBegins() {
        DatePoll poll = fresh();
        poll.offer(List.of(time(0), time(1)), time(1).start());
        assertEquals(time(1).start(), poll.closesAt());
        invalid(
                "closes",
                "scheduling.poll.closes-too-late",
                () -> fresh().offer(List.of(time(0), time(1)), time(1).start().plusMillis(1)));
        invalid("closes", "scheduling.poll.closes-in-the-past", () -> fresh().offer(List.of(time(0)), NOW));
    }

    @Test
    void aTimeThatHasBegunNeedsNoAnswer() {
        DatePoll poll = fresh();
        poll.offer(List.of(time(0), time(1)), time(1).start());
        poll.ask(List.of(ANN));
        keyed(poll.times().get(0), 0);
        keyed(poll.times().get(1), 1);
        Instant between = time(0).start().plusSeconds(60);
        poll.answer(ANN, Map.of(1L, PollAnswer.YES), between);
        assertTrue(poll.times().get(0).answer(ANN).isEmpty());
        poll.answer(ANN, Map.of(0L, PollAnswer.NO, 1L, PollAnswer.NO), between);
        assertTrue(poll.times().get(0).answer(ANN).isEmpty(), "it is too late to say anything about it");
        assertEquals(PollAnswer.NO, poll.times().get(1).answer(ANN).orElseThrow());
    }

    @Test
    void somebodyNamedTwiceIsAskedOnce() {
        DatePoll poll = poll(ANN, BEN, ANN);
        assertEquals(
                List.of(ANN, BEN), poll.asked().stream().map(PollAsked::person).toList());
        assertTrue(poll.asked(CAT).isEmpty());
    }

    @Test
    void aPollAsksTwoHundredPeopleAtMost() {
        List<PersonId> most = IntStream.rangeClosed(1, DatePoll.MOST_PEOPLE)
                .mapToObj(PersonId::new)
                .toList();
        DatePoll poll = fresh();
        poll.ask(most);
        assertEquals(DatePoll.MOST_PEOPLE, poll.asked().size());
        invalid("people", "scheduling.poll.too-many-people", () -> poll.ask(List.of(new PersonId(999))));
        invalid("people", "scheduling.poll.nobody", () -> fresh().ask(List.of()));
    }

    @Test
    void aTimeCanBeChosenUntilItBegins() {
        DatePoll poll = poll(ANN);
        assertEquals(1L, poll.choosable(1, time(1).start().minusMillis(1)).key());
        broken("scheduling.poll.time-has-gone", () -> poll.choosable(1, time(1).start()));
        notFound(() -> poll.choosable(99, NOW));
        assertEquals(PollState.OPEN, poll.state());
    }

    @Test
    void aTimeCanBeChosenAfterAnswersHaveClosed() {
        DatePoll poll = poll(ANN);
        poll.close(poll.choosable(2, CLOSES), new AppointmentId(7), CLOSES);
        assertEquals(new AppointmentId(7), poll.appointment());
        assertEquals(2L, poll.chosen());
    }

    @Test
    void whatIsOverIsRefusedAndKeepsItsResult() {
        DatePoll closed = poll(ANN);
        closed.close(closed.choosable(1, NOW), new AppointmentId(7), NOW);
        conflict("scheduling.poll.over", () -> closed.answer(ANN, all(PollAnswer.YES), NOW));
        conflict("scheduling.poll.over", () -> closed.withdraw(NOW));
        assertEquals(1L, closed.chosen());
        DatePoll withdrawn = poll(ANN);
        withdrawn.withdraw(NOW);
        assertEquals(PollState.WITHDRAWN, withdrawn.state());
        assertNull(withdrawn.chosen());
        assertNull(withdrawn.appointment());
        conflict("scheduling.poll.over", () -> withdrawn.choosable(1, NOW));
        assertEquals(List.of(), withdrawn.remind(NOW));
    }

    @Test
    void whoWasRemindedAndAnswersIsNotRemindedAgain() {
        DatePoll poll = poll(ANN, BEN);
        assertEquals(List.of(ANN, BEN), poll.remind(NOW));
        answer(poll, ANN, PollAnswer.YES, PollAnswer.NO, PollAnswer.NO);
        assertEquals(List.of(), poll.remind(NOW.plusSeconds(60)));
    }

    @Test
    void whoCouldComeIfNeedBeIsExpected() {
        assertEquals(InvitationAnswer.YES, PollAnswer.IF_NEED_BE.toTheDate());
        assertEquals(InvitationAnswer.NO, PollAnswer.NO.toTheDate());
    }

    private static long best(DatePoll poll) {
        return poll.best(NOW).orElseThrow().key();
    }

    private static DatePoll fresh() {
        return new DatePoll(new PollSubject(Purpose.SET_MEETING, "test.poll", 5, Venue.OPEN, null), ANN, NOW);
    }

    private static DatePoll poll(PersonId... people) {
        DatePoll poll = fresh();
        poll.offer(List.of(time(0), time(1), time(2)), CLOSES);
        poll.ask(List.of(people));
        List<PollTime> times = poll.times();
        for (int i = 0; i < times.size(); i++) {
            keyed(times.get(i), i);
        }
        return poll;
    }

    private static TimeRange time(int i) {
        Instant start = Instant.parse("2026-12-07T10:00:00Z").plus(Duration.ofDays(i));
        return new TimeRange(start, start.plusSeconds(3600), LONDON);
    }

    private static void answer(DatePoll poll, PersonId person, PollAnswer first, PollAnswer second, PollAnswer third) {
        poll.answer(person, Map.of(0L, first, 1L, second, 2L, third), NOW);
    }

    private static Map<Long, PollAnswer> all(PollAnswer answer) {
        return Map.of(0L, answer, 1L, answer, 2L, answer);
    }
}
