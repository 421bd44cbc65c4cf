package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** Participants with their attendance, and what is done for several of them at once. */
class ParticipantDeskIT extends ProgrammeInside {

    @Inject
    private ParticipantDesk desk;

    @Inject
    private Participants participants;

    @Inject
    private Sessions sessions;

    @Inject
    private Appointments appointments;

    @Inject
    private MyAppointments myAppointments;

    private long session(CohortId cohort, String title, Duration from) {
        Instant start = clock.instant().plus(from);
        TimeRange when = new TimeRange(start, start.plus(Duration.ofHours(2)), ZoneId.of("Europe/London"));
        long component =
                as(lead, () -> cohorts.page(cohort)).components().get(0).id();
        return as(lead, () -> sessions.plan(cohort, component, title, when, Venue.OPEN, true, true));
    }

    private EnrolmentId of(ParticipantMatrix matrix, PersonId person) {
        return row(matrix, person).id();
    }

    private static ParticipantMatrix.Row row(ParticipantMatrix matrix, PersonId person) {
        return matrix.rows().stream()
                .filter(r -> r.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void finish(CohortId cohort, EnrolmentId id) {
        as(lead, () -> cohorts.page(cohort))
                .components()
                .forEach(c -> as(lead, () -> participants.mark(id, c.id(), Progress.DONE)));
    }

    private String stateOf(EnrolmentId id) {
        return query("select state from enrolment where id = ?", row -> row.getString(1), id.value())
                .get(0);
    }

    @Test
    void peopleAreRowsAndSessionsColumns() {
        CohortId cohort = open(Selection.FIRST_COME, 3);
        List<PersonId> people = people(3);
        apply(people.get(0), cohort);
        apply(people.get(1), cohort);
        long over = session(cohort, "Opening day", Duration.ofDays(-2));
        apply(people.get(2), cohort);
        session(cohort, "Visit", Duration.ofDays(20));
        long cancelled = session(cohort, "Supper", Duration.ofDays(10));
        as(lead, () -> sessions.cancel(cancelled));
        as(lead, () -> sessions.record(over, Map.of(people.get(0), Attendance.PARTLY_ATTENDED)));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);

        ParticipantMatrix matrix = as(coordinator, () -> desk.matrix(cohort));
        assertEquals(
                List.of("Opening day", "Visit"),
                matrix.sessions().stream().map(ParticipantMatrix.Session::title).toList());
        assertEquals(1, matrix.sessions().get(0).unrecorded());
        assertEquals(
                List.of(Attendance.PARTLY_ATTENDED, Attendance.EXPECTED),
                row(matrix, people.get(0)).attendance());
        assertEquals(
                List.of(Attendance.NOT_RECORDED, Attendance.EXPECTED),
                row(matrix, people.get(1)).attendance());
        assertNull(row(matrix, people.get(2)).in(matrix.sessions().get(0)));
        refused(NotFound.class, () -> as(people.get(0), () -> desk.matrix(cohort)));
    }

    @Test
    void completionIsRecordedForThoseWhoCan() {
        CohortId cohort = open(Selection.FIRST_COME, 4);
        List<PersonId> people = people(4);
        people.forEach(p -> apply(p, cohort));
        ParticipantMatrix before = as(lead, () -> desk.matrix(cohort));
        List<EnrolmentId> ids = people.stream().map(p -> of(before, p)).toList();
        finish(cohort, ids.get(0));
        finish(cohort, ids.get(1));
        finish(cohort, ids.get(2));
        as(lead, () -> participants.defer(ids.get(2)));
        CohortId other = open(Selection.FIRST_COME, 1);
        apply(people.get(0), other);
        EnrolmentId elsewhere = of(as(lead, () -> desk.matrix(other)), people.get(0));

        ParticipantDesk.Completing completing = as(
                lead,
                () -> desk.completing(cohort, List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(3), elsewhere)));
        assertEquals(4, completing.chosen());
        assertEquals(2, completing.ready().size());
        assertEquals(
                before.activities(),
                completing.blocked().stream()
                        .filter(r -> r.id().equals(ids.get(3)))
                        .findFirst()
                        .orElseThrow()
                        .left());
        refused(NotFound.class, () -> as(people.get(0), () -> desk.complete(cohort, ids)));
        refused(Invalid.class, () -> as(lead, () -> desk.complete(cohort, List.of())));
        refused(RuleBroken.class, () -> as(lead, () -> desk.complete(cohort, ids.subList(2, 4))));

        assertEquals(2, as(lead, () -> desk.complete(cohort, ids)));
        assertEquals(EnrolmentState.COMPLETED.name(), stateOf(ids.get(0)));
        assertEquals(EnrolmentState.COMPLETED.name(), stateOf(ids.get(1)));
        assertEquals(EnrolmentState.DEFERRED.name(), stateOf(ids.get(2)));
        assertEquals(EnrolmentState.ENROLLED.name(), stateOf(ids.get(3)));
        assertEquals(EnrolmentState.ENROLLED.name(), stateOf(elsewhere));
        assertEquals(
                1,
                count(
                        "select count(*) from notice where person_id = ? and subject like 'Completed:%'",
                        people.get(0).value()));
        refused(RuleBroken.class, () -> as(lead, () -> desk.complete(cohort, ids)));
    }

