package org.cordee.learningsets.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.shared.ids.PersonId;

/**
 * Who hosts a meeting: the member who has hosted least often, among those who did so longest ago, among those the one
 * who stands first in the set. The same set always gets the same order. What was agreed stays: only meetings without a
 * host, or with one who has gone, get another.
 */
public final class HostRotation {

    private HostRotation() {}

    /**
     * The next hosts.
     *
     * @param members in the set's order
     * @param hosted who hosted so far, or is to, the earliest first; may hold who has gone, and null
     * @param count how many are wanted
     * @return as many, or none when there are no members
     */
    public static List<PersonId> next(Collection<PersonId> members, List<PersonId> hosted, int count) {
        List<PersonId> so = new ArrayList<>(hosted);
        List<PersonId> next = new ArrayList<>();
        for (int i = 0; i < count && !members.isEmpty(); i++) {
            PersonId host = members.stream()
                    .min(Comparator.<PersonId>comparingLong(
                                    m -> so.stream().filter(m::equals).count())
                            .thenComparingInt(so::lastIndexOf))
                    .orElseThrow();
            so.add(host);
            next.add(host);
        }
        return next;
    }

    /**
     * Gives planned meetings their hosts.
     *
     * @param meetings all of the set, by number
     * @param members in the set's order
     */
    public static void assign(List<SetMeeting> meetings, Collection<PersonId> members) {
        List<SetMeeting> counting = meetings.stream()
                .filter(m -> m.state() != MeetingState.CANCELLED)
                .toList();
        for (SetMeeting meeting : counting) {
            if (meeting.state() == MeetingState.PLANNED
                    && (meeting.host() == null || !members.contains(meeting.host()))) {
                List<PersonId> hosted = counting.stream()
                        .filter(m -> m != meeting)
                        .map(SetMeeting::host)
                        .toList();
                next(members, hosted, 1).forEach(meeting::hostedBy);
            }
        }
    }
}
