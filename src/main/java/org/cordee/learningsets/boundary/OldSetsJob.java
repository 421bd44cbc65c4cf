package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.platform.database.OldRows;
import org.cordee.platform.jobs.OldRowsJob;

/**
 * Deletes who was in a closed set, and how sets were formed, when their time is over (see {@link SetsData} and
 * {@link SetWorkData}). The set and its meetings stay as figures, without people. A set in which somebody's words are
 * still kept stays as it is: they belong to their writers for as long as those are here, and only members can read
 * them. Running twice does no harm.
 */
@ApplicationScoped
public class OldSetsJob extends OldRowsJob {

    private static final String KIND = "learningsets.delete-old";

    private static final String CLOSED = "s.state = 'CLOSED' and s.closed_at < ?"
            + written("set_action w where w.set_id = s.id")
            + written("learning_review w where w.set_id = s.id")
            + written("set_note w where w.set_id = s.id")
            + written("meeting_check_in w join set_meeting m on m.id = w.meeting_id where m.set_id = s.id"
                    + " and w.text_sealed is not null")
            + written("meeting_bid w join set_meeting m on m.id = w.meeting_id where m.set_id = s.id")
            + written("meeting_round w join set_meeting m on m.id = w.meeting_id where m.set_id = s.id"
                    + " and w.issue_sealed is not null")
            + written("round_question w join meeting_round r on r.id = w.round_id join set_meeting m on m.id = "
                    + "r.meeting_id"
                    + " where m.set_id = s.id");
    private static final String OF_CLOSED = "set_id in (select s.id from learning_set s where " + CLOSED + ")";

    /** A round that is not running, about which nothing has happened since, and of whose sets none is being formed. */
    private static final String OLD_ROUND = "state <> 'RUNNING' and coalesce(published_at, finished_at, created_at) < ?"
            + " and not exists (select 1 from learning_set s where s.round_id = forming_round.id"
            + " and s.state = 'FORMING')";

    private static String written(String where) {
        return " and not exists (select 1 from " + where + ")";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected boolean delete(Instant now) {
        return IntStream.of(
                                deletePeople(limit(now, SetsData.SETS).toInstant()),
                                deleteRounds(limit(now, SetsData.ROUNDS).toInstant()))
                        .max()
                        .getAsInt()
                == OldRows.MOST;
    }

    /** @return the largest number of rows that one statement found */
    private int deletePeople(Instant before) {
        List<Long> proposals = old.find("set_proposal", OF_CLOSED, before);
        old.delete("set_proposal_yes", "proposal_id", proposals);
        old.delete("set_proposal", "id", proposals);
        return IntStream.of(
                        proposals.size(),
                        old.deleteSome(
                                "contract_signature",
                                "contract_id in (select c.id from set_contract c where c." + OF_CLOSED + ")",
                                before),
                        old.changeSome(
                                "set_contract",
                                "changed_by = null, version = version + 1",
                                "changed_by is not null and " + OF_CLOSED,
                                before),
                        old.changeSome(
                                "set_meeting",
                                "host_id = null, stand_in_id = null, version = version + 1",
                                "(host_id is not null or stand_in_id is not null) and " + OF_CLOSED,
                                before),
                        old.deleteSome("set_member", OF_CLOSED, before),
                        old.change(
                                "learning_set",
                                "facilitator_id = null, version = version + 1",
                                "id",
                                old.find("learning_set s", "s.facilitator_id is not null and " + CLOSED, before)))
                .max()
                .getAsInt();
    }

    private int deleteRounds(Instant before) {
        List<Long> rounds = old.find("forming_round", OLD_ROUND, before);
        old.change("learning_set", "round_id = null, version = version + 1", "round_id", rounds);
        old.change("forming_round", "replaces_round_id = null, version = version + 1", "replaces_round_id", rounds);
        for (String table : List.of("forming_progress", "forming_set", "forming_facilitator", "forming_person")) {
            old.delete(table, "round_id", rounds);
        }
        old.delete("forming_round", "id", rounds);
        return rounds.size();
    }
}
