package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.cordee.learningsets.boundary.LearningReviews;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * What a meeting leaves to the set: promises and what became of them, and what people learnt. Written through their own
 * doors. A row that names the set locks it on MariaDB, so the set comes first here, as where a meeting begins and ends.
 */
@ApplicationScoped
@Transactional
public class MeetingRecord {

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private SetActions actions;

    @Inject
    private LearningReviews reviews;

    /** @see SetActions#promise */
    public long promise(SetMeetingId id, PersonId owner, String words, LocalDate due) {
        MeetingAccess.Inside in = meetingAccess.enterWithSet(id);
        long key = actions.promise(in.set().id(), id, owner, words, due);
        meetingAccess.changed(in.meeting());
        return key;
    }

    /** @see SetActions#report */
    public void report(SetMeetingId id, long action, ActionState became, String words) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        actions.report(action, became, words, null, id, null);
        meetingAccess.changed(in.meeting());
    }

    /** @see LearningReviews#write */
    public void review(SetMeetingId id, ReviewKind kind, String words) {
        MeetingAccess.Inside in = meetingAccess.enterWithSet(id);
        reviews.write(id, kind, words, null);
        meetingAccess.changed(in.meeting());
    }
}
