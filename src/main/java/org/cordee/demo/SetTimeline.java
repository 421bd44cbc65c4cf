package org.cordee.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.time.WorkingDays;

/**
 * Puts the life of one learning set down as happenings, each by the one who does it: its contract, its dates, its first
 * meeting.
 */
class SetTimeline {

    private static final int NEXT_MEETING = 4;
    /** After the sessions of cohorts, so that nobody is asked to be in two places. */
    private static final LocalTime BEGINS = LocalTime.of(16, 30);

    private static final List<String> CHECK_INS = List.of(
            "Well, and glad to be out of the building.",
            "It’s been a long week, but I’m here.",
            "Curious. I haven’t done this before.",
            "Tired, but looking forward to this.",
            "Good. The train was on time for once.",
            "A little nervous, to be honest.");
    private static final List<String> QUESTIONS = List.of(
            "What would people notice first if it went well?",
            "Who else would like this to change?",
            "What haven’t you said to them yet?",
            "Why does this fall to you?",
            "How was it when it last went well?");

    private final LearningSetId set;
    private final List<DemoPerson> members;
    private final DemoPerson facilitator;
    private final Map<String, DemoPerson> samples;
    private final Timeline timeline;
    private final SetBoundaries doors;
    private final LocalDate today;
    private SetMeetingId first;
    private long round;
    private long question;

    SetTimeline(
            LearningSetId set,
            List<DemoPerson> members,
            Map<String, DemoPerson> samples,
            Timeline timeline,
            SetBoundaries doors,
            LocalDate today) {
        this.set = set;
        this.members = members;
        this.samples = samples;
        this.facilitator = samples.get("facilitator");
        this.timeline = timeline;
        this.doors = doors;
        this.today = today;
    }

    /** All sign on two days, the facilitator first. */
    void sign(int day) {
        timeline.on(RegionSets.at(today, day, 9), facilitator, this::sign);
        for (int i = 0; i < members.size(); i++) {
            timeline.on(RegionSets.at(today, day, 12).plusSeconds(7_000L * i), members.get(i), this::sign);
        }
    }

    private void sign() {
        doors.contracts()
                .sign(set, true, doors.contracts().page(set, null).about().version());
    }

    /**
     * The dates, found on that day; the first meeting, and what came of it until now. The next one is in a few days.
     */
    void meet(int day) {
        LocalDate next = today.plusDays(NEXT_MEETING).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        timeline.on(RegionSets.at(today, day, 17), facilitator, () -> hold(plan(next)));
    }

    /** The same for a set that meets once and finds that it cannot go on: all agree to close it. */
    void meetOnce(int day) {
        LocalDate next = today.plusDays(NEXT_MEETING).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        timeline.on(RegionSets.at(today, day, 18), facilitator, () -> {
            Instant begins = plan(next);
            gather(begins);
            at(begins, 7_200, facilitator, () -> doors.room().end(first));
        });
        timeline.on(
                RegionSets.at(today, -16, 9),
                members.get(0),
                () -> doors.proposals().propose(set, SetProposalSubject.CLOSE));
        for (int i = 1; i < members.size(); i++) {
            timeline.on(
                    RegionSets.at(today, -15, 9).plusSeconds(5_000L * i),
                    members.get(i),
                    () -> doors.proposals()
                            .open(set)
                            .forEach(p -> doors.proposals().agree(p.id())));
        }
    }

    /** @return when the first meeting begins */
    private Instant plan(LocalDate next) {
        MeetingSchedule.Meetings all = doors.dates().of(set);
        LocalDate day = next.minusWeeks(all.weeksBetween());
        while (!WorkingDays.isWorkingDay(day) || !WorkingDays.isWorkingDay(day.plusWeeks(all.weeksBetween()))) {
            day = day.plusDays(1);
        }
        LocalDateTime begins = day.atTime(BEGINS);
        doors.dates()
                .plan(
                        set,
                        TimeRange.local(begins, begins.plusMinutes(all.minutes()), CurrentPerson.HOME_ZONE),
                        new Venue("Friends Meeting House, Birmingham", null),
                        null,
                        true);
        first = all.all().get(0).id();
        return begins.atZone(CurrentPerson.HOME_ZONE).toInstant();
    }

