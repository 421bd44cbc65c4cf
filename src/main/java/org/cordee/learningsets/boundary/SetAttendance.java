package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * What a coordinator sees of the sets of their cohort or network once they are at work: dates, who was there, counts,
 * and who waits for whom. Nothing that was written in a set, and not what anybody promised.
 */
@ApplicationScoped
@Transactional
public class SetAttendance {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries queries;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private Arranging arranging;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /**
     * All sets there, but those that were dropped before they began. @throws org.cordee.shared.errors.NotFound for
     * everybody but the coordinator
     */
    public Sheet of(Origin origin) {
        policy.checkCoordinates(origin);
        List<LearningSet> all =
                origin.kind() == OriginKind.COHORT ? sets.of(origin.cohort()) : sets.of(origin.network());
        return new Sheet(
                origin,
                setOrigins.title(origin),
                all.stream()
                        .filter(s -> s.state().live() || s.contractedAt() != null)
                        .map(this::line)
                        .toList());
    }

    /** How many sets of these cohorts are in which state; cohorts the person who asks does not arrange are left out. */
    public Map<CohortId, Map<SetState, Long>> states(Collection<CohortId> cohorts) {
        Map<CohortId, Map<SetState, Long>> counts = new HashMap<>();
        sets.states(arranging.arranged(cohorts))
                .forEach(row -> counts.computeIfAbsent((CohortId) row[0], id -> new EnumMap<>(SetState.class))
                        .put((SetState) row[1], ((Number) row[2]).longValue()));
        return counts;
    }

    /**
     * One of them. @throws org.cordee.shared.errors.NotFound for everybody but the coordinator of its cohort or network
     */
    public Line one(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkCoordinates(set);
        return line(set);
    }

    private Line line(LearningSet set) {
        List<SetMeeting> meetings = queries.meetings(set.id()).stream()
                .filter(m -> m.state() != MeetingState.CANCELLED)
                .toList();
        Map<AppointmentId, Appointments.Dated> dated = dates.dates(meetings);
        Set<PersonId> who = new LinkedHashSet<>(
                set.holding().stream().map(SetMember::person).toList());
        who.addAll(set.insiders());
        List<MeetingCheckIn> checkIns = rooms.checkIns(set.id());
        List<Date> days = meetings.stream()
                .map(m -> new Date(
                        m.number(),
                        m.state(),
                        m.met(
                                dated.containsKey(m.appointment())
                                        ? dated.get(m.appointment()).when()
                                        : null),
                        m.state() == MeetingState.PLANNED
                                && dated.containsKey(m.appointment())
                                && dated.get(m.appointment()).when().end().isAfter(clock.instant()),
                        attendance(m, dated.get(m.appointment()), checkIns)))
                .toList();
        days.forEach(d -> d.attendance().forEach((person, attendance) -> {
            if (attendance.present()) {
                who.add(person);
            }
        }));
        Map<PersonId, PersonCard> cards = people.cards(who);
        List<Somebody> persons = who.stream()
                .map(p -> new Somebody(
                        p,
                        cards.get(p).name(),
                        p.equals(set.facilitator()),
                        days.stream().map(d -> d.attendance().get(p)).toList()))
                .toList();
        List<SetAction> promised = queries.actions(set.id());
        return new Line(
                new Line.About(set.id(), set.title(), set.origin(), set.state()),
                new Line.Lead(
                        set.facilitated(),
                        set.facilitator() == null
                                ? null
                                : cards.get(set.facilitator()).name()),
                set.accepted().size(),
                days,
                persons,
                new Line.Actions(promised.size(), (int)
                        promised.stream().filter(a -> a.state().open()).count()),
                waits(set, days, cards));
    }

    /**
     * What the diary says, and not recorded where the meeting is over before its date is; who checked in was there,
     * also in a meeting that had no date or began before it.
     */
    private static Map<PersonId, Attendance> attendance(
            SetMeeting meeting, Appointments.Dated date, List<MeetingCheckIn> checkIns) {
        Map<PersonId, Attendance> all = new HashMap<>(date == null ? Map.of() : date.attendance());
        checkIns.stream()
                .filter(c -> c.meeting().equals(meeting.id())
                        && !all.getOrDefault(c.person(), Attendance.EXPECTED).present())
                .forEach(c -> all.put(c.person(), Attendance.ATTENDED));
        if (meeting.state() == MeetingState.HELD) {
            all.replaceAll((person, said) -> said == Attendance.EXPECTED ? Attendance.NOT_RECORDED : said);
        }
        return all;
    }

