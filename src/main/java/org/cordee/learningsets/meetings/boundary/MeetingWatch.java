package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * What open pages of meetings ask again and again: how far each meeting is, and who may still look. It answers with
 * numbers and people, never with anything that was written.
 */
@ApplicationScoped
@Transactional
public class MeetingWatch {

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private MeetingRoomQueries rooms;

    /** @throws org.cordee.shared.errors.NotFound for everybody but members and the facilitator */
    public int revision(SetMeetingId id) {
        return meetingAccess.look(id).meeting().revision();
    }

    /** Of these meetings, in one query. */
    public Map<SetMeetingId, Integer> revisions(Collection<SetMeetingId> ids) {
        return ids.isEmpty() ? Map.of() : rooms.revisions(ids);
    }

    /** Who is inside the set of each of these meetings now. */
    public Map<SetMeetingId, Set<PersonId>> inside(Collection<SetMeetingId> ids) {
        Map<SetMeetingId, Set<PersonId>> all = new HashMap<>();
        for (SetMeetingId id : ids) {
            all.put(id, new HashSet<>(rooms.insiders(id)));
        }
        return all;
    }
}
