package org.cordee.learningsets.meetings.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.boundary.SetsInside;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

class MeetingRoomIT extends SetsInside {

    @Inject
    private MeetingRoom room;

    @Inject
    private MeetingRounds rounds;

    @Inject
    private MeetingQuestions questions;

    @Inject
    private MeetingRecord record;

    @Inject
    private MeetingPages pages;

    @Inject
    private MeetingWatch watch;

    @Inject
    private SetAttendance attendance;

    @Inject
    private Appointments appointments;

    private MeetingPage page(PersonId reader, SetMeetingId id) {
        return as(reader, () -> pages.page(id));
    }

    /** A meeting that runs; its host leads it. */
    private SetMeetingId running(MadeSet set) {
        SetMeetingId id = meeting(set, 1);
        as(leader(set), () -> {
            room.start(id);
        });
        return id;
    }

    private static PersonId leader(MadeSet set) {
        return set.facilitator() != null ? set.facilitator() : set.members().get(0);
    }

    /** A round of that member that runs. */
    private long presents(MadeSet set, SetMeetingId id, PersonId presenter) {
        long round = as(leader(set), () -> rounds.plan(id, presenter));
        as(leader(set), () -> {
            rounds.start(id, round);
        });
        return round;
    }

    @Test
    void aMeetingFromCheckInToItsEnd() {
        MadeSet set = contracted(5, false);
        SetMeetingId id = meeting(set, 1);
        PersonId host = set.members().get(0);
        PersonId presenter = set.members().get(1);
        PersonId helper = set.members().get(2);
        as(presenter, () -> {
            room.bid(id, "How do I say no to my board");
        });
        refused(
                Conflict.class,
                () -> as(helper, () -> {
                    room.checkIn(id, null);
                }));
        assertEquals(SetState.CONTRACTED, inTransaction(() -> sets.one(set.id()).state()));
        as(host, () -> {
            room.start(id);
        });
        assertEquals(SetState.ACTIVE, inTransaction(() -> sets.one(set.id()).state()));
        refused(
                Conflict.class,
                () -> as(host, () -> {
                    room.start(id);
                }));

        List.of(host, presenter, helper)
                .forEach(p -> as(p, () -> {
                    room.checkIn(id, p.equals(helper) ? "A long drive" : null);
                }));
        as(host, () -> {
            room.checkIn(id, "Glad to be here");
        });
        MeetingPage at = page(presenter, id);
        assertEquals(3, at.here());
        assertEquals("A long drive", at.people().get(2).words());
        assertEquals("Glad to be here", at.people().get(0).words());
        assertFalse(at.reader().leads());
        assertEquals(host, at.lead().person());
        assertEquals("How do I say no to my board", at.bid().words());

        long round = presents(set, id, presenter);
        at = page(helper, id);
        assertEquals(MeetingItem.ROUNDS, at.progress().item());
        assertEquals(Stage.PRESENT, at.current().clock().stage());
        assertEquals("How do I say no to my board", at.current().issue(), "where the issue begins");
        assertEquals(presenter, at.current().asking().person());
        clock().forward(Duration.ofSeconds(60));
        assertEquals(60, page(helper, id).current().clock().left());
        as(host, () -> {
            rounds.forward(id, round, "present");
        });
        refused(
                Conflict.class,
                () -> as(host, () -> {
                    rounds.forward(id, round, "present");
                }));
        as(host, () -> {
            rounds.forward(id, round, "clarify");
        });
        assertEquals(
                helper,
                page(host, id).current().asking().person(),
                "the helper after the presenter, of those who are there");

        MeetingQuestions.Asked open = as(helper, () -> questions.ask(id, round, "What would a good no sound like?"));
        MeetingQuestions.Asked advice = as(helper, () -> questions.ask(id, round, "Have you tried to write to them?"));
        assertFalse(open.advice());
        assertTrue(advice.advice());
        assertTrue(page(helper, id).current().questions().get(1).advice());
        assertFalse(page(presenter, id).current().questions().get(1).advice(), "its writer alone hears it");
        as(helper, () -> questions.reword(id, advice.question(), "What have they heard from you so far?"));
        as(presenter, () -> {
            questions.helped(id, open.question(), true);
        });
        assertEquals(1, page(host, id).current().helped());
        refused(
                Denied.class,
                () -> as(host, () -> {
                    questions.helped(id, open.question(), true);
                }));
        refused(Denied.class, () -> as(host, () -> questions.reword(id, open.question(), "Mine?")));
        refused(
                Denied.class,
                () -> as(helper, () -> {
                    questions.issue(id, round, "Not mine");
                }));
        as(presenter, () -> {
            questions.issue(id, round, "Saying no, and staying friends");
        });

        // the turn is passed on by whoever has it
        refused(
                Denied.class,
                () -> as(presenter, () -> {
                    rounds.pass(id, round, null);
                }));
        as(helper, () -> {
            rounds.pass(id, round, null);
        });
        assertEquals(host, page(host, id).current().asking().person());

        LocalDate due = LocalDate.now(clock).plusDays(20);
        as(helper, () -> record.promise(id, presenter, "Write to the board", due));
        as(helper, () -> {
            record.review(id, ReviewKind.PROCESS, "We waited for each other");
        });
        at = page(host, id);
        assertEquals("Write to the board", at.work().actions().get(0).promise().words());
        assertEquals("We waited for each other", at.work().reviews().get(0).words());

        as(host, () -> {
            room.end(id);
        });
        at = page(host, id);
        assertEquals(MeetingState.HELD, at.progress().state());
        assertEquals(MeetingRoundStep.DONE, at.rounds().get(0).clock().state());
        assertEquals(60, at.rounds().get(0).clock().airtime());
        refused(Conflict.class, () -> as(helper, () -> questions.ask(id, round, "One more?")));

        // the next meeting: the action comes back, and who had time waits for who had none
        SetMeetingId next = meeting(set, 2);
        as(presenter, () -> {
            room.host(next);
        });
        as(presenter, () -> {
            room.start(next);
        });
        as(presenter, () -> {
            room.bid(next, "Again me");
        });
        as(helper, () -> {
            room.bid(next, "My team");
        });
        at = page(helper, next);
        assertEquals(
                List.of(helper, presenter),
                at.bids().stream().map(MeetingPage.Bid::person).toList(),
                "least airtime first");
        assertEquals(1, at.bids().get(1).rounds());
        assertEquals("Write to the board", at.work().back().get(0).promise().words());
        long action = at.work().back().get(0).id();
        refused(
                NotFound.class,
                () -> as(helper, () -> {
                    record.report(next, action, ActionState.DONE, null);
                }));
        as(presenter, () -> {
            record.report(next, action, ActionState.DONE, "They understood");
        });
        assertEquals(
                "They understood",
                page(helper, next).work().back().get(0).outcome().report());
    }

