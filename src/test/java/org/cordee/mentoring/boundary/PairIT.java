package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.people.boundary.OpenItems;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.BookableTimes;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.MisfitReason;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

/** A mentor and a mentee from the accepted request to the end. */
class PairIT extends PairInside {

    @Inject
    PairOverviews overviews;

    @Inject
    private RelationshipQueries queries;

    @Inject
    private Appointments appointments;

    @Inject
    private PairOpenItems waiting;

    @Inject
    private BookableTimes bookable;

    @Test
    void bothSignAndAChangeTakesBackTheOthersSignature() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = begun(mentor, mentee);
        assertEquals("PROPOSED", state(id));
        assertEquals(List.of("mentoring.waiting.sign"), waits(mentor));
        refused(Conflict.class, () -> as(mentee, () -> sessions.book(id, monday(1, 10), 60, null)));
        AgreementPage page = as(mentee, () -> agreements.page(id, null));
        assertTrue(page.content().points().get(AgreementPoint.CONFIDENTIALITY).contains("limits"));
        assertEquals(
                "limits",
                refused(Invalid.class, () -> as(mentee, () -> agreements.sign(id, false, page.version())))
                        .problems()
                        .get(0)
                        .field());

        assertFalse(sign(mentor, id));
        assertEquals(List.of("mentoring.waiting.other-signs"), waits(mentor));
        refused(Conflict.class, () -> as(mentee, () -> agreements.change(id, draft(page, "Early"), page.version())));
        AgreementPage signed = as(mentee, () -> agreements.page(id, null));
        assertTrue(as(mentee, () -> agreements.change(id, draft(signed, "In the park"), signed.version())));
        assertEquals(List.of("mentoring.waiting.sign"), waits(mentor));
        refused(Conflict.class, () -> as(mentor, () -> agreements.sign(id, true, signed.version())));

