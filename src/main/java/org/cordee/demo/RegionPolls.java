package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.SoughtSessions;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.time.WorkingDays;

/**
 * Two polls among those who take part in a cohort: one has become a date, one is open and waits for answers, the sample
 * leader's too. A third session still waits for its poll.
 */
@ApplicationScoped
class RegionPolls {

    private static final int ASKED_DAYS = 5;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortDesk cohortDesk;

    @Inject
    private SoughtSessions sessions;

    @Inject
    private Participants participants;

    @Inject
    private Polls polls;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        Instant now = clock.instant();
        DemoPerson lead = demoPeople.samples().get("lead");
        DemoPerson leader = demoPeople.samples().get("leader");
        timeline.on(now.minus(Duration.ofDays(10)), lead, () -> ask(timeline, lead, leader, "Team lunch", true));
        timeline.on(
                now.minus(Duration.ofDays(2)),
                lead,
                () -> ask(timeline, lead, leader, "Visit to each other’s services", false));
        timeline.on(now.minus(Duration.ofDays(1)), lead, () -> seek(cohort(leader), "Lunchtime walk"));
    }

    private CohortPage cohort(DemoPerson leader) {
        List<CohortPage> running = cohortDesk.current().stream()
                .filter(c -> c.state() == CohortState.RUNNING)
                .sorted(Comparator.comparing(CohortDesk.Row::startsOn).reversed())
                .map(c -> cohorts.page(c.id()))
                .toList();
        return running.stream()
                .filter(c -> participants.of(c.id()).stream()
                        .anyMatch(r -> r.about().person().equals(leader.id())))
                .findFirst()
                .orElseGet(() -> running.get(0));
    }

    private long seek(CohortPage cohort, String title) {
        return sessions.seek(cohort.id(), cohort.components().get(0).id(), title);
    }

    private void ask(Timeline timeline, DemoPerson lead, DemoPerson leader, String title, boolean closed) {
        CohortPage cohort = cohort(leader);
        long session = seek(cohort, title);
        Instant now = clock.instant();
        DatePollId poll = polls.open(
                SoughtSessions.KIND,
                session,
                new Venue("Leeds", null),
                null,
                times(now, closed ? 16 : 13),
                now.plus(Duration.ofDays(ASKED_DAYS)));
        Random dice = new Random(title.hashCode());
        List<Participants.Row> asked = participants.of(cohort.id()).stream()
                .filter(r -> r.state() == EnrolmentState.ENROLLED)
                .filter(r -> !r.about().person().equals(leader.id()))
                .toList();
        asked.stream().limit(asked.size() * 2L / 3).forEach(r -> {
            DemoPerson who = new DemoPerson(
                    r.about().person(), r.about().name(), r.about().level(), null, null, false);
            timeline.on(now.plus(Duration.ofMinutes(30L + dice.nextInt(1500))), who, () -> answer(poll, dice));
        });
        if (closed) {
            timeline.on(
                    now.plus(Duration.ofDays(ASKED_DAYS)),
                    lead,
                    () -> polls.close(poll, best(polls.one(poll)).id(), true));
        }
    }

    private static PollPage.TimeLine best(PollPage page) {
        return page.best() == null ? page.times().get(0) : page.best();
    }

    /** Three afternoons on a Tuesday or Wednesday, after so many days. */
    private static List<TimeRange> times(Instant now, int days) {
        LocalDate first = LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE)
                .plusDays(days)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .filter(WorkingDays::isWorkingDay)
                .limit(3)
                .map(day -> TimeRange.local(day.atTime(14, 0), day.atTime(16, 0), CurrentPerson.HOME_ZONE))
                .toList();
    }

    private void answer(DatePollId poll, Random dice) {
        Map<Long, PollAnswer> answers = new HashMap<>();
        polls.one(poll)
                .times()
                .forEach(t -> answers.put(t.id(), PollAnswer.values()[dice.nextInt(PollAnswer.values().length)]));
        polls.answer(poll, answers);
    }
}