    private Waits waits(LearningSet set, List<Date> days, Map<PersonId, PersonCard> cards) {
        if (!set.state().live()) {
            return new Waits(List.of(), List.of(), false, 0);
        }
        List<PersonId> unanswered =
                set.unanswered().stream().map(SetMember::person).toList();
        List<PersonId> unsigned = set.negotiates() && set.notReady() != null
                ? List.of()
                : queries.current(set).map(c -> c.missing(set)).orElseGet(set::insiders);
        boolean wanting = set.facilitator() == null
                && (set.facilitated() || set.state() == SetState.FORMING && set.mixesLevels());
        return new Waits(names(unanswered, cards), names(unsigned, cards), wanting, (int) days.stream()
                .filter(d -> d.state() == MeetingState.PLANNED && !d.ahead() && !d.held())
                .count());
    }

    private static List<String> names(Collection<PersonId> of, Map<PersonId, PersonCard> cards) {
        return of.stream()
                .map(p -> cards.get(p).name())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** @param title of the cohort or network */
    public record Sheet(Origin origin, String title, List<Line> sets) {}

    /**
     * One set.
     *
     * @param members how many have accepted
     * @param people who has a place or was there, and the facilitator
     */
    public record Line(
            About about,
            Lead lead,
            int members,
            List<Date> dates,
            List<Somebody> people,
            Actions actions,
            Waits waits) {

        /** Which set. */
        public record About(LearningSetId id, String title, Origin origin, SetState state) {}

        /**
         * Who leads it.
         *
         * @param facilitator name, or null
         */
        public record Lead(boolean facilitated, String facilitator) {}

        /**
         * Its actions.
         *
         * @param promised how many actions; open: of these
         */
        public record Actions(int promised, int open) {}

        public long held() {
            return dates.stream().filter(Date::held).count();
        }

        /** When it meets next, or null. */
        public TimeRange next() {
            return dates.stream()
                    .filter(Date::ahead)
                    .map(Date::when)
                    .min((a, b) -> a.start().compareTo(b.start()))
                    .orElse(null);
        }
    }

    /** @param when null while it has no date @param ahead it is still to come @param attendance of those invited */
    public record Date(
            int number, MeetingState state, TimeRange when, boolean ahead, Map<PersonId, Attendance> attendance) {

        /** It was held, or somebody was there. */
        public boolean held() {
            return state == MeetingState.HELD || attendance.values().stream().anyMatch(Attendance::present);
        }
    }

    /** @param attendance in the order of the dates; null where they were not invited */
    public record Somebody(PersonId id, String name, boolean facilitates, List<Attendance> attendance) {

        public long attended() {
            return attendance.stream().filter(a -> a != null && a.present()).count();
        }
    }

    /**
     * Who waits for whom. @param answer names of those who have not answered @param sign of those who have not
     * signed @param dates meetings without one
     */
    public record Waits(List<String> answer, List<String> sign, boolean facilitator, int dates) {

        public boolean none() {
            return answer.isEmpty() && sign.isEmpty() && !facilitator && dates == 0;
        }

        /** One line for each: a key and what it names. */
        public List<Wait> lines() {
            List<Wait> lines = new ArrayList<>();
            add(lines, !answer.isEmpty(), "learningsets.attendance.waits.answer", String.join(", ", answer));
            add(lines, facilitator, "learningsets.attendance.waits.facilitator", "");
            add(lines, !sign.isEmpty(), "learningsets.attendance.waits.sign", String.join(", ", sign));
            add(lines, dates > 0, "learningsets.attendance.waits.dates", dates);
            return lines;
        }

        private static void add(List<Wait> lines, boolean so, String key, Object what) {
            if (so) {
                lines.add(new Wait(key, what));
            }
        }
    }

    public record Wait(String key, Object what) {}
}