        assertFalse(sign(mentee, id));
        assertTrue(sign(mentor, id));
        assertEquals("ACTIVE", state(id));
        AgreementPage now = as(mentor, () -> agreements.page(id, null));
        assertEquals("In the park", now.content().points().get(AgreementPoint.PLACE));
        refused(Conflict.class, () -> as(mentor, () -> agreements.change(id, draft(now, "Elsewhere"), now.version())));
        assertEquals(1, told(mentor, "Your mentoring with%"));
        assertEquals(1, told(mentee, "Your mentoring with%"));
    }

    @Test
    void anAgreementIsOpenedAgainWhileTheEarlierOneStaysInForce() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        as(mentor, () -> agreements.reopen(id));
        refused(Conflict.class, () -> as(mentee, () -> agreements.reopen(id)));
        assertEquals("ACTIVE", state(id));
        assertTrue(as(mentee, () -> relationships.one(id)).agreement().reopened());
        AgreementPage second = as(mentee, () -> agreements.page(id, null));
        assertEquals(2, second.round());
        assertEquals(1, second.signing().inForceRound());
        sign(mentor, id);
        refused(Conflict.class, () -> as(mentee, () -> agreements.keepAsItWas(id, second.version())));
        as(mentee, () -> agreements.keepAsItWas(id, agreements.page(id, null).version()));
        assertTrue(as(mentee, () -> agreements.page(id, null)).inForce());

        as(mentee, () -> agreements.reopen(id));
        AgreementPage again = as(mentee, () -> agreements.page(id, null));
        as(
                mentee,
                () -> agreements.change(
                        id, new AgreementPage.Draft(9, 8, again.content().points()), again.version()));
        sign(mentee, id);
        assertTrue(sign(mentor, id));
        assertEquals(8, as(mentor, () -> relationships.one(id)).agreement().agreedSessions());
        assertTrue(as(mentor, () -> agreements.page(id, 1)).inForce(), "what they had agreed before can still be read");
    }

    @Test
    void freeTimesAreSeenByThoseWhoMayBookThem() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        PersonId stranger = person();
        refused(NotFound.class, () -> as(mentee, () -> bookable.of(mentor, monday(1, 0), monday(1, 23), 60)));
        RelationshipId id = begun(mentor, mentee);
        refused(NotFound.class, () -> as(mentee, () -> bookable.of(mentor, monday(1, 0), monday(1, 23), 60)));
        sign(mentee, id);
        sign(mentor, id);
        assertFalse(as(mentee, () -> bookable.of(mentor, monday(1, 0), monday(1, 23), 60))
                .isEmpty());
        assertFalse(as(mentor, () -> bookable.of(mentor, monday(1, 0), monday(1, 23), 60))
                .isEmpty());
        refused(NotFound.class, () -> as(stranger, () -> bookable.of(mentor, monday(1, 0), monday(1, 23), 60)));
    }

    @Test
    void whatWasWrittenForACancelledSessionStaysWithItsReaders() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        AppointmentId date = as(mentee, () -> sessions.book(id, monday(1, 10), 60, null));
        as(mentee, () -> {
            notes.agenda(date, "How to say no", null);
            notes.write(date, false, "For me alone", null);
        });
        as(mentor, () -> dates.cancel(date));
        assertEquals("How to say no", as(mentor, () -> notes.page(date)).agenda());
        assertEquals("For me alone", as(mentee, () -> notes.page(date)).own().text());
        assertEquals(
                List.of(date),
                as(mentor, () -> overviews.of(id)).cancelled().stream()
                        .map(PairPage.SessionCard::id)
                        .toList());
        as(mentee, () -> relationships.end(id));
        assertEquals(
                List.of(date),
                as(mentee, () -> overviews.of(id)).cancelled().stream()
                        .map(PairPage.SessionCard::id)
                        .toList());
        refused(NotFound.class, () -> as(person(), () -> overviews.of(id)));
    }

    @Test
    void eitherBooksWithinTheMentorsHoursAndTheLoserSeesOtherTimes() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        PersonId second = person();
        RelationshipId id = active(mentor, mentee);
        RelationshipId other = active(mentor, second);
        assertFalse(as(mentee, () -> sessions.slots(id, monday(1, 0), monday(1, 23), 60))
                .isEmpty());
        AppointmentId date = as(mentee, () -> sessions.book(id, monday(1, 10).plusSeconds(420), 50, null));
        TimeTaken taken =
                refused(TimeTaken.class, () -> as(second, () -> sessions.book(other, monday(1, 10), 60, null)));
        assertFalse(taken.alternatives().isEmpty());
        assertEquals(
                "start",
                refused(Invalid.class, () -> as(mentor, () -> sessions.book(id, monday(1, 4), 60, null)))
                        .problems()
                        .get(0)
                        .field());
        assertEquals(
                "minutes",
                refused(Invalid.class, () -> as(mentor, () -> sessions.book(id, monday(1, 14), 5, null)))
                        .problems()
                        .get(0)
                        .field());

        as(mentor, () -> sessions.book(id, monday(1, 14), 60, null));
        MentoringSessions.Booked booked = as(mentee, () -> sessions.booked(date));
        assertEquals(0, booked.sequence());
        assertEquals("confirmed", booked.state());
        refused(NotFound.class, () -> as(second, () -> sessions.booked(date)));

        List<AppointmentId> series =
                as(mentee, () -> sessions.bookSeries(id, monday(2, 9), 60, null, new SeriesRule(1, 4, true)));
        assertEquals(4, series.size());
        assertEquals(6, as(mentee, () -> relationships.one(id)).ahead().size());
        assertEquals(
                "Mentoring with "
                        + as(mentee, () -> relationships.one(id)).mentor().name(),
                as(mentee, () -> appointments.mine(monday(1, 0), monday(1, 12)))
                        .get(0)
                        .about()
                        .title());
    }

    @Test
    void datesOfASeriesThatDoNotFitAreNamedAndSkippedOrMoved() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        as(mentee, () -> sessions.book(id, monday(3, 9), 60, null));
        TimeRange first = new TimeRange(monday(2, 9), monday(2, 10), ZoneId.of("Europe/London"));
        List<TimeRange> all = new SeriesRule(1, 3).dates(first);
        List<Misfit> misfits = as(mentor, () -> sessions.misfits(id, SeriesChanges.NONE.of(all)));
        assertEquals(List.of(2), misfits.stream().map(Misfit::number).toList());
        assertEquals(MisfitReason.TAKEN, misfits.get(0).reason());
        refused(TimeTaken.class, () -> as(mentee, () -> sessions.bookSeries(id, SeriesChanges.NONE.of(all), null)));
        refused(NotFound.class, () -> as(person(), () -> sessions.misfits(id, SeriesChanges.NONE.of(all))));
        refused(NotFound.class, () -> as(person(), () -> sessions.bookSeries(id, SeriesChanges.NONE.of(all), null)));

        // the last is moved to before the others, and to the time of one of them
        SeriesChanges doubled = SeriesChanges.NONE.skip(2).move(3, first.start());
        assertEquals(2, as(mentee, () -> sessions.misfits(id, doubled.of(all))).size());
        refused(TimeTaken.class, () -> as(mentee, () -> sessions.bookSeries(id, doubled.of(all), null)));
        SeriesChanges changes = SeriesChanges.NONE.skip(2).move(3, monday(2, 9).minus(Duration.ofDays(7)));
        List<AppointmentId> booked = as(mentee, () -> sessions.bookSeries(id, changes.of(all), null));
        assertEquals(2, booked.size());
        assertEquals(
                monday(2, 9).minus(Duration.ofDays(7)),
                as(mentee, () -> sessions.booked(booked.get(0))).start());
        assertEquals(
                first.start(), as(mentee, () -> sessions.booked(booked.get(1))).start());
        refused(
                Invalid.class,
                () -> as(
                        mentee,
                        () -> sessions.bookSeries(
                                id, SeriesChanges.NONE.skip(1).skip(2).skip(3).of(all), null)));
        assertEquals(List.of(), as(mentee, () -> sessions.misfits(id, List.of())));
    }

    @Test
    void afterTheSecondSessionBothLookBack() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        held(mentee, id, 1);
        refused(NotFound.class, () -> as(mentee, () -> reviews.mine(id)));
        held(mentor, id, 1);
        assertEquals(List.of("mentoring.waiting.review"), waits(mentee));
        assertNull(as(mentor, () -> reviews.mine(id)).answer());

        assertFalse(as(mentor, () -> reviews.answer(id, ReviewAnswer.GO_ON)));
        assertEquals(ReviewAnswer.GO_ON, as(mentee, () -> reviews.mine(id)).other());
        assertTrue(as(mentee, () -> reviews.answer(id, ReviewAnswer.CHANGE)));
        assertEquals(2, as(mentee, () -> agreements.page(id, null)).round());
        refused(Conflict.class, () -> as(mentee, () -> reviews.answer(id, ReviewAnswer.GO_ON)));
        held(mentee, id, 1);
        assertEquals(
                2,
                count("select count(*) from mentoring_review where relationship_id = ?", id.value()),
                "they are asked once");
    }

    @Test
    void aQuietPairIsAskedOnce() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        clock().forward(Duration.ofDays(41));
        jobs.runDue();
        assertEquals(0, told(mentee, "Would you like to meet%"));
        clock().forward(Duration.ofDays(2));
        jobs.runDue();
        assertEquals(1, told(mentee, "Would you like to meet%"));
        assertEquals(1, told(mentor, "Would you like to meet%"));
        clock().forward(Duration.ofDays(60));
        jobs.runDue();
        assertEquals(1, told(mentee, "Would you like to meet%"));

        held(mentee, id, 1);
        clock().forward(Duration.ofDays(100));
        jobs.runDue();
        assertEquals(2, told(mentee, "Would you like to meet%"), "they have met in between and are quiet again");
    }

    @Test
    void whoHasADateAheadIsNotQuiet() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        as(mentee, () -> sessions.book(id, monday(9, 10), 60, null));
        clock().forward(Duration.ofDays(50));
        jobs.runDue();
        assertEquals(0, told(mentee, "Would you like to meet%"));
    }

    @Test
    void eitherEndsItAtOnceAndDatesAheadGoWithIt() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        AppointmentId before = held(mentee, id, 1);
        AppointmentId ahead = as(mentee, () -> sessions.book(id, monday(2, 10), 60, null));
        as(mentor, () -> relationships.end(id));
        assertEquals("ENDED_EARLY", state(id));
        assertEquals("HELD", dateState(before));
        assertEquals("CANCELLED", dateState(ahead));
        assertEquals(1, told(mentee, "Your mentoring with%has ended"));
        refused(Conflict.class, () -> as(mentee, () -> relationships.end(id)));
        refused(Conflict.class, () -> as(mentee, () -> sessions.book(id, monday(3, 10), 60, null)));
        refused(Conflict.class, () -> as(mentee, () -> goals.add(id, "Too late", null, null)));
        refused(Conflict.class, () -> as(mentee, () -> agreements.keepAsItWas(id, null)));
        assertTrue(queries.pastPair(mentor, mentee));
        assertEquals(0, queries.liveOf(mentor));

        RelationshipId again = begun(mentor, mentee);
        assertNotEquals(id, again);
        assertEquals(1, queries.liveOf(mentor));
        refused(Conflict.class, () -> begun(mentor, mentee));
    }

    @Test
    void pausingKeepsThePlaceAndBooksNothing() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        as(mentee, () -> relationships.pause(id));
        assertEquals(1, queries.liveOf(mentor));
        refused(Conflict.class, () -> as(mentee, () -> sessions.book(id, monday(1, 10), 60, null)));
        refused(Conflict.class, () -> as(mentor, () -> relationships.pause(id)));
        clock().forward(Duration.ofDays(90));
        jobs.runDue();
        assertEquals(0, told(mentee, "Would you like to meet%"), "who pauses is not quiet");
        as(mentor, () -> relationships.resume(id));
        as(mentee, () -> sessions.book(id, monday(1, 10), 60, null));
        as(mentee, () -> relationships.complete(id));
        assertEquals(
                RelationshipState.COMPLETED,
                as(mentor, () -> relationships.one(id)).state());
        assertTrue(as(mentor, () -> relationships.one(id)).ahead().isEmpty());
        assertEquals(List.of("mentoring.waiting.feedback"), waits(mentor));
    }

    @Test
    void whatIsPastAndNotSaidIsAsked() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = active(mentor, mentee);
        Instant start = monday(1, 10);
        AppointmentId date = as(mentee, () -> sessions.book(id, start, 60, null));
        clock().isNow(start.plus(Duration.ofHours(2)));
        assertEquals(List.of("mentoring.waiting.met"), waits(mentee));
        as(mentor, () -> dates.tookPlace(date, false));
        assertEquals(List.of(), waits(mentee));
        assertEquals(
                AppointmentState.NOT_HELD,
                as(mentee, () -> relationships.one(id)).behind().get(0).state());
    }

    @Test
    void twoWhoSignAtOnceMakeOneActiveMentoring() {
        PersonId mentor = mentor();
        PersonId mentee = person();
        RelationshipId id = begun(mentor, mentee);
        int version = as(mentee, () -> agreements.page(id, null)).version();
        race(
                2,
                i -> as(i == 0 ? mentor : mentee, () -> {
                    try {
                        return agreements.sign(id, true, version);
                    } catch (Conflict e) {
                        return agreements.sign(
                                id, true, agreements.page(id, null).version());
                    }
                }));
        assertEquals("ACTIVE", state(id));
    }

    @Test
    void noDateIsBookedIntoAMentoringThatEnds() {
        PersonId mentor = mentor();
        List<RelationshipId> ids =
                List.of(active(mentor, person()), active(mentor, person()), active(mentor, person()));
        race(
                24,
                i -> as(mentor, () -> {
                    RelationshipId id = ids.get(i % 3);
                    try {
                        if (i / 3 == 4) {
                            relationships.end(id);
                        } else {
                            sessions.book(id, monday(1 + i / 3, 10 + i % 3), 60, null);
                        }
                        return "done";
                    } catch (Conflict e) {
                        return "too late";
                    }
                }));
        for (RelationshipId id : ids) {
            assertEquals("ENDED_EARLY", state(id));
            assertEquals(
                    0,
                    count(
                            "select count(*) from appointment where owner_kind = 'mentoring.session'"
                                    + " and owner_id = ? and state = 'CONFIRMED'",
                            id.value()));
        }
    }

    private List<String> waits(PersonId person) {
        return inTransaction(() -> waiting.waiting(person)).stream()
                .map(OpenItems.Waiting::what)
                .toList();
    }

    private static AgreementPage.Draft draft(AgreementPage page, String place) {
        Map<AgreementPoint, String> points = new EnumMap<>(page.content().points());
        points.put(AgreementPoint.PLACE, place);
        return new AgreementPage.Draft(page.content().months(), page.content().sessions(), points);
    }

    private static long told(PersonId person, String subject) {
        return count("select count(*) from notice where person_id = ? and subject like ?", person.value(), subject);
    }

    private static String dateState(AppointmentId id) {
        return query("select state from appointment where id = ?", row -> row.getString(1), id.value())
                .get(0);
    }
}
