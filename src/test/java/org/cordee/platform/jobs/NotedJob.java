package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.person.CurrentPerson;

/** A job of the tests: notes each run in the audit log (so in its transaction) and does what its test says. */
@ApplicationScoped
public class NotedJob implements Job {

    static final String KIND = "platform.test-noted";

    /** Begun runs, failed ones included. */
    static final Queue<String> BEGUN = new ConcurrentLinkedQueue<>();

    static final Map<String, Consumer<NotedJob>> DEEDS = new ConcurrentHashMap<>();

    @Inject
    Audit audit;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        BEGUN.add(subject);
        audit.changed("platform.test-ran", "job-test", Long.parseLong(subject.replaceAll("\\D", "") + "0"), subject);
        DEEDS.getOrDefault(subject, job -> {}).accept(this);
    }

    void again(String subject) {
        jobs.plan(KIND, clock.instant().plus(Duration.ofHours(1)), subject);
    }
}
