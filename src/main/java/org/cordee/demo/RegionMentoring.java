package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.demo.PairStory.End;
import org.cordee.mentoring.boundary.Agreements;
import org.cordee.mentoring.boundary.Feedbacks;
import org.cordee.mentoring.boundary.Goals;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/**
 * Mentors and mentees of the region, told through the doors of mentoring: pairs in every state, and that of the sample
 * accounts {@code mentor} and {@code mentee}, who have met twice and have a date ahead. A citizen mentors an executive.
 */
@ApplicationScoped
class RegionMentoring {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int DAYS_AHEAD = 365;

    @Inject
    private Relationships relationships;

    @Inject
    private Agreements agreements;

    @Inject
    private Goals goals;

    @Inject
    private MentoringSessions sessions;

    @Inject
    private SessionNotes notes;

    @Inject
    private Feedbacks feedbacks;

    @Inject
    private Availabilities availabilities;

    @Inject
    private MyAppointments dates;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE);
        Set<PersonId> mentors = new HashSet<>();
        PairTimeline.Doors doors =
                new PairTimeline.Doors(relationships, agreements, goals, sessions, notes, feedbacks, dates);
        for (PairStory story : stories(demoPeople)) {
            PairTimeline pair = new PairTimeline(story, timeline, doors, today);
            if (mentors.add(story.mentor().id())) {
                timeline.on(pair.at(story.begun() - 20, 9), story.mentor(), () -> availabilities.keep(hours(), null));
            }
            pair.put();
        }
    }

    private static Availability hours() {
        List<WeeklyHours> weekdays = Stream.of(DayOfWeek.values())
                .filter(d -> d.getValue() < 6)
                .map(d -> new WeeklyHours(d, OPENS, CLOSES))
                .toList();
        return new Availability(
                0, CurrentPerson.HOME_ZONE, weekdays, List.of(), 1, Availability.MOST_PER_DAY, 0, DAYS_AHEAD);
    }

    private static List<PairStory> stories(DemoPeople demoPeople) {
        DemoPerson mentor = demoPeople.samples().get("mentor");
        List<DemoPerson> executives = at(demoPeople, Level.EXECUTIVE);
        List<DemoPerson> regionals = at(demoPeople, Level.REGIONAL);
        List<DemoPerson> managers = at(demoPeople, Level.MANAGER);
        List<DemoPerson> practitioners = at(demoPeople, Level.PRACTITIONER);
        List<DemoPerson> citizens = at(demoPeople, Level.CITIZEN);
        return List.of(
                PairStory.of(
                        mentor,
                        demoPeople.samples().get("mentee"),
                        -75,
                        2,
                        List.of(-60, -26, 9),
                        "Chair a meeting of the NHS, council and charities with confidence"),
                PairStory.of(
                        executives.get(3),
                        managers.get(20),
                        -40,
                        2,
                        List.of(-30, 5),
                        "Move from one service to leading across three"),
                PairStory.of(
                        citizens.get(4),
                        executives.get(6),
                        -50,
                        2,
                        List.of(-35, 12),
                        "Ask people who use our services before we decide, not after"),
                PairStory.of(
                        regionals.get(2),
                        practitioners.get(9),
                        -100,
                        2,
                        List.of(-85),
                        "Speak up at the regional board"),
                PairStory.of(executives.get(8), practitioners.get(21), -3, 0, List.of(), null),
                PairStory.of(regionals.get(5), managers.get(31), -6, 1, List.of(), null),
                PairStory.of(
                                executives.get(11),
                                managers.get(44),
                                -80,
                                2,
                                List.of(-70, -45),
                                "Decide whether to apply for a director’s job")
                        .then(End.PAUSES, -10),
                PairStory.of(
                                regionals.get(8),
                                practitioners.get(40),
                                -210,
                                2,
                                List.of(-200, -170, -140, -110, -80),
                                "Run my first improvement project")
                        .then(End.COMPLETED, -30),
                PairStory.of(
                                executives.get(14),
                                practitioners.get(55),
                                -150,
                                2,
                                List.of(-135, -100, -70),
                                "Prepare for a post in local government")
                        .then(End.COMPLETED, -20),
                PairStory.of(regionals.get(11), managers.get(52), -90, 2, List.of(-75), null)
                        .then(End.ENDED_EARLY, -60),
                PairStory.of(
                                executives.get(17),
                                citizens.get(12),
                                -70,
                                2,
                                List.of(-55, -25, 15),
                                "Bring the voice of carers into commissioning")
                        .then(End.REOPENED, -4));
    }

    private static List<DemoPerson> at(DemoPeople demoPeople, Level level) {
        return demoPeople.region().stream().filter(s -> s.level() == level).toList();
    }
}
