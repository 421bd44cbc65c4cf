package org.cordee.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.time.WorkingDays;

/** The dated sessions of one cohort, spread over its time on working days, and who was there. */
class CohortDates {

    private static final int MEETINGS_OF_A_SET = 2;

    private final CohortStory story;
    private final InitiativeCard initiative;
    private final CohortPage page;
    private final Timeline timeline;
    private final CohortTimeline.Doors doors;
    private final LocalDate today;
    private final DemoPerson coordinator;
    private final Random dice;

    CohortDates(
            CohortStory story,
            InitiativeCard initiative,
            CohortPage page,
            Timeline timeline,
            CohortTimeline.Doors doors,
            LocalDate today,
            DemoPerson coordinator,
            Random dice) {
        this.story = story;
        this.initiative = initiative;
        this.page = page;
        this.timeline = timeline;
        this.doors = doors;
        this.today = today;
        this.coordinator = coordinator;
        this.dice = dice;
    }

    void plan() {
        List<Planned> all = new ArrayList<>();
        for (int i = 0; i < page.components().size(); i++) {
            Component part = initiative.components().get(i);
            int times = part.kind() == ComponentKind.LEARNING_SET
                    ? MEETINGS_OF_A_SET
                    : dated(part.kind()) ? part.count() : 0;
            for (int n = 1; n <= times; n++) {
                all.add(new Planned(
                        page.components().get(i).id(),
                        times == 1 ? part.title() : part.title() + " " + n,
                        place(i, n, times),
                        part.kind() == ComponentKind.LEARNING_SET));
            }
        }
        all.forEach(this::plan);
    }

    /**
     * A series is spread over the whole time; what comes once, and first or last in the blueprint, begins or ends it.
     */
    private double place(int component, int n, int times) {
        if (times > 1) {
            return 0.05 + 0.9 * (n - 0.5) / times + component * 0.01;
        }
        int last = page.components().size() - 1;
        return component == 0 ? 0 : component == last ? 1 : (component + 0.5) / (last + 1);
    }

    private static boolean dated(ComponentKind kind) {
        return switch (kind) {
            case SESSION, MODULE, MASTER_CLASS, GATHERING, HOST_VISIT -> true;
            default -> false;
        };
    }

    private void plan(Planned planned) {
        // towards the end the day moves back, so that it stays within the cohort
        LocalDate day = WorkingDays.near(
                today.plusDays(story.starts() + Math.round(planned.place() * (story.ends() - story.starts()))),
                planned.place() > 0.5);
        LocalDateTime start = day.atTime(planned.online() ? LocalTime.of(14, 0) : LocalTime.of(10, 0));
        LocalDateTime end = planned.online() ? start.plusHours(2) : start.plusHours(6);
        TimeRange timeRange = TimeRange.local(start, end, CurrentPerson.HOME_ZONE);
        Venue venue = planned.online()
                ? new Venue(null, "https://meet.example/" + initiative.key() + "-" + page.id())
                : new Venue(story.town(), null);
        long session = doors.sessions().plan(page.id(), planned.component(), planned.title(), timeRange, venue, true);
        timeline.on(timeRange.end().plus(Duration.ofHours(1)), coordinator, () -> record(session));
    }

    private void record(long session) {
        if (story.calledOff()) {
            return;
        }
        Map<PersonId, Attendance> sheet = new HashMap<>();
        doors.sessions().one(session).attendance().forEach((person, before) -> {
            if (before != Attendance.APOLOGIES) {
                sheet.put(person, attendance());
            }
        });
        doors.sessions().record(session, sheet);
    }

    private Attendance attendance() {
        int n = dice.nextInt(20);
        return n == 0
                ? Attendance.DID_NOT_ATTEND
                : n == 1 ? Attendance.APOLOGIES : n == 2 ? Attendance.PARTLY_ATTENDED : Attendance.ATTENDED;
    }

    /** A session to be planned. @param place in the cohort's time, 0 to 1 */
    private record Planned(long component, String title, double place, boolean online) {}
}