    private void gather(Instant begins) {
        at(begins, 0, facilitator, () -> doors.room().start(first));
        for (int i = 0; i < members.size(); i++) {
            String words = CHECK_INS.get(i % CHECK_INS.size());
            at(begins, 60 + 20 * i, members.get(i), () -> doors.room().checkIn(first, words));
        }
    }

    private void hold(Instant begins) {
        DemoPerson citizen = samples.get("citizen");
        DemoPerson leader = samples.get("leader");
        at(
                begins,
                -900,
                citizen,
                () -> doors.room().bid(first, "How to involve people who use our services before decisions are made."));
        at(
                begins,
                -600,
                leader,
                () -> doors.room()
                        .bid(first, "My team wants to carry on as we always have, and I don’t know where to start."));
        gather(begins);
        at(begins, 240, facilitator, () -> doors.room().checkIn(first, null));
        present(
                begins.plusSeconds(900),
                citizen,
                leader,
                "The board asks us once everything is settled. Last month they thanked us for our views on a "
                        + "plan that was already printed. I want us to be asked at the start, without having to shout.",
                "Ask the chair for half an hour before the next plan is written, and bring two people with me.",
                today.plusDays(2));
        present(
                begins.plusSeconds(3_900),
                leader,
                citizen,
                "We could see people at home instead of in the clinic. Everyone agrees, but nothing changes.",
                "Try it myself with three people, and tell the team what I learn.",
                today.plusDays(9));
        at(begins, 6_900, facilitator, () -> doors.room().at(first, MeetingItem.REVIEW));
        at(
                begins,
                7_000,
                citizen,
                () -> doors.meeting()
                        .review(
                                first,
                                ReviewKind.PERSONAL,
                                "I came with a complaint and I’m leaving with something to do."));
        at(
                begins,
                7_050,
                leader,
                () -> doors.meeting()
                        .review(
                                first,
                                ReviewKind.PROCESS,
                                "No one told me what to do. It was harder than I thought, and better."));
        at(
                begins,
                7_150,
                members.get(members.size() - 1),
                () -> doors.meeting()
                        .review(first, ReviewKind.ORGANISATIONAL, "We hardly ever ask the people the service is for."));
        at(begins, 7_200, facilitator, () -> doors.room().end(first));
        at(begins, 90_000, citizen, () -> doors.notes().write(set, first, "Ring Sam before I see the chair.", null));
        timeline.on(
                RegionSets.at(today, -3, 19),
                leader,
                () -> doors.actions().mine().stream()
                        .filter(a -> a.set().equals(set) && a.state().open())
                        .findFirst()
                        .ifPresent(a -> doors.actions()
                                .report(
                                        a.id(),
                                        ActionState.PARTLY,
                                        "I’ve done two visits. One of them changed my mind about the clinic.",
                                        null,
                                        null,
                                        a.version())));
    }

    /** One round: the issue, questions of the others of which one helped, and what the presenter will do. */
    private void present(
            Instant begins, DemoPerson presenter, DemoPerson helper, String issue, String action, LocalDate due) {
        at(begins, -120, facilitator, () -> round = doors.rounds().plan(first, presenter.id()));
        at(begins, 0, facilitator, () -> doors.rounds().start(first, round));
        at(begins, 30, presenter, () -> doors.questions().issue(first, round, issue));
        at(begins, 120, facilitator, () -> doors.rounds().forward(first, round, null));
        at(begins, 540, facilitator, () -> doors.rounds().forward(first, round, null));
        List<DemoPerson> others = members.stream()
                .filter(m -> !m.equals(presenter) && !m.equals(helper))
                .toList();
        for (int i = 0; i < Math.min(3, others.size()); i++) {
            String words = QUESTIONS.get((i + presenter.name().length()) % QUESTIONS.size());
            at(begins, 600 + 90 * i, others.get(i), () -> doors.questions().ask(first, round, words));
        }
        at(
                begins,
                960,
                helper,
                () -> question = doors.questions()
                        .ask(first, round, "What would you do if you knew they were waiting for you?")
                        .question());
        at(begins, 1_000, presenter, () -> doors.questions().helped(first, question, true));
        at(begins, 1_260, facilitator, () -> doors.rounds().finish(first, round));
        at(begins, 1_300, presenter, () -> doors.meeting().promise(first, presenter.id(), action, due));
    }

    private void at(Instant begins, int seconds, DemoPerson who, Runnable deed) {
        timeline.on(begins.plusSeconds(seconds), who, deed);
    }
}
