package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A job of the tests that waits for a mail server which takes its time. */
@ApplicationScoped
public class SlowMailJob implements Job {

    static final String KIND = "platform.test-slow-mail";
    static final AtomicInteger WAITING = new AtomicInteger();
    static volatile CountDownLatch server = new CountDownLatch(0);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobLane lane() {
        return JobLane.MAIL;
    }

    @Override
    public void run(String subject) {
        WAITING.incrementAndGet();
        try {
            server.await(3, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            WAITING.decrementAndGet();
        }
    }
}
