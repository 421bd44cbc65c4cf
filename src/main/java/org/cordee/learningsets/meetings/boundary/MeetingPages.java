package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.learningsets.boundary.LearningReviews;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.StandIns;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingBid;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.MeetingRoundQuestion;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.meetings.control.AdviceDetector;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MeetingRoundClock;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.secret.Seals;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * Reads a meeting for its people. Nothing is locked and nothing written: a stage that has moved on by itself is worked
 * out.
 */
@ApplicationScoped
@Transactional
public class MeetingPages {

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private StandIns standIns;

    @Inject
    private StartDay startDay;

    @Inject
    private SetActions actions;

    @Inject
    private LearningReviews reviews;

    @Inject
    private People people;

    @Inject
    private Appointments appointments;

    @Inject
    private OverdueMeetings overdueMeetings;

    @Inject
    private Seals seals;

    @Inject
    private Clock clock;

    /** @throws org.cordee.shared.errors.NotFound for everybody but members and the facilitator */
    public MeetingPage page(SetMeetingId id) {
        // the meeting is read first: what comes after its revision may be in the page already, never the other way
        // round
        MeetingAccess.Inside in = meetingAccess.look(id);
        int revision = in.meeting().revision();
        SetMeeting meeting = in.meeting();
        LearningSet set = in.set();
        List<SetMeeting> all = meetings.meetings(set.id());
        Reading reading = new Reading(in, all, clock.instant());
        PersonId leader = StandIns.leader(set, meeting);
        List<SetMeeting> planned = all.stream()
                .filter(m -> m.state() == MeetingState.PLANNED && !m.id().equals(id))
                .toList();
        Map<AppointmentId, Appointments.Dated> dated = dates(meeting, planned);
        Map<AppointmentId, TimeRange> dates =
                dated.values().stream().collect(Collectors.toMap(Appointments.Dated::id, Appointments.Dated::when));
        SetMeeting next = next(planned, dates, reading.now);
        boolean hostHere =
                meeting.host() != null && set.inside(meeting.host()) && reading.checkIns.containsKey(meeting.host());
        boolean mayHost = set.facilitator() == null && policy.member(set) && !policy.leads(set, meeting) && !hostHere;
        return new MeetingPage(
                new MeetingPage.About(set.id(), set.title(), id, meeting.number()),
                new MeetingPage.Progress(
                        meeting.state(), meeting.item(), revision, reading.now, meeting.startedAt(), meeting.endedAt()),
                new MeetingPage.Reader(
                        policy.me(),
                        policy.member(set),
                        policy.leads(set, meeting),
                        standIns.mayLead(set, meeting, reading.now),
                        mayHost,
                        policy.leads(set, meeting) || overdueMeetings.is(meeting, reading.now)),
                new MeetingPage.Lead(
                        leader,
                        reading.name(leader),
                        StandIns.standsIn(set, meeting),
                        set.facilitator() != null,
                        standIns.facilitatorIsHere(set, meeting)),
                new MeetingPage.Date(
                        meeting.met(dates.get(meeting.appointment())),
                        dated.containsKey(meeting.appointment())
                                ? dated.get(meeting.appointment()).where()
                                : Venue.OPEN,
                        meeting.state() == MeetingState.PLANNED && startDay.another(dates.get(meeting.appointment())),
                        next == null ? 0 : next.number(),
                        next == null ? null : dates.get(next.appointment())),
                in.times(),
                reading.people(),
                reading.bids(),
                reading.rounds(),
                new MeetingPage.Work(actions.broughtBack(id), actions.promisedIn(id), reviews.of(id)));
    }

    /**
     * Of those that are planned the one whose date comes first; where none has a date ahead, the first that waits for
     * one.
     */
    private static SetMeeting next(List<SetMeeting> planned, Map<AppointmentId, TimeRange> dates, Instant now) {
        return planned.stream()
                .filter(m -> dates.containsKey(m.appointment())
                        && dates.get(m.appointment()).start().isAfter(now))
                .min(Comparator.comparing(m -> dates.get(m.appointment()).start()))
                .orElseGet(() -> planned.stream()
                        .filter(m -> m.appointment() == null)
                        .findFirst()
                        .orElse(null));
    }

