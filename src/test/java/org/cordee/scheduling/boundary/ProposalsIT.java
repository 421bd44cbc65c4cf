package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.ProposalState;
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
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class ProposalsIT extends SeekingInside {

    private static final String TOLD = "scheduling.notice.proposal";

    @Test
    void theOldTimeIsHeldUntilTheOtherSideAccepts() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        long proposal = as(pair.get(0), () -> proposals.propose(date, day(1)));
        assertEquals(1, told(pair.get(1), TOLD));
        assertEquals(day(0), when(pair.get(0), date));
        Proposals.Talk mine = as(pair.get(0), () -> proposals.of(date));
        assertTrue(mine.mine());
        assertFalse(mine.mayAnswer());
        refused(NotFound.class, () -> as(pair.get(0), () -> proposals.accept(proposal)));

        as(pair.get(1), () -> proposals.accept(proposal));
        assertEquals(day(1), when(pair.get(0), date));
        assertEquals(
                2, count("select count(*) from invitation where appointment_id = ? and answer = 'YES'", date.value()));
        refused(Conflict.class, () -> as(pair.get(1), () -> proposals.accept(proposal)));
        assertEquals(
                ProposalState.ACCEPTED,
                as(pair.get(0), () -> proposals.of(date)).earlier().get(0).state());
    }

    @Test
    void atMostTwentyAnHourEach() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        for (int i = 0; i < 20; i++) {
            long proposal = as(pair.get(0), () -> proposals.propose(date, day(1)));
            as(pair.get(0), () -> proposals.withdraw(proposal));
        }
        refused(TooMany.class, () -> as(pair.get(0), () -> proposals.propose(date, day(1))));
        as(pair.get(1), () -> proposals.propose(date, day(1)));
        assertEquals(21, count("select count(*) from time_proposal where appointment_id = ?", date.value()));
    }

    @Test
    void aCounterProposalReplacesTheFirstAndTheChainIsShown() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        long first = as(pair.get(0), () -> proposals.propose(date, day(1)));
        long second = as(pair.get(1), () -> proposals.counter(first, day(2)));
        refused(Conflict.class, () -> as(pair.get(1), () -> proposals.accept(first)));
        as(pair.get(0), () -> proposals.decline(second));

        assertEquals(
                List.of(ProposalState.COUNTERED, ProposalState.DECLINED),
                as(pair.get(1), () -> proposals.of(date)).earlier().stream()
                        .map(Proposals.Line::state)
                        .toList());
        assertEquals(day(0), when(pair.get(0), date));
        assertEquals(2, told(pair.get(1), TOLD));
    }

    @Test
    void somebodyInvitedAsksTheOrganiserAndTheOrganiserCounters() {
        List<PersonId> all = people(3);
        PersonId lead = all.get(0);
        List<PersonId> participants = all.subList(1, 3);
        AppointmentId date =
                as(lead, () -> booking.book(draft(thing(List.of(lead), participants), participants, day(0), null)));
        refused(RuleBroken.class, () -> as(lead, () -> proposals.propose(date, day(1))));
        long asked = as(all.get(1), () -> proposals.propose(date, day(1)));
        assertEquals(1, told(lead, TOLD));
        refused(NotFound.class, () -> as(all.get(2), () -> proposals.accept(asked)));
        long countered = as(lead, () -> proposals.counter(asked, day(2)));
        refused(NotFound.class, () -> as(all.get(2), () -> proposals.accept(countered)));
        as(all.get(1), () -> proposals.accept(countered));

        assertEquals(day(2), when(all.get(2), date));
    }

    @Test
    void toAnyoneElseNothingIsThere() {
        List<PersonId> all = people(3);
        List<PersonId> pair = all.subList(0, 2);
        AppointmentId date = book(pair, pair, day(0));
        long proposal = as(pair.get(0), () -> proposals.propose(date, day(1)));
        PersonId stranger = all.get(2);

        refused(NotFound.class, () -> as(stranger, () -> proposals.of(date)));
        refused(NotFound.class, () -> as(stranger, () -> proposals.propose(date, day(2))));
        refused(NotFound.class, () -> as(stranger, () -> proposals.accept(proposal)));
        refused(NotFound.class, () -> as(stranger, () -> proposals.counter(proposal, day(2))));
        refused(NotFound.class, () -> as(stranger, () -> proposals.decline(proposal)));
        refused(NotFound.class, () -> as(stranger, () -> proposals.withdraw(proposal)));
        refused(NotFound.class, () -> as(pair.get(1), () -> proposals.withdraw(proposal)));
    }

    @Test
    void whoAcceptsTooLateIsOfferedOtherTimes() {
        List<PersonId> all = people(3);
        List<PersonId> pair = all.subList(0, 2);
        AppointmentId date = book(pair, pair, day(0));
        long proposal = as(pair.get(0), () -> proposals.propose(date, day(1)));
        book(all.subList(1, 3), all.subList(1, 3), day(1));

        TimeTaken taken = refused(TimeTaken.class, () -> as(pair.get(1), () -> proposals.accept(proposal)));
        assertFalse(taken.alternatives().isEmpty());
        assertEquals(day(0), when(pair.get(0), date));
        assertEquals(
                ProposalState.OPEN,
                as(pair.get(1), () -> proposals.of(date)).open().state());
        long other = as(
                pair.get(1),
                () -> proposals.counter(proposal, taken.alternatives().get(0)));
        as(pair.get(0), () -> proposals.accept(other));
        assertEquals(
                taken.alternatives().get(0).start(), when(pair.get(0), date).start());
    }

    @Test
    void lapsesWhenTheDateIsMovedOtherwiseOrHasBegun() {
        List<PersonId> pair = people(2);
        AppointmentId moved = book(pair, pair, day(0));
        long first = as(pair.get(0), () -> proposals.propose(moved, day(1)));
        as(pair.get(1), () -> dates.move(moved, day(3).start(), null, null));
        refused(Conflict.class, () -> as(pair.get(1), () -> proposals.accept(first)));
        assertNull(as(pair.get(1), () -> proposals.of(moved)).open());
        long second = as(pair.get(0), () -> proposals.propose(moved, day(1)));
        assertEquals(
                ProposalState.LAPSED,
                as(pair.get(1), () -> proposals.of(moved)).earlier().get(0).state());

        clock().isNow(day(3).start().plusSeconds(1));
        refused(Conflict.class, () -> as(pair.get(1), () -> proposals.accept(second)));
        refused(
                Conflict.class,
                () -> as(
                        pair.get(0),
                        () -> proposals.propose(moved, new TimeRange(day(4).start(), day(4).end(), LONDON))));
    }

    @Test
    void lapsesWhenTheDateIsCalledOff() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        long proposal = as(pair.get(0), () -> proposals.propose(date, day(1)));
        as(pair.get(1), () -> dates.cancel(date));
        refused(Conflict.class, () -> as(pair.get(1), () -> proposals.accept(proposal)));
        assertFalse(as(pair.get(1), () -> proposals.of(date)).mayPropose());
    }

    @Test
    void proposalsAndCounterProposalsAtOnceLeaveOneOpen() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        List<Boolean> proposed =
                race(4, i -> went(() -> as(pair.get(i % 2), () -> proposals.propose(date, day(1 + i)))));
        assertEquals(1, proposed.stream().filter(w -> w).count());

        Proposals.Talk talk = as(pair.get(0), () -> proposals.of(date));
        PersonId other = talk.mine() ? pair.get(1) : pair.get(0);
        List<Boolean> answered = race(
                6,
                i -> went(() -> as(other, () -> {
                    if (i % 2 == 0) {
                        proposals.accept(talk.open().id());
                    } else {
                        proposals.counter(talk.open().id(), day(5 + i));
                    }
                })));
        assertEquals(1, answered.stream().filter(w -> w).count());
        assertTrue(count("select count(*) from time_proposal where appointment_id = ? and state = 'OPEN'", date.value())
                <= 1);
    }

    @Test
    void aFirstDateThatIsOnlyProposedTakesNoTimeUntilItIsAccepted() {
        List<PersonId> pair = people(2);
        AppointmentId first =
                as(pair.get(0), () -> proposals.proposeFirst(draft(thing(pair, pair), pair, day(0), null)));
        AppointmentId same =
                as(pair.get(0), () -> proposals.proposeFirst(draft(thing(pair, pair), pair, day(0), null)));
        as(
                pair.get(1),
                () -> proposals.accept(
                        as(pair.get(1), () -> proposals.of(first)).open().id()));
        assertEquals(
                AppointmentState.CONFIRMED,
                as(pair.get(0), () -> dates.one(first)).state());
        refused(
                TimeTaken.class,
                () -> as(
                        pair.get(1),
                        () -> proposals.accept(proposals.of(same).open().id())));

        as(pair.get(1), () -> proposals.decline(proposals.of(same).open().id()));
        assertEquals(
                AppointmentState.CANCELLED,
                as(pair.get(0), () -> dates.one(same)).state());
    }

    @Test
    void aPastTimeOrTheSameIsRefusedAtItsField() {
        List<PersonId> pair = people(2);
        AppointmentId date = book(pair, pair, day(0));
        TimeRange past = new TimeRange(
                clock.instant().minusSeconds(7200), clock.instant().minusSeconds(3600), LONDON);
        assertEquals(
                "start",
                refused(Invalid.class, () -> as(pair.get(0), () -> proposals.propose(date, past)))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "start",
                refused(Invalid.class, () -> as(pair.get(0), () -> proposals.propose(date, day(0))))
                        .problems()
                        .get(0)
                        .field());
    }

    private AppointmentId book(List<PersonId> managers, List<PersonId> invited, TimeRange timeRange) {
        return as(managers.get(0), () -> booking.book(draft(thing(managers, invited), invited, timeRange, null)));
    }

    private static Booking.Draft draft(long thing, List<PersonId> people, TimeRange timeRange, Integer quorum) {
        return new Booking.Draft(
                Purpose.MENTORING_SESSION, ThingOwner.KIND, thing, timeRange, Venue.OPEN, people, null, false, quorum);
    }

    private TimeRange when(PersonId reader, AppointmentId date) {
        return as(reader, () -> dates.one(date)).when();
    }

    private static boolean went(Deed deed) {
        try {
            deed.run();
            return true;
        } catch (Conflict e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
