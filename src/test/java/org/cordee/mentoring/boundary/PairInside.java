package org.cordee.mentoring.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/** What tests of pairs need: a mentor with hours, a mentee, and the way to an active mentoring. */
abstract class PairInside extends Inside {

    @Inject
    protected Relationships relationships;

    @Inject
    protected Agreements agreements;

    @Inject
    protected MentoringSessions sessions;

    @Inject
    protected SessionNotes notes;

    @Inject
    protected Goals goals;

    @Inject
    protected Reviews reviews;

    @Inject
    protected Feedbacks feedbacks;

    @Inject
    protected Availabilities availabilities;

    @Inject
    protected MyAppointments dates;

    @Inject
    protected People people;

    @Inject
    protected Jobs jobs;

    @Inject
    protected Clock now;

    protected PersonId person() {
        return inTransaction(() -> people.join(unique("Person"), Level.MANAGER, null, null));
    }

    /** Monday to Friday from eight to six. */
    protected PersonId mentor() {
        PersonId mentor = person();
        List<WeeklyHours> hours = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(d -> new WeeklyHours(d, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .toList();
        as(
                mentor,
                () -> availabilities.keep(
                        new Availability(0, CurrentPerson.HOME_ZONE, hours, List.of(), 1, 24, 0, 365), null));
        return mentor;
    }

    protected RelationshipId begun(PersonId mentor, PersonId mentee) {
        return as(mentor, () -> relationships.begin(mentor, mentee));
    }

    protected boolean sign(PersonId person, RelationshipId id) {
        return as(
                person,
                () -> agreements.sign(id, true, agreements.page(id, null).version()));
    }

    protected RelationshipId active(PersonId mentor, PersonId mentee) {
        RelationshipId id = begun(mentor, mentee);
        sign(mentee, id);
        sign(mentor, id);
        return id;
    }

    /** On the Monday so many weeks after the next one, at that hour in London. */
    protected Instant monday(int weeks, int hour) {
        return ZonedDateTime.ofInstant(now.instant(), CurrentPerson.HOME_ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .atTime(hour, 0)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }

    /** A session that has taken place: booked, and the clock moved on to its end. */
    protected AppointmentId held(PersonId who, RelationshipId id, int weeks) {
        Instant start = monday(weeks, 10);
        AppointmentId date = as(who, () -> sessions.book(id, start, 60, null));
        clock().isNow(start.plus(Duration.ofMinutes(61)));
        as(who, () -> dates.tookPlace(date, true));
        jobs.runDue();
        return date;
    }

    protected String state(RelationshipId id) {
        return query("select state from relationship where id = ?", row -> row.getString(1), id.value())
                .get(0);
    }
}
