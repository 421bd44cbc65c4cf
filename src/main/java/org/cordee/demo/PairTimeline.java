package org.cordee.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cordee.mentoring.boundary.Agreements;
import org.cordee.mentoring.boundary.Feedbacks;
import org.cordee.mentoring.boundary.Goals;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.time.WorkingDays;

/** Puts the life of one pair down as happenings, each by the one of the two who does it. */
class PairTimeline {

    private static final int MINUTES = 60;

    private final PairStory story;
    private final Timeline timeline;
    private final Doors doors;
    private final LocalDate today;
    private RelationshipId id;
    private long goal;

    PairTimeline(PairStory story, Timeline timeline, Doors doors, LocalDate today) {
        this.story = story;
        this.timeline = timeline;
        this.doors = doors;
        this.today = today;
    }

    void put() {
        timeline.on(
                at(story.begun(), 12),
                story.mentor(),
                () -> id = doors.relationships()
                        .begin(story.mentor().id(), story.mentee().id()));
        if (story.signed() > 0) {
            timeline.on(at(story.begun() + 1, 8), story.mentee(), this::sign);
        }
        if (story.signed() > 1) {
            timeline.on(at(story.begun() + 2, 18), story.mentor(), this::sign);
            goal();
            story.sessions().forEach(this::session);
        }
        switch (story.end()) {
            case PAUSES ->
                timeline.on(
                        at(story.ends(), 11),
                        story.mentee(),
                        () -> doors.relationships().pause(id));
            case ENDED_EARLY ->
                timeline.on(
                        at(story.ends(), 11),
                        story.mentee(),
                        () -> doors.relationships().end(id));
            case REOPENED ->
                timeline.on(
                        at(story.ends(), 11),
                        story.mentee(),
                        () -> doors.agreements().reopen(id));
            case COMPLETED -> {
                timeline.on(
                        at(story.ends(), 11),
                        story.mentee(),
                        () -> doors.relationships().complete(id));
                timeline.on(
                        at(story.ends() + 1, 9),
                        story.mentee(),
                        () -> doors.feedbacks()
                                .give(
                                        id,
                                        5,
                                        "Being asked questions that no one at work would ask me.",
                                        "An hour was often too short.",
                                        true,
                                        null));
                timeline.on(
                        at(story.ends() + 2, 20),
                        story.mentor(),
                        () -> doors.feedbacks()
                                .give(
                                        id,
                                        4,
                                        "I’ve learnt how my decisions look from the front line.",
                                        null,
                                        false,
                                        null));
            }
            case GOES_ON -> {
                // nothing more has happened yet
            }
        }
    }

    private void sign() {
        doors.agreements().sign(id, true, doors.agreements().page(id, null).version());
    }

    private void goal() {
        if (story.goal() == null) {
            return;
        }
        timeline.on(
                at(story.begun() + 4, 19),
                story.mentee(),
                () -> goal = doors.goals()
                        .add(
                                id,
                                story.goal(),
                                "Two people I trust say they’ve noticed.",
                                today.plusDays(story.begun() + 180L)));
        timeline.on(
                at(story.begun() + 30, 19),
                story.mentee(),
                () -> doors.goals()
                        .step(
                                goal,
                                today.plusDays(story.begun() + 29L),
                                "Wrote down what holds me back, and showed it to someone."));
    }

    /** Booked a week before, with an agenda; afterwards one says that they met, and both write. */
    private void session(int near) {
        LocalDate day = WorkingDays.near(today.plusDays(near), near < 0);
        Instant start =
                day.atTime(LocalTime.of(10, 30)).atZone(CurrentPerson.HOME_ZONE).toInstant();
        AppointmentId[] date = new AppointmentId[1];
        timeline.on(at(Math.max(story.begun() + 3, Math.min(near - 7, -1)), 13), story.mentee(), () -> {
            date[0] = doors.sessions()
                    .book(
                            id,
                            start,
                            MINUTES,
                            new Venue(
                                    "Online",
                                    "https://meet.example/" + story.mentor().id()));
            doors.notes()
                    .agenda(
                            date[0],
                            "1. What’s happened since we last met\n2. "
                                    + (story.goal() == null ? "Where I want to go" : story.goal())
                                    + "\n3. What I’ll try next",
                            null);
        });
        if (near < -2) {
            timeline.on(at(near + 3, 17), story.mentee(), () -> {
                doors.dates().tookPlace(date[0], true);
                doors.notes()
                        .write(
                                date[0],
                                true,
                                "We agreed on one small thing to try before we meet again, and who to ask for help "
                                        + "with it.",
                                null);
                doors.notes()
                        .write(
                                date[0],
                                false,
                                "I was more nervous than I needed to be. Next time I’ll start with what went well.",
                                null);
            });
            timeline.on(
                    at(near + 4, 8),
                    story.mentor(),
                    () -> doors.notes()
                            .write(date[0], false, "Ask more, tell less. Think about who else could help.", null));
        }
    }

    Instant at(int day, int hour) {
        return today.plusDays(day)
                .atTime(hour, 0)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }

    /** The doors of mentoring, and a person's own dates. */
    record Doors(
            Relationships relationships,
            Agreements agreements,
            Goals goals,
            MentoringSessions sessions,
            SessionNotes notes,
            Feedbacks feedbacks,
            MyAppointments dates) {}
}
