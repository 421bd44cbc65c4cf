package org.cordee.scheduling.polls.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.boundary.SeekingInside;
import org.cordee.scheduling.boundary.ThingOwner;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.TooMany;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class PollsIT extends SeekingInside {

    private static final String TOLD = "scheduling.notice.poll";

    @Test
    void sevenPeopleFindADate() {
        List<PersonId> all = people(7);
        PersonId organiser = all.get(0);
        long thing = thing(List.of(organiser), all);
        DatePollId poll = open(organiser, thing);
        assertEquals(1, told(all.get(6), TOLD));
        assertEquals(0, told(organiser, TOLD));

        answer(all.get(1), poll, PollAnswer.YES, PollAnswer.YES, PollAnswer.NO);
        answer(all.get(2), poll, PollAnswer.NO, PollAnswer.NO, PollAnswer.IF_NEED_BE);
        answer(all.get(2), poll, PollAnswer.NO, PollAnswer.YES, PollAnswer.IF_NEED_BE);
        answer(all.get(3), poll, PollAnswer.NO, PollAnswer.NO, PollAnswer.NO);
        PollPage page = as(organiser, () -> polls.one(poll));
        assertEquals(3, page.replies().heardFrom());
        assertEquals(4, page.replies().silent().size());
        assertEquals(day(1), page.best().when());
        assertEquals(2, page.best().said().yes().size());

        AppointmentId date = as(organiser, () -> polls.close(poll, page.best().id(), false));
        assertEquals(date, owner.date(thing));
        AppointmentCard card = as(organiser, () -> dates.one(date));
        assertEquals(day(1), card.when());
        assertEquals("Leeds", card.where().place());
        Map<PersonId, InvitationAnswer> answers = card.guests().stream()
                .collect(Collectors.toMap(AppointmentCard.Guest::person, AppointmentCard.Guest::answer));
        assertEquals(7, answers.size());
        assertEquals(InvitationAnswer.YES, answers.get(all.get(2)));
        assertEquals(InvitationAnswer.NO, answers.get(all.get(3)));
        assertEquals(InvitationAnswer.NONE, answers.get(all.get(6)));
        assertTrue(count(
                        "select count(*) from notice where person_id = ? and kind like 'scheduling.notice.%'"
                                + " and kind <> ?",
                        all.get(6).value(), TOLD)
                > 0);
    }

    @Test
    void aFeatureAsksInOneCallWithoutAnOwnerThatSeeks() {
        List<PersonId> all = people(7);
        long thing = thing(List.of(all.get(0)), List.of());
        DatePollId poll = as(
                all.get(0),
                () -> polls.open(
                        ThingOwner.KIND,
                        thing,
                        new AppointmentOwner.Sought(Purpose.SET_MEETING, all, new Venue("York", null), 90, 4),
                        List.of(day(0), day(1)),
                        closes()));

        assertEquals(7, as(all.get(5), () -> polls.one(poll)).replies().people());
        assertEquals(
                4,
                query("select quorum from date_poll where id = ?", r -> r.getInt(1), poll.value())
                        .get(0));
    }

    @Test
    void whoManagesItRecordsTheAnswersOfSomebodyWithoutAnAddress() {
        List<PersonId> all = people(3);
        PersonId organiser = all.get(0);
        DatePollId poll = open(organiser, thing(List.of(organiser), all));
        PollPage page = as(organiser, () -> polls.one(poll));
        assertEquals(3, page.replies().unreached().size());
        assertTrue(as(all.get(1), () -> polls.one(poll)).replies().unreached().isEmpty(), "only for who manages it");
        Map<Long, PollAnswer> answers =
                page.times().stream().collect(Collectors.toMap(PollPage.TimeLine::id, t -> PollAnswer.YES));
        refused(NotFound.class, () -> as(all.get(1), () -> polls.recordAnswers(poll, all.get(2), answers)));
        as(organiser, () -> polls.recordAnswers(poll, all.get(2), answers));
        assertEquals(1, as(organiser, () -> polls.one(poll)).replies().heardFrom());
        refused(
                NotFound.class,
                () -> as(organiser, () -> polls.recordAnswers(poll, people(1).get(0), answers)));
    }

    @Test
    void toAnyoneElseItIsNotThere() {
        List<PersonId> all = people(3);
        PersonId stranger = all.get(2);
        DatePollId poll = open(all.get(0), thing(List.of(all.get(0)), all.subList(0, 2)));
        PollPage seen = as(all.get(1), () -> polls.one(poll));
        Map<Long, PollAnswer> answers = Map.of(seen.times().get(0).id(), PollAnswer.YES);

        refused(NotFound.class, () -> as(stranger, () -> polls.one(poll)));
        refused(NotFound.class, () -> as(stranger, () -> polls.answer(poll, answers)));
        refused(NotFound.class, () -> as(stranger, () -> polls.withdraw(poll)));
        refused(NotFound.class, () -> as(all.get(1), () -> polls.withdraw(poll)));
        refused(
                NotFound.class,
                () -> as(all.get(1), () -> polls.close(poll, seen.times().get(0).id(), false)));
        long thing = thing(List.of(all.get(0)), all);
        refused(NotFound.class, () -> as(stranger, () -> polls.plan(ThingOwner.KIND, thing)));
        refused(
                NotFound.class,
                () -> as(stranger, () -> polls.open(ThingOwner.KIND, thing, null, null, List.of(day(0)), closes())));
        refused(NotFound.class, () -> as(all.get(0), () -> polls.plan("no.such-kind", thing)));
        assertTrue(as(stranger, () -> polls.mine()).isEmpty());
        assertEquals(1, as(all.get(1), () -> polls.mine()).size());
    }

    @Test
    void whatOthersSayIsSeenOnlyWhereTheOwnerAllows() {
        List<PersonId> all = people(3);
        long thing = thing(List.of(all.get(0)), all);
        owner.hideMembers(thing);
        DatePollId poll = open(all.get(0), thing);
        answer(all.get(1), poll, PollAnswer.YES, PollAnswer.NO, PollAnswer.NO);

        PollPage member = as(all.get(2), () -> polls.one(poll));
        assertTrue(member.times().stream().allMatch(t -> t.said() == null && t.clashes() == null && !t.best()));
        assertTrue(member.replies().silent().isEmpty());
        assertNull(member.best());
        assertNotNull(as(all.get(0), () -> polls.one(poll)).best());
    }

    @Test
    void atMostTwentyAnHourEach() {
        List<PersonId> all = people(3);
        long thing = thing(all.subList(0, 2), all);
        refused(
                Invalid.class,
                () -> as(all.get(0), () -> polls.open(ThingOwner.KIND, thing, null, null, List.of(), closes())));
        for (int i = 0; i < 20; i++) {
            DatePollId poll = open(all.get(0), thing);
            as(all.get(0), () -> polls.withdraw(poll));
        }
        TooMany refusal = refused(TooMany.class, () -> open(all.get(0), thing));
        assertEquals("accounts.limits.too-many", refusal.problems().get(0).key());
        assertEquals(20, count("select count(*) from date_poll where owner_id = ?", thing));
        DatePollId others = open(all.get(1), thing);
        as(all.get(1), () -> polls.withdraw(others));
        clock().forward(Duration.ofMinutes(61));
        assertNotNull(open(all.get(0), thing));
    }

    @Test
    void onePollAboutAThingAtATimeAndNoneForWhatHasADate() {
        List<PersonId> all = people(2);
        PersonId organiser = all.get(0);
        long thing = thing(List.of(organiser), all);
        List<Boolean> opened = race(4, i -> {
            try {
                as(organiser, () -> polls.open(ThingOwner.KIND, thing, null, null, List.of(day(0), day(1)), closes()));
                return true;
            } catch (Conflict e) {
                return false;
            }
        });
        assertEquals(1, opened.stream().filter(o -> o).count());
        assertEquals(1, count("select count(*) from date_poll where owner_id = ?", thing));

        DatePollId poll =
                as(organiser, () -> polls.plan(ThingOwner.KIND, thing)).open();
        as(
                organiser,
                () -> polls.close(
                        poll,
                        as(organiser, () -> polls.one(poll)).times().get(0).id(),
                        false));
        refused(
                RuleBroken.class,
                () -> as(organiser, () -> polls.open(ThingOwner.KIND, thing, null, null, List.of(day(3)), closes())));
    }

    @Test
    void closedTwiceAtOnceItHasOneEffect() {
        List<PersonId> all = people(4);
        long thing = thing(List.of(all.get(0), all.get(1)), all);
        DatePollId poll = open(all.get(0), thing);
        List<PollPage.TimeLine> times = as(all.get(0), () -> polls.one(poll)).times();

        List<AppointmentId> same =
                race(6, i -> as(all.get(0), () -> polls.close(poll, times.get(1).id(), false)));
        assertEquals(1, same.stream().distinct().count());
        assertEquals(
                1,
                count(
                        "select count(*) from appointment where owner_kind = ? and owner_id = ?",
                        ThingOwner.KIND,
                        thing));
        refused(
                Conflict.class,
                () -> as(all.get(0), () -> polls.close(poll, times.get(0).id(), false)));
        refused(Conflict.class, () -> as(all.get(0), () -> polls.withdraw(poll)));
        refused(Conflict.class, () -> answer(all.get(2), poll, PollAnswer.NO, PollAnswer.NO, PollAnswer.NO));
    }

    @Test
    void theOrganiserChoosesAndChangesItAndOthersWhoManageItDoNot() {
        List<PersonId> all = people(3);
        long thing = thing(List.of(all.get(0), all.get(1)), all);
        DatePollId poll = open(all.get(0), thing);
        answer(all.get(2), poll, PollAnswer.YES, PollAnswer.NO, PollAnswer.NO);
        List<PollPage.TimeLine> times = as(all.get(0), () -> polls.one(poll)).times();
        List<Long> kept = List.of(times.get(0).id(), times.get(1).id());

        refused(
                RuleBroken.class,
                () -> as(all.get(1), () -> polls.close(poll, times.get(0).id(), false)));
        refused(RuleBroken.class, () -> as(all.get(1), () -> polls.change(poll, kept, List.of(), closes())));
        assertFalse(as(all.get(1), () -> polls.one(poll)).reader().organises());
        refused(Invalid.class, () -> as(all.get(0), () -> polls.change(poll, List.of(), List.of(), closes())));

        as(all.get(0), () -> polls.change(poll, kept, List.of(day(9)), closes()));
        PollPage page = as(all.get(0), () -> polls.one(poll));
        assertEquals(3, page.times().size());
        PollPage.Row row = page.replies().rows().stream()
                .filter(r -> r.person().equals(all.get(2)))
                .findFirst()
                .orElseThrow();
        assertEquals(PollAnswer.YES, row.answers().get(0), "what was said is kept");
        assertNull(row.answers().get(2));
        assertEquals(2, told(all.get(2), TOLD));
    }

    @Test
    void answersAndTheChoiceMeetWithoutLoss() {
        List<PersonId> all = people(8);
        DatePollId poll = open(all.get(0), thing(List.of(all.get(0)), all));
        List<PollPage.TimeLine> times = as(all.get(0), () -> polls.one(poll)).times();

        List<Boolean> kept = race(8, i -> {
            try {
                if (i == 7) {
                    as(all.get(0), () -> polls.close(poll, times.get(0).id(), false));
                } else {
                    answer(all.get(i + 1), poll, PollAnswer.YES, PollAnswer.NO, PollAnswer.NO);
                }
                return i < 7;
            } catch (Conflict e) {
                return false;
            }
        });
        long answered = kept.stream().filter(k -> k).count();
        assertEquals(
                answered,
                count("select count(*) from poll_invitee where poll_id = ? and answered_at is not null", poll.value()));
        AppointmentId date = as(all.get(0), () -> polls.one(poll)).outcome().appointment();
        assertEquals(
                answered + 1,
                count("select count(*) from invitation where appointment_id = ? and answer = 'YES'", date.value()));
    }

    @Test
    void aClashIsCountedAndPlannedAllTheSameOnPurpose() {
        List<PersonId> all = people(3);
        PersonId organiser = all.get(0);
        DatePollId poll = open(organiser, thing(List.of(organiser), all));
        long other = thing(List.of(all.get(1)), all.subList(1, 2));
        as(
                all.get(1),
                () -> booking.book(new Booking.Draft(
                        Purpose.GATHERING,
                        ThingOwner.KIND,
                        other,
                        day(0),
                        Venue.OPEN,
                        all.subList(1, 2),
                        null,
                        false,
                        null)));

        PollPage page = as(organiser, () -> polls.one(poll));
        assertEquals(
                List.of(1, 0, 0),
                page.times().stream().map(PollPage.TimeLine::clashes).toList());
        assertTrue(as(all.get(1), () -> polls.one(poll)).times().get(0).busy());
        assertFalse(as(all.get(2), () -> polls.one(poll)).times().get(0).busy());
        TimeTaken taken = refused(
                TimeTaken.class,
                () -> as(organiser, () -> polls.close(poll, page.times().get(0).id(), false)));
        assertEquals(1, taken.people());
        assertEquals(PollState.OPEN, as(organiser, () -> polls.one(poll)).state());

        AppointmentId date =
                as(organiser, () -> polls.close(poll, page.times().get(0).id(), true));
        assertEquals(
                1,
                count(
                        "select count(*) from invitation where appointment_id = ? and clash_allowed_at is not null",
                        date.value()));
    }

    @Test
    void whoSaidNoNeedsNoTimeAndIsToldWithThatAnswer() {
        List<PersonId> all = people(3);
        PersonId organiser = all.get(0);
        DatePollId poll = open(organiser, thing(List.of(organiser), all));
        long other = thing(List.of(all.get(1)), all.subList(1, 2));
        as(
                all.get(1),
                () -> booking.book(new Booking.Draft(
                        Purpose.GATHERING,
                        ThingOwner.KIND,
                        other,
                        day(0),
                        Venue.OPEN,
                        all.subList(1, 2),
                        null,
                        false,
                        null)));
        answer(all.get(1), poll, PollAnswer.NO, PollAnswer.YES, PollAnswer.YES);

        AppointmentId date = as(
                organiser,
                () -> polls.close(poll, polls.one(poll).times().get(0).id(), false));
        assertEquals(
                1, count("select count(*) from invitation where appointment_id = ? and answer = 'NO'", date.value()));
        assertEquals(
                0,
                count(
                        "select count(*) from invitation where appointment_id = ? and clash_allowed_at is not null",
                        date.value()));
    }

    @Test
    void remindsOnceAndTellsTheOrganiserWhenAnswersAreIn() {
        List<PersonId> all = people(3);
        DatePollId poll = open(all.get(0), thing(List.of(all.get(0)), all));
        answer(all.get(1), poll, PollAnswer.YES, PollAnswer.YES, PollAnswer.YES);

        clock().forward(Duration.ofDays(4).minusHours(23));
        jobs.runDue();
        jobs.runDue();
        assertEquals(1, told(all.get(1), TOLD));
        assertEquals(2, told(all.get(2), TOLD));
        clock().forward(Duration.ofDays(4).plusMinutes(1));
        jobs.runDue();
        assertEquals(2, told(all.get(2), TOLD));
        assertTrue(told(all.get(0), TOLD) >= 1);
        refused(Conflict.class, () -> answer(all.get(2), poll, PollAnswer.YES, PollAnswer.YES, PollAnswer.YES));
        assertFalse(as(all.get(2), () -> polls.one(poll)).reader().answerable());
        assertNotNull(as(
                all.get(0),
                () -> polls.close(poll, polls.one(poll).times().get(0).id(), false)));
    }

    @Test
    void takenBackThoseAskedAreTold() {
        List<PersonId> all = people(2);
        long thing = thing(List.of(all.get(0)), all);
        DatePollId poll = open(all.get(0), thing);
        as(all.get(0), () -> polls.withdraw(poll));

        assertEquals(2, told(all.get(1), TOLD));
        assertEquals(PollState.WITHDRAWN, as(all.get(1), () -> polls.one(poll)).state());
        assertNotNull(open(all.get(0), thing));
    }

    @Test
    void suggestsWhatSuitsMostWithoutSayingWho() {
        List<PersonId> all = people(3);
        long thing = thing(List.of(all.get(0)), all);
        List<Polls.Suggestion> found =
                as(all.get(0), () -> polls.suggest(ThingOwner.KIND, thing, Duration.ofHours(1), LONDON));

        assertEquals(8, found.size());
        assertTrue(found.stream()
                .allMatch(s ->
                        s.free() == 3 && s.people() == 3 && s.when().start().isAfter(clock.instant())));
    }

    @Test
    void aPastTimeIsRefusedAtItsField() {
        List<PersonId> all = people(2);
        long thing = thing(List.of(all.get(0)), all);
        Instant past = clock.instant().minusSeconds(60);
        List<TimeRange> times = List.of(day(0), new TimeRange(past, past.plusSeconds(3600), LONDON));
        Invalid refused = refused(
                Invalid.class,
                () -> as(all.get(0), () -> polls.open(ThingOwner.KIND, thing, null, null, times, closes())));

        assertEquals("times.1.start", refused.problems().get(0).field());
        assertEquals(0, count("select count(*) from date_poll where owner_id = ?", thing));
    }

    private DatePollId open(PersonId organiser, long thing) {
        return as(
                organiser,
                () -> polls.open(ThingOwner.KIND, thing, null, null, List.of(day(0), day(1), day(2)), closes()));
    }

    private Instant closes() {
        return clock.instant().plus(Duration.ofDays(4));
    }

    private void answer(PersonId person, DatePollId poll, PollAnswer... answers) {
        as(person, () -> {
            List<PollPage.TimeLine> times = new ArrayList<>(polls.one(poll).times());
            polls.answer(
                    poll,
                    Map.of(
                            times.get(0).id(),
                            answers[0],
                            times.get(1).id(),
                            answers[1],
                            times.get(2).id(),
                            answers[2]));
        });
    }
}