    @Test
    void whoChecksInWasThere() {
        clock().isNow(clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(10))); // a meeting starts on its day
        MadeSet set = contracted(5, false);
        SetMeetingId id = meeting(set, 1);
        Instant start = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        AppointmentId date = as(
                set.members().get(0),
                () -> appointments.plan(
                        Purpose.SET_MEETING,
                        MeetingSchedule.OWNER_KIND,
                        set.id().value(),
                        new TimeRange(start, start.plus(Duration.ofHours(3)), CurrentPerson.HOME_ZONE),
                        Venue.OPEN,
                        set.members(),
                        false));
        inTransaction(() -> {
            meetings.one(id).on(date);
            return null;
        });
        as(leader(set), () -> {
            room.start(id);
        });
        as(set.members().get(1), () -> {
            room.checkIn(id, "Early");
        });
        String there = "select count(*) from invitation where appointment_id = ? and attendance = 'ATTENDED'";
        assertEquals(0, count(there, date.value()), "its date has not begun");
        clock().forward(Duration.ofMinutes(61));
        as(set.members().get(2), () -> {
            room.checkIn(id, null);
        });
        assertEquals(1, count(there, date.value()));
        as(leader(set), () -> {
            room.end(id);
        });
        assertEquals(2, count(there, date.value()), "who was early is recorded at the end");
        SetAttendance.Date day =
                as(set.coordinator(), () -> attendance.one(set.id())).dates().get(0);
        assertEquals(
                2,
                day.attendance().values().stream().filter(Attendance::present).count());
        assertFalse(
                day.attendance().containsValue(Attendance.EXPECTED),
                "the meeting is over: nobody is expected any more");
    }

    @Test
    void openPagesAskHowFarItIsAndWhoMayLook() {
        MadeSet set = contracted(5, true);
        SetMeetingId id = running(set);
        int before = as(set.members().get(0), () -> watch.revision(id));
        as(set.members().get(1), () -> {
            room.checkIn(id, null);
        });
        assertEquals(before + 1, watch.revisions(List.of(id)).get(id));
        assertEquals(new HashSet<>(set.everybody()), watch.inside(List.of(id)).get(id));
        refused(NotFound.class, () -> as(set.coordinator(), () -> watch.revision(id)));
        inTransaction(() -> {
            sets.locked(set.id()).leave(set.members().get(1), clock.instant());
            return null;
        });
        assertFalse(watch.inside(List.of(id)).get(id).contains(set.members().get(1)));
    }

    @Test
    void twentyQuestionsBySixAtOnceAreAllThere() {
        MadeSet set = contracted(6, false);
        SetMeetingId id = running(set);
        long round = presents(set, id, set.members().get(1));
        int before = page(set.members().get(0), id).progress().revision();
        race(20, i -> as(set.members().get(i % 6), () -> questions.ask(id, round, "What about number " + i + "?")));
        MeetingPage after = page(set.members().get(0), id);
        assertEquals(
                IntStream.range(0, 20)
                        .mapToObj(i -> "What about number " + i + "?")
                        .sorted()
                        .toList(),
                after.current().questions().stream()
                        .map(MeetingPage.Question::words)
                        .sorted()
                        .toList());
        assertEquals(before + 20, after.progress().revision(), "each has a revision of its own");
    }

    @Test
    void theHostLeadsUntilTheFacilitatorIsBack() {
        MadeSet set = contracted(5, true);
        SetMeetingId id = meeting(set, 1);
        PersonId host = set.members().get(0);
        PersonId member = set.members().get(1);
        assertTrue(page(host, id).reader().mayLead());
        as(host, () -> {
            room.lead(id, false);
        });
        assertTrue(page(host, id).reader().leads());
        assertTrue(page(member, id).lead().standsIn());
        assertEquals(host, page(member, id).lead().person());
        as(host, () -> {
            room.start(id);
        });
        as(host, () -> {
            room.checkIn(id, null);
        });
        assertFalse(page(member, id).reader().mayLead(), "who leads is here");
        refused(
                Conflict.class,
                () -> as(member, () -> {
                    room.lead(id, true);
                }));
        refused(
                Denied.class,
                () -> as(member, () -> {
                    room.at(id, MeetingItem.BIDS);
                }));
        as(host, () -> {
            room.host(id, member);
        });
        as(member, () -> {
            room.at(id, MeetingItem.BIDS);
        });
        as(set.facilitator(), () -> {
            room.checkIn(id, null);
        });
        assertEquals(set.facilitator(), page(member, id).lead().person());
        refused(
                Denied.class,
                () -> as(member, () -> {
                    room.at(id, MeetingItem.CHECK_IN);
                }));
        refused(
                Conflict.class,
                () -> as(host, () -> {
                    room.lead(id, false);
                }));
        as(host, () -> {
            room.lead(id, true);
        });
        assertEquals(host, page(member, id).lead().person());
        refused(
                NotFound.class,
                () -> as(member, () -> {
                    room.leadAgain(id);
                }));
        as(set.facilitator(), () -> {
            room.leadAgain(id);
        });
        assertEquals(set.facilitator(), page(member, id).lead().person());
    }

    @Test
    void startingOnAnotherDayIsAskedFirstAndMovesTheDate() {
        MadeSet set = contracted(5, false);
        Instant planned = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE))
                .plusDays(9)
                .atTime(10, 0)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
        as(
                leader(set),
                () -> meetingSchedule.plan(
                        set.id(),
                        new TimeRange(planned, planned.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE),
                        null,
                        null,
                        false));
        SetMeetingId id = meeting(set, 1);
        assertTrue(page(leader(set), id).date().otherDay());
        refused(
                Conflict.class,
                () -> as(leader(set), () -> {
                    room.start(id);
                }));
        assertEquals(MeetingState.PLANNED, page(leader(set), id).progress().state());
        as(leader(set), () -> {
            room.start(id, true);
        });
        MeetingPage page = page(leader(set), id);
        assertEquals(MeetingState.RUNNING, page.progress().state());
        assertEquals(
                page.progress().startedAt().truncatedTo(ChronoUnit.MINUTES),
                page.date().when().start());
        assertEquals(
                Duration.ofHours(2),
                Duration.between(page.date().when().start(), page.date().when().end()));
        assertEquals(
                page.date().when(),
                as(leader(set), () -> meetingSchedule.of(set.id())).all().get(0).when(),
                "the set's page shows the same date");
    }

    @Test
    void twoWhoTakeTheHostsPlaceAtOnceDoNotLeadBoth() {
        MadeSet set = contracted(5, false);
        SetMeetingId id = meeting(set, 1);
        as(leader(set), () -> {
            room.start(id);
        });
        List<Boolean> hosts = race(
                4,
                i -> as(set.members().get(i + 1), () -> {
                    try {
                        room.host(id);
                        room.checkIn(id, null);
                        return true;
                    } catch (Conflict somebodyIsHere) {
                        return false;
                    }
                }));
        assertTrue(hosts.contains(true));
        PersonId host = set.members().stream()
                .filter(p -> page(p, id).reader().leads())
                .findFirst()
                .orElseThrow();
        for (PersonId other : set.members()) {
            if (!other.equals(host)) {
                refused(
                        Denied.class,
                        () -> as(other, () -> {
                            room.at(id, MeetingItem.BIDS);
                        }));
                refused(
                        Conflict.class,
                        () -> as(other, () -> {
                            room.host(id);
                        }));
            }
        }
    }

    @Test
    void whoHasLeftDoesNotKeepTheLead() {
        MadeSet set = contracted(5, false);
        SetMeetingId id = running(set);
        PersonId host = set.members().get(0);
        PersonId member = set.members().get(1);
        as(host, () -> {
            room.checkIn(id, null);
        });
        assertFalse(page(member, id).reader().mayHost());
        inTransaction(() -> {
            sets.locked(set.id()).leave(host, clock.instant());
            return null;
        });
        assertTrue(page(member, id).reader().mayHost());
        as(member, () -> {
            room.host(id);
        });
        assertTrue(page(member, id).reader().leads());
        refused(
                NotFound.class,
                () -> as(host, () -> {
                    room.checkIn(id, "Still here");
                }));
    }

    @Test
    void aMeetingThatNobodyEndedIsEndedByAnybodyOfTheSet() {
        MadeSet set = contracted(5, true);
        SetMeetingId id = running(set);
        PersonId member = set.members().get(2);
        assertFalse(page(member, id).reader().mayEnd());
        refused(
                Denied.class,
                () -> as(member, () -> {
                    room.end(id);
                }));
        clock().forward(Duration.ofHours(12));
        assertTrue(page(member, id).reader().mayEnd());
        as(member, () -> {
            room.end(id);
        });
        assertEquals(MeetingState.HELD, page(member, id).progress().state());
    }

    @Test
    void aRoundDoesNotOutliveItsMeeting() {
        MadeSet set = contracted(5, true);
        SetMeetingId id = running(set);
        presents(set, id, set.members().get(0));
        clock().forward(Duration.ofSeconds(90));
        // as where a set closes because nobody is left who could end the meeting
        inTransaction(() -> {
            meetings.locked(id).end(clock.instant());
            return null;
        });
        clock().forward(Duration.ofDays(20));
        MeetingPage later = page(set.members().get(1), id);
        assertNull(later.current());
        assertEquals(90, later.rounds().get(0).clock().airtime());
        assertEquals(
                90, page(set.members().get(1), meeting(set, 2)).people().get(0).airtime());
    }

    @Test
    void whoPromisesWhileTheMeetingIsEndedWaitsForNobodyWhoWaitsForThem() {
        for (int round = 0; round < 4; round++) {
            MadeSet set = contracted(5, true);
            SetMeetingId id = running(set);
            List<Boolean> written = race(
                    10,
                    i -> as(i == 9 ? set.facilitator() : set.members().get(i % 5), () -> {
                        try {
                            if (i == 9) {
                                room.end(id);
                            } else if (i % 2 == 0) {
                                record.promise(id, set.members().get(i % 5), "Promise " + i, null);
                            } else {
                                record.review(id, ReviewKind.PERSONAL, "Learnt " + i);
                            }
                            return true;
                        } catch (Conflict over) {
                            return false;
                        }
                    }));
            assertTrue(written.get(9));
            assertEquals(
                    MeetingState.HELD, page(set.facilitator(), id).progress().state());
        }
    }

    @Test
    void whoLeads() {
        MadeSet own = contracted(5, false);
        SetMeetingId id = running(own);
        PersonId member = own.members().get(3);
        refused(
                Denied.class,
                () -> as(member, () -> {
                    room.end(id);
                }));
        as(own.members().get(0), () -> {
            room.checkIn(id, null);
        });
        refused(
                Conflict.class,
                () -> as(member, () -> {
                    room.host(id);
                }));
        as(own.members().get(0), () -> {
            room.host(id, member);
        });
        assertTrue(page(member, id).reader().leads());
        refused(
                Denied.class,
                () -> as(own.members().get(0), () -> {
                    room.at(id, MeetingItem.REVIEW);
                }));

        MadeSet led = contracted(5, true);
        SetMeetingId other = running(led);
        refused(
                Conflict.class,
                () -> as(led.members().get(0), () -> {
                    room.host(other);
                }));
        refused(
                RuleBroken.class,
                () -> as(led.facilitator(), () -> {
                    room.bid(other, "Mine");
                }));
        refused(NotFound.class, () -> as(led.facilitator(), () -> rounds.plan(other, led.facilitator())));
        refused(
                Conflict.class,
                () -> as(led.facilitator(), () -> {
                    room.start(meeting(led, 2));
                }));
        assertTrue(page(led.facilitator(), other).reader().leads());
        assertFalse(page(led.members().get(0), other).reader().leads());
    }

    @Test
    void theClockOfTheContract() {
        MadeSet set = contracted(5, true);
        SetMeetingId id = running(set);
        PersonId leads = set.facilitator();
        long round = presents(set, id, set.members().get(0));
        as(leads, () -> {
            rounds.pause(id, round);
        });
        clock().forward(Duration.ofMinutes(10));
        assertEquals(120, page(leads, id).current().clock().left());
        assertFalse(page(leads, id).current().clock().ticking());
        as(leads, () -> {
            rounds.resume(id, round);
        });
        as(leads, () -> {
            rounds.extend(id, round, 2);
        });
        assertFalse(page(leads, id).current().clock().longer(), "steady: once for each stage");
        refused(
                RuleBroken.class,
                () -> as(leads, () -> {
                    rounds.extend(id, round, 2);
                }));
        as(leads, () -> {
            rounds.forward(id, round, null);
        });
        as(leads, () -> {
            rounds.back(id, round, "clarify");
        });
        assertEquals(Stage.PRESENT, page(leads, id).current().clock().stage());

        sql(
                "update set_contract set strictness = 'STRICT' where set_id = ?",
                set.id().value());
        clock().forward(Duration.ofSeconds(121));
        MeetingPage.Round at = page(leads, id).current();
        assertEquals(Stage.CLARIFY, at.clock().stage(), "moved on by itself");
        assertEquals(
                "PRESENT",
                query("select stage from meeting_round where id = ?", row -> row.getString(1), round)
                        .get(0),
                "and nothing was written");
        clock().forward(Duration.ofHours(3));
        assertNull(page(leads, id).current());
        long second = as(leads, () -> rounds.plan(id, set.members().get(1)));
        as(leads, () -> {
            rounds.start(id, second);
        });
        assertNotNull(page(leads, id).current());
        refused(
                Conflict.class,
                () -> as(leads, () -> {
                    rounds.start(
                            id, as(leads, () -> rounds.plan(id, set.members().get(2))));
                }));
    }

    @Test
    void whatIsWrittenIsForTheSetAlone() {
        MadeSet set = contracted(5, true);
        MadeSet elsewhere = contracted(5, true);
        SetMeetingId id = running(set);
        PersonId presenter = set.members().get(0);
        long round = presents(set, id, presenter);
        as(presenter, () -> {
            room.checkIn(id, "canary-words one");
        });
        as(set.members().get(1), () -> {
            room.bid(id, "canary-words two");
        });
        as(presenter, () -> {
            questions.issue(id, round, "canary-words three");
        });
        as(set.members().get(2), () -> questions.ask(id, round, "canary-words four?"));
        for (String column : List.of(
                "text_sealed from meeting_check_in",
                "text_sealed from meeting_bid",
                "issue_sealed from meeting_round",
                "text_sealed from round_question")) {
            query("select " + column, row -> row.getString(1))
                    .forEach(text -> assertFalse(text != null && text.contains("canary"), column));
        }
        List<Callable<?>> doors = List.of(
                () -> pages.page(id),
                () -> questions.ask(id, round, "Me?"),
                () -> rounds.plan(id, presenter),
                () -> {
                    room.checkIn(id, null);
                    return null;
                },
                () -> {
                    rounds.pass(id, round, null);
                    return null;
                },
                () -> {
                    room.end(id);
                    return null;
                });
        for (Callable<?> door : doors) {
            for (PersonId stranger : List.of(
                    set.coordinator(),
                    elsewhere.facilitator(),
                    elsewhere.members().get(0))) {
                refused(NotFound.class, () -> as(stranger, door));
            }
            refused(NotFound.class, () -> asAdministrator(elsewhere.members().get(1), door));
            refused(NotFound.class, () -> asSafeguardingLead(elsewhere.members().get(1), door));
        }
        // a question of one meeting is not to be had through another
        SetMeetingId theirs = running(elsewhere);
        long theirRound = presents(elsewhere, theirs, elsewhere.members().get(0));
        MeetingQuestions.Asked question =
                as(elsewhere.members().get(1), () -> questions.ask(theirs, theirRound, "Why?"));
        refused(
                NotFound.class,
                () -> as(presenter, () -> {
                    questions.helped(id, question.question(), true);
                }));
        refused(NotFound.class, () -> as(presenter, () -> questions.ask(id, theirRound, "Why?")));
        refused(Invalid.class, () -> as(presenter, () -> questions.ask(id, round, " ")));
        refused(
                Invalid.class,
                () -> as(presenter, () -> questions.ask(id, round, "x".repeat(MeetingRoom.LONGEST + 1))));
        assertEquals(
                new HashSet<>(List.of("canary-words four?")),
                new HashSet<>(page(presenter, id).current().questions().stream()
                        .map(MeetingPage.Question::words)
                        .toList()));
    }
}
