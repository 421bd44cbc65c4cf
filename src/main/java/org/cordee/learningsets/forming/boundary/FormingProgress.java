package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.FormingRoundId;

/**
 * How far a run is, written while it goes on and outside its transaction; the result itself is written in one go at its
 * end.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FormingProgress {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Keeps how far it is. @return true when somebody asked it to stop */
    boolean tell(FormingRoundId round, int percent) {
        if (sql.update(
                        "update forming_progress set percent = ?, updated_at = ? where round_id = ?",
                        percent,
                        clock.instant(),
                        round)
                == 0) {
            sql.insert(
                    "insert into forming_progress (round_id, percent, updated_at) values (?, ?, ?)",
                    round,
                    percent,
                    clock.instant());
        }
        return sql.count("select count(*) from forming_round where id = ? and stop_requested = true", round) > 0;
    }

    /** 0 to 100; 0 where nothing is known of a run begun then. */
    int percent(FormingRoundId round, Instant begun) {
        return sql.findFirst(
                        "select percent from forming_progress where round_id = ? and updated_at >= ?",
                        row -> row.getInt("percent"),
                        round,
                        begun)
                .orElse(0);
    }
}