    private Map<AppointmentId, Appointments.Dated> dates(SetMeeting meeting, List<SetMeeting> planned) {
        List<AppointmentId> ids =
                new ArrayList<>(planned.stream().map(SetMeeting::appointment).toList());
        ids.add(meeting.appointment());
        ids.removeIf(Objects::isNull);
        Map<AppointmentId, Appointments.Dated> dates = new HashMap<>();
        if (!ids.isEmpty()) {
            appointments.all(ids).forEach(d -> dates.put(d.id(), d));
        }
        return dates;
    }

    /** One reading of one meeting. */
    private final class Reading {

        private final MeetingAccess.Inside in;
        private final Instant now;
        private final SetMeetingId id;
        private final List<PersonId> rope = new ArrayList<>();
        private final List<PersonId> circle;
        private final Map<PersonId, MeetingCheckIn> checkIns;
        private final List<MeetingRound> here;
        private final Map<Long, List<MeetingRoundQuestion>> questions;
        private final Map<SetMeetingId, Instant> ended = new HashMap<>();
        private final Map<PersonId, Integer> airtime = new HashMap<>();
        private final Map<PersonId, Integer> had = new HashMap<>();
        private final Map<PersonId, PersonCard> cards;

        Reading(MeetingAccess.Inside in, List<SetMeeting> all, Instant now) {
            this.in = in;
            this.now = now;
            all.stream().filter(m -> m.endedAt() != null).forEach(m -> ended.put(m.id(), m.endedAt()));
            id = in.meeting().id();
            checkIns = rooms.checkIns(id).stream().collect(Collectors.toMap(MeetingCheckIn::person, c -> c));
            in.set().accepted().stream().map(SetMember::person).forEach(rope::add);
            if (in.set().facilitator() != null) {
                rope.add(in.set().facilitator());
            }
            checkIns.keySet().stream()
                    .filter(p -> !rope.contains(p))
                    .sorted(Comparator.comparingLong(PersonId::value))
                    .forEach(rope::add);
            circle = MeetingAccess.circle(in.set(), checkIns.keySet());
            List<MeetingRound> ever = rooms.rounds(in.set().id());
            here = ever.stream().filter(r -> r.meeting().equals(id)).toList();
            questions = rooms.questions(here).stream().collect(Collectors.groupingBy(MeetingRoundQuestion::round));
            ever.forEach(this::count);
            Set<PersonId> named = new LinkedHashSet<>(rope);
            here.forEach(r -> named.add(r.presenter()));
            questions.values().forEach(asked -> asked.forEach(q -> named.add(q.writer())));
            if (in.meeting().host() != null) {
                named.add(in.meeting().host());
            }
            cards = people.cards(named);
        }

        private void count(MeetingRound round) {
            MeetingRoundClock clock = round.clock(in.times(), asOf(round));
            if (clock != null) {
                airtime.merge(round.presenter(), clock.airtimeAt(asOf(round)), Integer::sum);
                had.merge(round.presenter(), 1, Integer::sum);
            }
        }

        String name(PersonId person) {
            return person == null || !cards.containsKey(person)
                    ? null
                    : cards.get(person).name();
        }

        List<MeetingPage.Someone> people() {
            MeetingRound runs = here.stream().filter(this::runs).findFirst().orElse(null);
            PersonId turn = runs == null ? null : runs.turn(in.times(), circle, now);
            PersonId leader = StandIns.leader(in.set(), in.meeting());
            return rope.stream()
                    .map(p -> new MeetingPage.Someone(
                            p,
                            name(p),
                            p.equals(in.set().facilitator()),
                            p.equals(leader),
                            checkIns.containsKey(p),
                            words(checkIns.get(p)),
                            runs != null && p.equals(runs.presenter()),
                            p.equals(turn),
                            airtime.getOrDefault(p, 0),
                            had.getOrDefault(p, 0)))
                    .toList();
        }

