package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cordee.platform.database.OldRows;
import org.cordee.platform.jobs.OldRowsJob;

/** Deletes concerns six years after they were closed (see {@link HomeData}). Running twice does no harm. */
@ApplicationScoped
public class OldConcernsJob extends OldRowsJob {

    private static final String KIND = "home.delete-old-concerns";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected boolean delete(Instant now) {
        Instant before = limit(now, HomeData.CONCERNS).toInstant();
        return old.deleteSome("concern", "state = 'CLOSED' and closed_at < ?", before) == OldRows.MOST;
    }
}
