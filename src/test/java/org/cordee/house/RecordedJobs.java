package org.cordee.house;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.platform.jobs.Jobs;

/** Keeps the jobs that are planned in a map instead of the database, for plain tests. */
public class RecordedJobs extends Jobs {

    private final Map<String, Instant> planned = new TreeMap<>();

    @Override
    public void plan(String kind, Instant due, String subject) {
        planned.put(key(kind, subject), due);
    }

    @Override
    public void cancel(String kind, String subject) {
        planned.remove(key(kind, subject));
    }

    @Override
    public Instant due(String kind, String subject) {
        return planned.get(key(kind, subject));
    }

    /** Returns when each job is due, by kind and subject with a space between them. */
    public Map<String, Instant> planned() {
        return planned;
    }

    private static String key(String kind, String subject) {
        return kind + " " + subject;
    }
}
