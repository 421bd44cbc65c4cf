package org.cordee.learningsets.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb of a meeting in every state, and on which day it met. */
class SetMeetingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final AppointmentId DATE = new AppointmentId(30);

    private static SetContract contract(long key) {
        return keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), key);
    }

    private static SetMeeting planned() {
        return new SetMeeting(contract(20), 1);
    }

    private static SetMeeting in(MeetingState state) {
        SetMeeting meeting = planned();
        switch (state) {
            case PLANNED -> {}
            case RUNNING -> meeting.start(NOW);
            case HELD -> {
                meeting.start(NOW);
                meeting.end(NOW.plusSeconds(3600));
            }
            case CANCELLED -> meeting.cancel();
        }
        assertEquals(state, meeting.state());
        return meeting;
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("start", m -> m.start(NOW), "RUNNING", "PLANNED"),
                verb("end", m -> m.end(NOW), "HELD", "RUNNING"),
                verb("held elsewhere", m -> m.heldElsewhere(NOW), "HELD", "PLANNED"),
                verb("cancel", SetMeeting::cancel, "CANCELLED", "PLANNED"),
                verb("go to an item", m -> m.at(MeetingItem.ROUNDS), null, "RUNNING"),
                verb("put under another contract", m -> m.under(contract(21)), null, "PLANNED"),
                verb("give a date", m -> m.on(DATE), null, "PLANNED"),
                verb("name a host", m -> m.hostedBy(ANN), null, "PLANNED RUNNING"),
                verb("name a stand-in", m -> m.ledBy(ANN), null, "PLANNED RUNNING"),
                verb("planned", SetMeeting::checkPlanned, null, "PLANNED"),
                verb("running", SetMeeting::checkRunning, null, "RUNNING"),
                verb("open", SetMeeting::checkOpen, null, "PLANNED RUNNING"));
    }

    /** @param leadsTo null when it stays as it is */
    private static Arguments verb(String name, Consumer<SetMeeting> verb, String leadsTo, String from) {
        return Arguments.of(
                name, verb, leadsTo == null ? null : MeetingState.valueOf(leadsTo), Set.of(from.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(String name, Consumer<SetMeeting> verb, MeetingState leadsTo, Set<String> allowed) {
        for (MeetingState state : MeetingState.values()) {
            SetMeeting meeting = in(state);
            int revision = meeting.revision();
            if (allowed.contains(state.name())) {
                verb.accept(meeting);
                assertEquals(leadsTo == null ? state : leadsTo, meeting.state(), state.name());
                assertTrue(leadsTo == null || meeting.revision() > revision, "open pages hear of it");
            } else {
                assertThrows(Conflict.class, () -> verb.accept(meeting), state.name());
                assertEquals(state, meeting.state());
                assertEquals(revision, meeting.revision());
                assertNull(meeting.host());
                assertNull(meeting.appointment());
                assertEquals(MeetingItem.CHECK_IN, meeting.item());
            }
        }
    }

    @Test
    void aRefusalSaysWhetherItHasBegunOrIsOver() {
        conflict("learningsets.meeting.not-begun", planned()::checkRunning);
        conflict("learningsets.meeting.over", in(MeetingState.HELD)::checkRunning);
        conflict("learningsets.meeting.over", in(MeetingState.CANCELLED)::checkOpen);
        conflict("learningsets.meeting.moved-on", in(MeetingState.RUNNING)::checkPlanned);
        conflict("learningsets.meeting.moved-on", in(MeetingState.RUNNING)::cancel);
        conflict("learningsets.meeting.moved-on", () -> in(MeetingState.HELD).start(NOW));
        conflict("learningsets.meeting.not-begun", () -> planned().end(NOW));
    }

    @Test
    void whatIsWrittenRaisesTheRevision() {
        SetMeeting meeting = planned();
        assertEquals(0, meeting.revision());
        meeting.hostedBy(ANN);
        meeting.ledBy(ANN);
        meeting.start(NOW);
        meeting.at(MeetingItem.BIDS);
        meeting.touch();
        meeting.end(NOW);
        assertEquals(6, meeting.revision());
        assertEquals(MeetingItem.BIDS, meeting.item());
    }

    @Test
    void aSetGoesBackAndForthBetweenItems() {
        SetMeeting meeting = in(MeetingState.RUNNING);
        meeting.at(MeetingItem.NEXT_DATE);
        meeting.at(MeetingItem.LAST_ACTIONS);
        assertEquals(MeetingItem.LAST_ACTIONS, meeting.item());
    }

    @Test
    void itBelongsToTheNewerContractOnceThatIsAgreed() {
        SetMeeting meeting = planned();
        assertEquals(20, meeting.contract());
        meeting.under(contract(21));
        assertEquals(21, meeting.contract());
        assertEquals(new LearningSetId(7), meeting.set());
        assertEquals(1, meeting.number());
    }

    @Test
    void aDateThatIsCancelledIsLost() {
        SetMeeting meeting = planned();
        meeting.on(DATE);
        meeting.withoutDate();
        assertNull(meeting.appointment());
        meeting.on(DATE);
        meeting.start(NOW);
        meeting.withoutDate();
        assertEquals(DATE, meeting.appointment(), "it has begun, so it took place");
    }

    @Test
    void theStandInLeadsUntilTheFacilitatorIsBack() {
        SetMeeting meeting = in(MeetingState.RUNNING);
        meeting.ledBy(ANN);
        assertEquals(ANN, meeting.standIn());
        meeting.ledBy(null);
        assertNull(meeting.standIn());
    }

    // --- when it met ------------------------------------------------------------------------------------------------

    private static TimeRange planned(String start, int hours) {
        Instant from = Instant.parse(start);
        return new TimeRange(from, from.plus(Duration.ofHours(hours)), LONDON);
    }

    private static SetMeeting held(String start, String end) {
        SetMeeting meeting = planned();
        meeting.start(Instant.parse(start));
        meeting.end(Instant.parse(end));
        return meeting;
    }

    @Test
    void onTheDayThatWasPlannedItMetAsPlanned() {
        TimeRange planned = planned("2026-12-03T10:00:00Z", 3);
        assertEquals(
                planned, held("2026-12-03T10:07:00Z", "2026-12-03T12:50:00Z").met(planned));
        assertEquals(
                planned, held("2026-12-03T22:00:00Z", "2026-12-03T23:00:00Z").met(planned));
    }

    @Test
    void onAnotherDayItMetWhenItWasStarted() {
        TimeRange planned = planned("2026-12-03T10:00:00Z", 3);
        assertEquals(
                new TimeRange(Instant.parse("2026-12-04T10:00:00Z"), Instant.parse("2026-12-04T12:00:00Z"), LONDON),
                held("2026-12-04T10:00:00Z", "2026-12-04T12:00:00Z").met(planned));
    }

    @Test
    void aRoomThatWasLeftOpenDoesNotMakeItLonger() {
        TimeRange planned = planned("2026-12-03T10:00:00Z", 2);
        assertEquals(
                Instant.parse("2026-12-04T12:00:00Z"),
                held("2026-12-04T10:00:00Z", "2026-12-09T10:00:00Z")
                        .met(planned)
                        .end());
        assertEquals(
                Instant.parse("2026-12-04T13:00:00Z"),
                held("2026-12-04T10:00:00Z", "2026-12-09T10:00:00Z").met(null).end(),
                "three hours where nothing was planned");
    }

    @Test
    void aRoomThatWasClosedAtOnceLastsAsPlanned() {
        TimeRange planned = planned("2026-12-03T10:00:00Z", 2);
        assertEquals(
                Instant.parse("2026-12-04T12:00:00Z"),
                held("2026-12-04T10:00:00Z", "2026-12-04T10:00:00Z")
                        .met(planned)
                        .end());
    }

    @Test
    void theDayIsThatOfTheZoneInWhichItWasPlanned() {
        Instant late = Instant.parse("2027-06-03T23:30:00Z");
        TimeRange planned = new TimeRange(late, late.plusSeconds(3600), LONDON);
        assertEquals(
                planned,
                held("2027-06-04T09:00:00Z", "2027-06-04T10:00:00Z").met(planned),
                "4 June in London, though planned on 3 June by UTC");
    }

    @Test
    void whatWasNotHeldInTheRoomMetAsPlanned() {
        TimeRange planned = planned("2026-12-03T10:00:00Z", 3);
        SetMeeting elsewhere = planned();
        elsewhere.heldElsewhere(NOW);
        assertEquals(planned, elsewhere.met(planned));
        assertNull(elsewhere.met(null));
        assertEquals(planned, planned().met(planned));
        assertEquals(planned, in(MeetingState.RUNNING).met(planned));
        assertNull(in(MeetingState.CANCELLED).met(null));
    }
}