        /** The end of its meeting, where that is over: a round that was running then runs no more. */
        private Instant asOf(MeetingRound round) {
            return ended.getOrDefault(round.meeting(), now);
        }

        private boolean runs(MeetingRound round) {
            MeetingRoundClock clock = round.clock(in.times(), asOf(round));
            return clock != null && !clock.over() && !ended.containsKey(round.meeting());
        }

        private String words(MeetingCheckIn checkIn) {
            return checkIn == null ? null : seals.open(checkIn.words(), MeetingRoom.CHECK_IN, checkIn.key());
        }

        List<MeetingPage.Bid> bids() {
            Set<PersonId> waiting = here.stream()
                    .filter(r -> r.state() == MeetingRoundStep.WAITING)
                    .map(MeetingRound::presenter)
                    .collect(Collectors.toSet());
            return rooms.bids(id).stream()
                    .filter(b -> rope.contains(b.person()) && here.stream().noneMatch(r -> served(b, r)))
                    .map(b -> new MeetingPage.Bid(
                            b.person(),
                            name(b.person()),
                            seals.open(b.words(), MeetingRoom.BID, b.key()),
                            airtime.getOrDefault(b.person(), 0),
                            had.getOrDefault(b.person(), 0),
                            waiting.contains(b.person())))
                    .sorted(Comparator.comparingInt(MeetingPage.Bid::airtime).thenComparingInt(MeetingPage.Bid::rounds))
                    .toList();
        }

        private boolean served(MeetingBid bid, MeetingRound round) {
            return round.presenter().equals(bid.person())
                    && round.startedAt() != null
                    && !bid.at().isAfter(round.startedAt());
        }

        List<MeetingPage.Round> rounds() {
            return here.stream().map(this::round).toList();
        }

        private MeetingPage.Round round(MeetingRound r) {
            MeetingRoundClock clock = r.clock(in.times(), asOf(r));
            MeetingRoundStep state = clock == null
                    ? MeetingRoundStep.WAITING
                    : runs(r) ? MeetingRoundStep.RUNNING : MeetingRoundStep.DONE;
            PersonId turn = state == MeetingRoundStep.RUNNING ? r.turn(in.times(), circle, now) : null;
            boolean longer =
                    state == MeetingRoundStep.RUNNING && in.times().strictness().mayExtend(clock.extended());
            return new MeetingPage.Round(
                    r.key(),
                    r.number(),
                    new MeetingPage.Round.Presenter(
                            r.presenter(), name(r.presenter()), r.presenter().equals(policy.me())),
                    seals.open(r.issue(), MeetingRounds.ISSUE, r.key()),
                    new MeetingPage.Round.Clock(
                            state,
                            state == MeetingRoundStep.RUNNING ? clock.stage() : null,
                            state == MeetingRoundStep.RUNNING ? clock.leftAt(now) : 0,
                            state == MeetingRoundStep.RUNNING ? clock.leftMillisAt(now) : 0,
                            state == MeetingRoundStep.RUNNING && clock.ticking(),
                            longer,
                            clock == null ? 0 : clock.airtimeAt(asOf(r))),
                    new MeetingPage.Round.Asking(turn, name(turn), policy.me().equals(turn)),
                    questions.getOrDefault(r.key(), List.of()).stream()
                            .map(this::question)
                            .toList());
        }

        private MeetingPage.Question question(MeetingRoundQuestion q) {
            String words = seals.open(q.words(), MeetingQuestions.WORDS, q.key());
            boolean mine = q.writer().equals(policy.me());
            return new MeetingPage.Question(
                    q.key(),
                    q.writer(),
                    name(q.writer()),
                    mine,
                    words,
                    q.helped(),
                    mine && AdviceDetector.detects(words));
        }
    }
}
