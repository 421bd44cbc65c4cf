package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.learningsets.meetings.boundary.MeetingRoom;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.TooMany;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** Where a set goes: hosts, handing over, somebody new, leaving, agreeing anew, closing, letting go. */
class SetLifeIT extends SetsInside {

    @Inject
    private SetProposals proposals;

    @Inject
    private SetFuture future;

    @Inject
    private Leaving leaving;

    @Inject
    private Admitting admitting;

    @Inject
    private Closing closing;

    @Inject
    private Hosts hosts;

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private MeetingRoom room;

    @Inject
    private SetActions actions;

    @Inject
    private LearningReviews reviews;

    @Inject
    private SetNotes notes;

    @Inject
    private SetWorkOpenItems waiting;

    @Inject
    private Accounts accounts;

    @Inject
    private Polls polls;

    private void agree(MadeSet made, long proposal, PersonId... except) {
        made.members().stream()
                .filter(p -> !List.of(except).contains(p))
                .forEach(p -> as(p, () -> proposals.agree(proposal)));
    }

    /** From the first start to the end, led by whoever leads it. */
    private void held(MadeSet made, int number, PersonId leader) {
        SetMeetingId id = meeting(made, number);
        as(leader, () -> room.start(id));
        as(leader, () -> room.checkIn(id, null));
        as(leader, () -> room.end(id));
    }

    private SetState state(MadeSet made) {
        return inTransaction(() -> sets.one(made.id()).state());
    }

    private PersonId hostOf(MadeSet made, int number) {
        return inTransaction(() -> meetings.meetings(made.id()).get(number - 1).host());
    }

    private long told(PersonId person, String what) {
        return count(
                "select count(*) from notice where person_id = ? and kind = 'learningsets.notice.decisions'"
                        + " and subject like ?",
                person.value(),
                "%" + what + "%");
    }

    private String[] account(Level level) {
        PersonId person = inTransaction(() -> people.join(unique("New"), level, null, null));
        String email = unique("new") + "@example.org";
        inTransaction(() -> {
            accounts.create(person, email, "no hash", true);
            return null;
        });
        return new String[] {email, person.toString()};
    }

    @Test
    void anyMemberTakesAMeetingOverAndItsHostHandsItOn() {
        MadeSet made = contracted(4, false);
        SetMeetingId first = meeting(made, 1);
        PersonId host = hostOf(made, 1);
        PersonId other =
                made.members().stream().filter(p -> !p.equals(host)).findFirst().orElseThrow();
        PersonId third = made.members().stream()
                .filter(p -> !p.equals(host) && !p.equals(other))
                .findFirst()
                .orElseThrow();
        refused(NotFound.class, () -> as(other, () -> hosts.change(first, third)));
        as(other, () -> hosts.change(first, other));
        assertEquals(other, hostOf(made, 1));
        assertEquals(1, told(host, "meeting 1 has a new host"));
        as(other, () -> hosts.change(first, third));
        assertEquals(third, hostOf(made, 1));
        assertEquals(1, told(third, "you’re the host of meeting 1"));
        refused(NotFound.class, () -> as(made.coordinator(), () -> hosts.page(first)));
        refused(NotFound.class, () -> as(third, () -> hosts.change(first, made.coordinator())));
        held(made, 1, third);
        refused(Conflict.class, () -> as(other, () -> hosts.change(first, other)));
        assertEquals(
                1,
                as(third, () -> hosts.page(meeting(made, 2))).members().stream()
                        .filter(Hosts.Member::mine)
                        .findFirst()
                        .orElseThrow()
                        .hosted());
    }

