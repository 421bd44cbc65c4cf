package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * Who hosts a coming meeting. Hosts take turns; any member may take it over, and the host or the facilitator may hand
 * it to another.
 */
@ApplicationScoped
@Transactional
public class Hosts {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private SetFutureNotifications tidings;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    /** @throws NotFound outside the set */
    public Page page(SetMeetingId id) {
        SetMeeting meeting = meetings.one(id);
        LearningSet set = sets.one(meeting.set());
        policy.checkInside(set);
        Map<PersonId, PersonCard> cards =
                people.cards(set.accepted().stream().map(SetMember::person).toList());
        List<SetMeeting> held = meetings.meetings(set.id()).stream()
                .filter(m -> m.state() == MeetingState.HELD)
                .toList();
        List<Member> members = cards.values().stream()
                .filter(c -> mayName(set, meeting, c.id()))
                .map(c -> new Member(c.id(), c.name(), policy.me().equals(c.id()), (int)
                        held.stream().filter(m -> c.id().equals(m.host())).count()))
                .sorted(Comparator.comparing((Member m) -> !m.mine())
                        .thenComparing(m -> m.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new Page(
                set.id(),
                set.title(),
                meeting.number(),
                meeting.host(),
                cards.containsKey(meeting.host()) ? cards.get(meeting.host()).name() : null,
                meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.RUNNING,
                members);
    }

    private boolean mayName(LearningSet set, SetMeeting meeting, PersonId host) {
        return policy.me().equals(host) && !hostIsThere(set, meeting)
                || policy.me().equals(meeting.host())
                || policy.facilitator(set);
    }

    /** A meeting that runs is not taken out of the hands of a host who is there. */
    private boolean hostIsThere(LearningSet set, SetMeeting meeting) {
        return meeting.state() == MeetingState.RUNNING
                && set.accepted().stream().anyMatch(m -> m.person().equals(meeting.host()))
                && rooms.checkIn(meeting.id(), meeting.host()).isPresent();
    }

    /**
     * @param host who takes it: oneself, or for the host and the facilitator any member @throws Conflict when the
     *     meeting is over, or runs and its host is there
     */
    public void change(SetMeetingId id, PersonId host) {
        LearningSet set = sets.one(meetings.one(id).set());
        policy.checkInside(set);
        new Validation().required("host", host).done();
        SetMeeting meeting = meetings.locked(id);
        if (set.accepted().stream().noneMatch(m -> m.person().equals(host))) {
            throw new NotFound();
        }
        if (!mayName(set, meeting, host)) {
            if (policy.me().equals(host)) {
                throw new Conflict("learningsets.meeting.host-is-here");
            }
            throw new NotFound();
        }
        PersonId before = meeting.host();
        meeting.hostedBy(host);
        audit.changed("learningsets.host-changed", id, null);
        if (!policy.me().equals(host)) {
            tidings.hosts(set, host, meeting.number(), policy.me());
        } else if (before != null && !before.equals(host)) {
            tidings.hostsNoMore(set, before, meeting.number(), host);
        }
    }

    /**
     * @param host id and hostName name, or null @param open whether it can be changed @param members who may be named
     *     by who reads
     */
    public record Page(
            LearningSetId set,
            String title,
            int number,
            PersonId host,
            String hostName,
            boolean open,
            List<Member> members) {}

    /** @param mine whether it is who reads @param hosted how many meetings they have hosted */
    public record Member(PersonId id, String name, boolean mine, int hosted) implements Serializable {}
}
