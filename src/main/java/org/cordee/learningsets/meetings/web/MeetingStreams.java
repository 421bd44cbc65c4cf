package org.cordee.learningsets.meetings.web;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.learningsets.meetings.boundary.MeetingWatch;
import org.cordee.learningsets.meetings.terms.MeetingChanged;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * The streams that are open on this server, and the one watcher that feeds them: it asks the database how far their
 * meetings are, four times a second in one query, so that it does not matter which server wrote. What this server wrote
 * itself is passed on at once. Why the database carries it and no message between servers: decision 0032.
 */
@ApplicationScoped
public class MeetingStreams {

    static final long EVERY_MILLIS = 250;
    private static final int MOST_OF_ONE = 8;
    private static final int MOST = 2000;
    private static final long LONGEST_NANOS = Duration.ofMinutes(30).toNanos();
    private static final long CHECK_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long BEAT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Logger LOG = Logger.getLogger(MeetingStreams.class.getName());

    @Inject
    private MeetingWatch watch;

    @Inject
    private SignIns signIns;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Set<MeetingStream> open = ConcurrentHashMap.newKeySet();
    private final Map<PersonId, Integer> taken = new HashMap<>();
    private ScheduledFuture<?> timer;
    private long checkedAt = System.nanoTime();
    private long beatAt = System.nanoTime();
    private long saidAt;

    /** Keeps a place for one more stream of that person on this server. @return false when there is none */
    synchronized boolean reserve(PersonId person) {
        int mine = taken.getOrDefault(person, 0);
        if (mine >= MOST_OF_ONE
                || taken.values().stream().mapToInt(Integer::intValue).sum() >= MOST) {
            return false;
        }
        taken.put(person, mine + 1);
        return true;
    }

    /** It is fed from now on. Its place was reserved. */
    synchronized void add(MeetingStream stream) {
        if (stream.isOver()) {
            return;
        }
        open.add(stream);
        if (timer == null) {
            timer = scheduler.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** It is over; its place is free. Called once for each. */
    synchronized void remove(MeetingStream stream) {
        open.remove(stream);
        taken.computeIfPresent(stream.person(), (person, streams) -> streams > 1 ? streams - 1 : null);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
        open.forEach(MeetingStream::finish);
    }

    /** After what was written is kept; never in the writer's way. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingChanged change) {
        if (!open.isEmpty()) {
            try {
                scheduler.execute(() -> tell(Map.of(change.meeting(), change.revision())));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "the server stops", e);
            }
        }
    }

    private void tell(Map<SetMeetingId, Integer> revisions) {
        for (MeetingStream stream : open) {
            Integer revision = revisions.get(stream.meeting());
            if (revision != null) {
                stream.offer(revision);
            }
        }
    }

    private void tick() {
        if (open.isEmpty()) {
            return;
        }
        try {
            tell(watch.revisions(meetings()));
            long now = System.nanoTime();
            if (now - checkedAt > CHECK_NANOS) {
                checkedAt = now;
                check();
            }
            if (now - beatAt > BEAT_NANOS) {
                beatAt = now;
                open.forEach(MeetingStream::beat);
                open.stream().filter(s -> s.age() > LONGEST_NANOS).toList().forEach(MeetingStream::finish);
            }
        } catch (RuntimeException | Error e) {
            // what is thrown from here would end the watcher for good
            sayOnceAMinute(e);
        }
    }

    private Collection<SetMeetingId> meetings() {
        return open.stream().map(MeetingStream::meeting).collect(Collectors.toSet());
    }

    /** Who signed out, whose account was disabled, who left the set: their streams end. */
    private void check() {
        List<MeetingStream> all = List.copyOf(open);
        Map<SetMeetingId, Set<PersonId>> inside = watch.inside(meetings());
        Set<Long> lasting =
                signIns.lasting(all.stream().map(MeetingStream::signIn).collect(Collectors.toSet()));
        for (MeetingStream stream : all) {
            if (!lasting.contains(stream.signIn())) {
                stream.close("ended");
            } else if (!inside.getOrDefault(stream.meeting(), Set.of()).contains(stream.person())) {
                stream.close("gone");
            }
        }
    }

    /** The database is away: that is tried four times a second, and need not be said as often. */
    private void sayOnceAMinute(Throwable e) {
        long now = System.nanoTime();
        if (saidAt == 0 || now - saidAt > QUIET_NANOS) {
            saidAt = now;
            LOG.log(Level.WARNING, "Open meetings cannot be followed: {0}", e.getMessage());
        }
    }
}
