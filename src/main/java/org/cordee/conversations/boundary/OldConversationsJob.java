package org.cordee.conversations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cordee.platform.database.OldRows;
import org.cordee.platform.jobs.OldRowsJob;

/** Deletes conversations in which nobody has written for two years. Running twice does no harm. */
@ApplicationScoped
public class OldConversationsJob extends OldRowsJob {

    private static final String KIND = "conversations.delete-old";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected boolean delete(Instant now) {
        List<Long> quiet = old.find(
                "conversation",
                "last_written_at < ?",
                limit(now, ConversationsData.KEPT).toInstant());
        old.delete("conversation_reader", "conversation_id", quiet);
        old.delete("conversation_message", "conversation_id", quiet);
        old.delete("conversation", "id", quiet);
        return quiet.size() == OldRows.MOST;
    }
}