    @Test
    void thoseWhoHaveNotAnsweredAreRemindedOnceADay() {
        CohortId cohort = open(Selection.FIRST_COME, 3);
        List<PersonId> people = people(3);
        people.forEach(p -> apply(p, cohort));
        long ahead = session(cohort, unique("Visit"), Duration.ofDays(20));
        long over = session(cohort, "Opening day", Duration.ofDays(-2));
        AppointmentId date = as(lead, () -> sessions.one(ahead)).date().appointment();
        as(people.get(0), () -> myAppointments.answer(date, InvitationAnswer.YES));
        as(people.get(1), () -> appointments.apologise(date));

        assertEquals(
                List.of(people.get(2)),
                as(lead, () -> sessions.unanswered(cohort)).get(ahead).people());
        assertNull(as(lead, () -> sessions.unanswered(cohort)).get(over));
        refused(NotFound.class, () -> as(people.get(0), () -> sessions.remind(ahead)));
        refused(RuleBroken.class, () -> as(lead, () -> sessions.remind(over)));
        assertEquals(List.of(people.get(2)), as(lead, () -> sessions.remind(ahead)));
        assertEquals(1, reminders(people.get(2)));
        assertEquals(0, reminders(people.get(0)) + reminders(people.get(1)));

        clock().forward(Duration.ofHours(23));
        refused(Conflict.class, () -> as(lead, () -> sessions.remind(ahead)));
        clock().forward(Duration.ofHours(1));
        as(lead, () -> sessions.remind(ahead));
        assertEquals(2, reminders(people.get(2)));
        as(people.get(2), () -> myAppointments.answer(date, InvitationAnswer.NO));
        clock().forward(Duration.ofDays(1));
        refused(RuleBroken.class, () -> as(lead, () -> sessions.remind(ahead)));
    }

    private long reminders(PersonId person) {
        return count(
                "select count(*) from notice where person_id = ? and kind = 'scheduling.notice.unanswered'",
                person.value());
    }

    @Test
    void theLeadAloneWritesToSomeOfThem() {
        CohortId cohort = open(Selection.FIRST_COME, 2);
        List<PersonId> people = people(2);
        people.forEach(p -> apply(p, cohort));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        EnrolmentId first = of(as(lead, () -> desk.matrix(cohort)), people.get(0));
        String subject = unique("Bring boots");

        refused(NotFound.class, () -> as(coordinator, () -> desk.write(cohort, List.of(first), subject, "Hills.")));
        refused(Invalid.class, () -> as(lead, () -> desk.write(cohort, List.of(), subject, "Hills.")));
        refused(Invalid.class, () -> as(lead, () -> desk.write(cohort, List.of(first), subject, " ")));
        assertEquals(
                List.of(people.get(0)), as(lead, () -> desk.write(cohort, List.of(first), subject, "It is hilly.")));
        assertEquals(1, count("select count(*) from notice where subject like ?", "%" + subject + "%"));
    }
}
