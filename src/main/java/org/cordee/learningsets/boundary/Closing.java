package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetConversationOwner;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetProposalQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.database.Sql;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/**
 * The end of a set. What was written stays with its members until each lets go of it; with the last one it is deleted.
 * Who was in it, when it met and who was there stays, as everywhere.
 */
@ApplicationScoped
@Transactional
public class Closing {

    private static final List<String> CONTENT = List.of(
            "delete from round_question where round_id in (select r.id from meeting_round r"
                    + " join set_meeting m on m.id = r.meeting_id where m.set_id = ?)",
            "delete from meeting_round where meeting_id in (select id from set_meeting where set_id = ?)",
            "delete from meeting_bid where meeting_id in (select id from set_meeting where set_id = ?)",
            "delete from meeting_check_in where meeting_id in (select id from set_meeting where set_id = ?)",
            "delete from set_action where set_id = ?",
            "delete from learning_review where set_id = ?",
            "delete from set_note where set_id = ?",
            "delete from set_proposal_yes where proposal_id in (select id from set_proposal where set_id = ?)",
            "delete from set_proposal where set_id = ?",
            "update set_contract set purpose_sealed = '', rules_sealed = '', confidentiality_sealed = '', version = "
                    + "version + 1 where set_id = ?");

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetProposalQueries setProposalQueries;

    @Inject
    private Conversations conversations;

    @Inject
    private SetPolicy policy;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private SetFutureNotifications tidings;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    boolean meetsNow(LearningSet set) {
        return meetings.meetings(set.id()).stream().anyMatch(m -> m.state() == MeetingState.RUNNING);
    }

    /** @throws Conflict while it meets */
    void checkQuiet(LearningSet set) {
        if (meetsNow(set)) {
            throw new Conflict("learningsets.set.meets-now");
        }
    }

    /**
     * Meetings still to come and their dates are called off, places not answered are taken back; one that runs, because
     * nobody is left who could end it, is over. The set is locked.
     *
     * @param agreed what all agreed to, if that is why
     */
    void close(LearningSet set, Optional<SetProposal> agreed) {
        meetings.meetings(set.id()).stream()
                .filter(m -> m.state() == MeetingState.RUNNING)
                .map(m -> meetings.locked(m.id()))
                .forEach(m -> m.end(clock.instant()));
        List<SetMeeting> ahead = meetings.meetings(set.id()).stream()
                .filter(m -> m.state() == MeetingState.PLANNED)
                .map(m -> meetings.locked(m.id()))
                .toList();
        if (policy.inside(set)) {
            dates.seekNoMore(set);
        }
        dates.callOff(ahead);
        setProposalQueries.open(set.id()).stream()
                .filter(p -> agreed.filter(p::equals).isEmpty())
                .forEach(p -> p.withdraw(clock.instant()));
        set.unanswered().forEach(m -> {
            set.decline(m.person(), clock.instant());
            tidings.placeGone(set, m.person());
        });
        set.close(clock.instant());
        audit.changed("learningsets.closed", set.id(), null);
        tidings.closed(set);
        clearWhenNobodyHolds(set);
    }

    /**
     * A member does not need any more what the closed set has written; their own notes go at once. @throws NotFound for
     * who is no member
     */
    public void letGo(LearningSetId id) {
        LearningSet set = sets.locked(id);
        if (!policy.member(set)) {
            throw new NotFound();
        }
        set.letGo(policy.me(), clock.instant());
        sql.update("delete from set_note where set_id = ? and person_id = ?", id, policy.me());
        audit.changed("learningsets.let-go", id, null);
        clearWhenNobodyHolds(set);
    }

    /** With the last one who holds it, all that was written is deleted. The set is locked. */
    void clearWhenNobodyHolds(LearningSet set) {
        if (!set.state().live() && set.holders().isEmpty()) {
            setProposalQueries.flush();
            CONTENT.forEach(statement -> sql.update(statement, set.id()));
            conversations.delete(SetConversationOwner.KIND, set.id().value());
            audit.changed("learningsets.content-deleted", set.id(), null);
        }
    }
}