    @Test
    void aMemberProposesAtMostTwentyTimesAnHour() {
        MadeSet made = contracted(4, false);
        PersonId one = made.members().get(0);
        for (int i = 0; i < 20; i++) {
            long proposal = as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
            as(one, () -> proposals.withdraw(proposal));
        }
        refused(TooMany.class, () -> as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE)));
        as(made.members().get(1), () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
    }

    @Test
    void aSetRunsItselfWhenAllAgreeAfterItsFirstMeetings() {
        MadeSet made = contracted(4, true);
        PersonId one = made.members().get(0);
        refused(
                RuleBroken.class,
                () -> as(one, () -> proposals.propose(made.id(), SetProposalSubject.SELF_FACILITATED)));
        held(made, 1, made.facilitator());
        held(made, 2, made.facilitator());
        long proposal = as(made.facilitator(), () -> proposals.propose(made.id(), SetProposalSubject.SELF_FACILITATED));
        refused(Conflict.class, () -> as(one, () -> proposals.propose(made.id(), SetProposalSubject.SELF_FACILITATED)));
        refused(NotFound.class, () -> as(made.facilitator(), () -> proposals.agree(proposal)));
        assertEquals(1, told(one, "A decision for"));
        assertTrue(waiting.waiting(one).stream()
                .map(OpenItems.Waiting::what)
                .toList()
                .contains("learningsets.waiting.proposal"));
        agree(made, proposal, one);
        assertEquals(3, as(one, () -> proposals.open(made.id())).get(0).yes());
        assertTrue(as(one, () -> proposals.agree(proposal)));
        SetFuture.Page page = as(one, () -> future.page(made.id()));
        assertFalse(page.lead().facilitated());
        assertNull(page.lead().facilitator());
        refused(NotFound.class, () -> as(made.facilitator(), () -> future.page(made.id())));
        assertEquals(1, told(made.facilitator(), "now runs itself"));
        held(made, 3, hostOf(made, 3));

        long again = as(one, () -> proposals.propose(made.id(), SetProposalSubject.FACILITATOR));
        agree(made, again, one);
        assertTrue(as(one, () -> future.page(made.id())).lead().facilitated());
        assertEquals(1, told(made.coordinator(), "asks for a facilitator"));
    }

    @Test
    void oneNoKeepsItAsItWasAndNobodyLearnsWhose() {
        MadeSet made = contracted(4, false);
        PersonId one = made.members().get(0);
        PersonId sayer = made.members().get(3);
        clock().forward(Duration.ofMinutes(1));
        LocalDateTime before =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusSeconds(1);
        long proposal = as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        as(made.members().get(1), () -> proposals.agree(proposal));
        as(sayer, () -> proposals.keepAsItWas(proposal));
        assertEquals(SetState.CONTRACTED, state(made));
        assertEquals(List.of(), as(one, () -> proposals.open(made.id())));
        made.members().forEach(p -> assertEquals(1, told(p, "continues")));
        assertEquals(0, count("select count(*) from set_proposal_yes where proposal_id = ?", proposal));
        assertEquals(
                List.of(),
                query(
                        "select action from audit_change where person_id = ? and changed_at > ?",
                        row -> row.getString(1),
                        sayer.value(),
                        before));
        refused(Conflict.class, () -> as(one, () -> proposals.agree(proposal)));
        long second = as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        refused(NotFound.class, () -> as(sayer, () -> proposals.withdraw(second)));
        as(one, () -> proposals.withdraw(second));
        refused(NotFound.class, () -> as(made.coordinator(), () -> proposals.agree(second)));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneNoIsEnough() {
        MadeSet made = contracted(4, false);
        long proposal = as(made.members().get(0), () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        race(
                3,
                i -> as(made.members().get(i + 1), () -> {
                    if (i == 0) {
                        proposals.keepAsItWas(proposal);
                    } else {
                        try {
                            proposals.agree(proposal);
                        } catch (Conflict decided) {
                            assertEquals(
                                    "learningsets.proposal.decided",
                                    decided.problems().get(0).key());
                        }
                    }
                    return null;
                }));
        assertEquals(SetState.CONTRACTED, state(made));
        assertEquals(1, count("select count(*) from set_proposal where id = ? and state = 'KEPT'", proposal));
    }

    @Test
    void somebodyNewIsAskedOnceAllAgreeSignsAndComesIntoTheDates() {
        MadeSet made = contracted(4, true);
        Instant start = ZonedDateTime.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE)
                .toLocalDate()
                .plusDays(14)
                .atTime(LocalTime.of(10, 0))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
        as(
                made.members().get(0),
                () -> dates.plan(
                        made.id(),
                        new TimeRange(start, start.plus(Duration.ofHours(3)), CurrentPerson.HOME_ZONE),
                        new Venue("Room 1", null),
                        null,
                        false));
        String[] found = account(Level.PRACTITIONER);
        PersonId fresh = new PersonId(Long.parseLong(found[1]));
        PersonId one = made.members().get(0);
        assertEquals(
                "email",
                refused(Invalid.class, () -> as(one, () -> proposals.admit(made.id(), "nobody@example.org")))
                        .problems()
                        .get(0)
                        .field());
        refused(Invalid.class, () -> as(one, () -> proposals.admit(made.id(), found[0])));
        as(fresh, () -> {
            memberships.join(made.network(), null);
        });
        long proposal = as(one, () -> proposals.admit(made.id(), found[0]));
        agree(made, proposal, one);
        refused(NotFound.class, () -> as(fresh, () -> mySets.composition(made.id())));
        assertTrue(as(made.facilitator(), () -> proposals.agree(proposal)), "the facilitator agrees too");
        refused(NotFound.class, () -> as(fresh, () -> actions.of(made.id())));
        assertEquals(4, as(fresh, () -> mySets.composition(made.id())).fellows().size());
        as(fresh, () -> mySets.accept(made.id()));
        assertEquals(1, told(one, "new member"));
        assertEquals(
                5,
                count(
                        "select count(*) from invitation i join set_meeting m on m.appointment_id = i.appointment_id "
                                + "where m.set_id = ? and i.person_id = ?",
                        made.id().value(),
                        fresh.value()));
        as(
                fresh,
                () -> contracts.sign(
                        made.id(), true, contracts.page(made.id(), null).about().version()));
        assertEquals(1, count("select count(*) from contract_signature where person_id = ?", fresh.value()));
        as(fresh, () -> leaving.leave(made.id()));
        assertEquals(
                0,
                count(
                        "select count(*) from invitation i join set_meeting m on m.appointment_id = i.appointment_id "
                                + "where m.set_id = ? and i.person_id = ?",
                        made.id().value(),
                        fresh.value()));
    }

    @Test
    void aPlaceThatIsNotAnsweredIsTakenBackByTheSet() {
        MadeSet made = contracted(4, true);
        String[] found = account(Level.PRACTITIONER);
        PersonId fresh = new PersonId(Long.parseLong(found[1]));
        as(fresh, () -> {
            memberships.join(made.network(), null);
        });
        long proposal = as(made.members().get(0), () -> proposals.admit(made.id(), found[0]));
        agree(made, proposal, made.members().get(0));
        as(made.facilitator(), () -> proposals.agree(proposal));
        assertEquals(
                1,
                as(made.members().get(0), () -> future.page(made.id()))
                        .joining()
                        .asked()
                        .size());
        refused(NotFound.class, () -> as(fresh, () -> admitting.takeBack(made.id(), fresh)));
        as(made.members().get(1), () -> admitting.takeBack(made.id(), fresh));
        assertEquals(
                0,
                as(made.members().get(0), () -> future.page(made.id()))
                        .joining()
                        .asked()
                        .size());
        refused(Conflict.class, () -> as(made.members().get(1), () -> admitting.takeBack(made.id(), fresh)));
        refused(Conflict.class, () -> as(fresh, () -> mySets.accept(made.id())));
    }

    @Test
    void whoStopsFacilitatingLeavesASetThatWaitsForAnother() {
        MadeSet made = contracted(4, true);
        as(made.facilitator(), () -> leaving.leave(made.id()));
        refused(NotFound.class, () -> as(made.facilitator(), () -> future.page(made.id())));
        assertTrue(
                as(made.members().get(0), () -> future.page(made.id())).lead().facilitated());
        assertEquals(1, told(made.members().get(0), "is waiting for a facilitator"));
        assertEquals(1, told(made.coordinator(), "needs a facilitator"));
        String[] found = account(Level.MANAGER);
        PersonId next = new PersonId(Long.parseLong(found[1]));
        as(next, () -> {
            memberships.join(made.network(), null);
        });
        as(made.coordinator(), () -> replacing.facilitator(made.id(), found[0]));
        assertEquals(
                as(made.members().get(0), () -> contracts.page(made.id(), null)).texts(),
                as(next, () -> contracts.page(made.id(), null)).texts());
    }

    @Test
    void whoeverGoesWhileASetMeetsIsFollowedByAHostAndTheSetClosesOnceItHasMet() {
        MadeSet made = contracted(5, false);
        PersonId host = hostOf(made, 1);
        SetMeetingId first = meeting(made, 1);
        as(host, () -> room.start(first));
        as(host, () -> room.checkIn(first, null));
        PersonId there = made.members().get(3);
        as(there, () -> room.checkIn(first, null));
        assertEquals(
                "learningsets.meeting.host-is-here",
                refused(Conflict.class, () -> as(there, () -> hosts.change(first, there)))
                        .problems()
                        .get(0)
                        .key());
        as(host, () -> leaving.leave(made.id()));
        assertEquals(there, hostOf(made, 1), "of those who are there");
        refused(Conflict.class, () -> as(there, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE)));
        as(there, () -> room.end(first));
        long proposal = as(there, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        SetMeetingId second = meeting(made, 2);
        PersonId next = hostOf(made, 2);
        as(next, () -> room.start(second));
        made.members().stream()
                .filter(p -> !p.equals(host) && !p.equals(there))
                .forEach(p -> assertFalse(as(p, () -> proposals.agree(proposal))));
        assertEquals(SetState.ACTIVE, state(made));
        as(next, () -> room.end(second));
        assertEquals(SetState.CLOSED, state(made));
        assertTrue(as(next, () -> proposals.agree(proposal)), "to say it again changes nothing");
    }

    @Test
    void theLastWhoLeavesEndsWhatRuns() {
        MadeSet made = contracted(4, false);
        PersonId host = hostOf(made, 1);
        as(host, () -> room.start(meeting(made, 1)));
        as(host, () -> actions.promise(made.id(), null, host, "To ask", null));
        made.members().forEach(p -> as(p, () -> leaving.leave(made.id())));
        assertEquals(SetState.CLOSED, state(made));
        assertEquals(
                1,
                count(
                        "select count(*) from set_meeting where set_id = ? and state = 'HELD'",
                        made.id().value()));
        assertEquals(
                0,
                count(
                        "select count(*) from set_action where set_id = ?",
                        made.id().value()));
    }

    @Test
    void aFacilitatorWhoHasGoneIsNotWaitedFor() {
        MadeSet made = contracted(4, true);
        String[] found = account(Level.PRACTITIONER);
        as(new PersonId(Long.parseLong(found[1])), () -> {
            memberships.join(made.network(), null);
        });
        long proposal = as(made.members().get(0), () -> proposals.admit(made.id(), found[0]));
        agree(made, proposal, made.members().get(0));
        as(made.facilitator(), () -> leaving.leave(made.id()));
        assertEquals(
                1,
                as(made.members().get(0), () -> future.page(made.id()))
                        .joining()
                        .asked()
                        .size());
    }

    @Test
    void nobodyPutsAFacilitatorIntoASetThatRunsItself() {
        MadeSet made = contracted(4, false);
        String[] found = account(Level.MANAGER);
        as(new PersonId(Long.parseLong(found[1])), () -> {
            memberships.join(made.network(), null);
        });
        refused(RuleBroken.class, () -> as(made.coordinator(), () -> replacing.facilitator(made.id(), found[0])));
    }

    @Test
    void whoeverWouldMixLevelsWithoutAFacilitatorIsNotAsked() {
        MadeSet made = contracted(4, false);
        String[] found = account(Level.CITIZEN);
        as(new PersonId(Long.parseLong(found[1])), () -> {
            memberships.join(made.network(), null);
        });
        refused(RuleBroken.class, () -> as(made.members().get(0), () -> proposals.admit(made.id(), found[0])));
    }

    @Test
    void whoLeavesHandsTheirHostingOnAndTheOthersHearWhenTheyAreFew() {
        MadeSet made = contracted(5, true);
        PersonId first = hostOf(made, 1);
        as(first, () -> leaving.leave(made.id()));
        refused(NotFound.class, () -> as(first, () -> future.page(made.id())));
        assertFalse(first.equals(hostOf(made, 1)));
        assertEquals(1, told(made.facilitator(), "A member has left"));
        PersonId stays = made.members().stream()
                .filter(p -> !p.equals(first))
                .findFirst()
                .orElseThrow();
        assertEquals(
                0,
                count(
                        "select count(*) from notice where person_id = ? and kind = 'learningsets.notice.decisions'",
                        stays.value()));
        PersonId next = made.members().stream()
                .filter(p -> !p.equals(first) && !p.equals(stays))
                .findFirst()
                .orElseThrow();
        as(next, () -> leaving.leave(made.id()));
        assertEquals(1, told(stays, "has only a few members left"));
        assertTrue(as(stays, () -> future.page(made.id())).places().few());
        long proposal = as(stays, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        assertTrue(as(made.facilitator(), () -> proposals.agree(proposal)), "of few, the facilitator closes it");
        assertEquals(SetState.CLOSED, state(made));
    }

    @Test
    void whoLeavesIsNotWaitedFor() {
        MadeSet made = contracted(5, false);
        long proposal = as(made.members().get(0), () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        agree(made, proposal, made.members().get(0), made.members().get(4));
        assertEquals(SetState.CONTRACTED, state(made));
        as(made.members().get(4), () -> leaving.leave(made.id()));
        assertEquals(SetState.CLOSED, state(made));
    }

    @Test
    void afterTheLastMeetingTheSetChoosesAndAgreesAnew() {
        MadeSet made = contracted(4, false);
        PersonId one = made.members().get(0);
        for (int i = 1; i <= 5; i++) {
            assertEquals(0, told(one, "What next for"));
            held(made, i, hostOf(made, i));
        }
        made.members().forEach(p -> assertEquals(1, told(p, "What next for")));
        assertTrue(waiting.waiting(one).stream()
                .map(OpenItems.Waiting::what)
                .toList()
                .contains("learningsets.waiting.choose"));
        refused(Conflict.class, () -> as(one, () -> future.goOn(made.id())));
        as(one, () -> future.recontract(made.id()));
        assertEquals(1, told(made.members().get(1), "is renewing its contract"));
        refused(Conflict.class, () -> as(one, () -> future.recontract(made.id())));
        ContractPage page = as(one, () -> contracts.page(made.id(), null));
        assertEquals(2, page.about().round());
        made.members()
                .forEach(p -> as(
                        p,
                        () -> contracts.sign(
                                made.id(),
                                true,
                                contracts.page(made.id(), null).about().version())));
        assertEquals(SetState.CONTRACTED, state(made));
        assertEquals(
                5,
                count(
                        "select count(*) from set_meeting where set_id = ? and state = 'PLANNED'",
                        made.id().value()));
        assertTrue(made.members().contains(hostOf(made, 6)));
        held(made, 6, hostOf(made, 6));
        assertEquals(SetState.ACTIVE, state(made));
        as(one, () -> future.recontract(made.id()));
        as(one, () -> future.goOn(made.id()));
        assertEquals(SetState.ACTIVE, state(made));
    }

    @Test
    void aClosedSetStaysWithItsMembersUntilTheLastLetsGo() {
        MadeSet made = contracted(4, true);
        PersonId one = made.members().get(0);
        held(made, 1, made.facilitator());
        as(one, () -> actions.promise(made.id(), null, one, "To ask", null));
        as(one, () -> notes.write(made.id(), null, "For me", null));
        as(made.members().get(1), () -> reviews.writeLast(made.id(), ReviewKind.PERSONAL, "I listen", null));
        refused(Conflict.class, () -> as(one, () -> closing.letGo(made.id())));
        SetMeetingId second = meeting(made, 2);
        as(made.facilitator(), () -> room.start(second));
        refused(Conflict.class, () -> as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE)));
        as(made.facilitator(), () -> room.end(second));
        Instant when = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        DatePollId poll = as(
                one,
                () -> polls.open(
                        MeetingSchedule.OWNER_KIND,
                        made.id().value(),
                        Venue.OPEN,
                        3,
                        List.of(
                                new TimeRange(when, when.plus(Duration.ofHours(3)), CurrentPerson.HOME_ZONE),
                                new TimeRange(
                                        when.plus(Duration.ofDays(1)),
                                        when.plus(Duration.ofHours(27)),
                                        CurrentPerson.HOME_ZONE)),
                        clock.instant().plus(Duration.ofDays(5))));
        long proposal = as(one, () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        agree(made, proposal, one);
        assertEquals(SetState.CLOSED, state(made));
        assertEquals(1, count("select count(*) from date_poll where id = ? and state = 'WITHDRAWN'", poll.value()));
        assertEquals(
                0,
                count(
                        "select count(*) from set_meeting where set_id = ? and state = 'PLANNED'",
                        made.id().value()));
        assertEquals(
                3,
                count(
                        "select count(*) from set_meeting where set_id = ? and state = 'CANCELLED'",
                        made.id().value()));
        refused(Conflict.class, () -> as(one, () -> actions.promise(made.id(), null, one, "Too late", null)));
        assertEquals(
                "To ask",
                as(made.members().get(1), () -> actions.of(made.id()))
                        .get(0)
                        .promise()
                        .words());
        as(one, () -> reviews.writeLast(made.id(), ReviewKind.PROCESS, "Good", null));
        as(one, () -> closing.letGo(made.id()));
        refused(NotFound.class, () -> as(one, () -> actions.of(made.id())));
        assertFalse(as(one, () -> mySets.mine()).stream().anyMatch(s -> s.id().equals(made.id())));
        assertEquals(
                0,
                count(
                        "select count(*) from set_note where set_id = ?",
                        made.id().value()));
        assertEquals(
                "To ask",
                as(made.facilitator(), () -> actions.of(made.id()))
                        .get(0)
                        .promise()
                        .words());
        made.members().stream().skip(1).forEach(p -> as(p, () -> closing.letGo(made.id())));
        for (String table : List.of("set_action", "learning_review", "set_note", "set_proposal")) {
            assertEquals(
                    0,
                    count(
                            "select count(*) from " + table + " where set_id = ?",
                            made.id().value()),
                    table);
        }
        assertEquals(
                1,
                count(
                        "select count(*) from set_contract where set_id = ? and purpose_sealed = ''",
                        made.id().value()));
        assertEquals(
                2,
                count(
                        "select count(*) from set_meeting where set_id = ? and state = 'HELD'",
                        made.id().value()));
        refused(NotFound.class, () -> as(made.facilitator(), () -> actions.of(made.id())));
    }

    @Test
    void nobodyElseComesThroughAnyOfTheseDoors() {
        MadeSet made = contracted(4, true);
        long proposal = as(made.members().get(0), () -> proposals.propose(made.id(), SetProposalSubject.CLOSE));
        List<Deed> doors = List.of(
                () -> future.page(made.id()),
                () -> future.recontract(made.id()),
                () -> future.goOn(made.id()),
                () -> proposals.open(made.id()),
                () -> proposals.propose(made.id(), SetProposalSubject.CLOSE),
                () -> proposals.admit(made.id(), "a@example.org"),
                () -> proposals.agree(proposal),
                () -> proposals.keepAsItWas(proposal),
                () -> proposals.withdraw(proposal),
                () -> leaving.leave(made.id()),
                () -> closing.letGo(made.id()),
                () -> hosts.page(meeting(made, 1)),
                () -> hosts.change(meeting(made, 1), made.members().get(0)));
        doors.forEach(door -> {
            refused(NotFound.class, () -> as(made.coordinator(), door));
            refused(NotFound.class, () -> asAdministrator(made.coordinator(), door.asCallable()));
        });
    }
}
