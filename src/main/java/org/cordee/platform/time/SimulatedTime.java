package org.cordee.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Lets the demo region live through its past: what is done inside {@link #at} happens at that moment for everything
 * that asks {@code Clock} in this thread. Other threads keep the real time, and jobs wait until the whole story is
 * told, so that none of them ends what the story is about to answer. Nothing but the demo region uses it.
 */
@ApplicationScoped
public class SimulatedTime {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();
    private static volatile boolean underWay;

    /** Tells a story of many moments; jobs wait meanwhile. */
    public void tell(Runnable story) {
        underWay = true;
        try {
            story.run();
        } finally {
            underWay = false;
        }
    }

    /** Does it at that moment. */
    public void at(Instant moment, Runnable deed) {
        MOMENT.set(moment);
        try {
            deed.run();
        } finally {
            MOMENT.remove();
        }
    }

    /** True while a story is being told. */
    public static boolean underWay() {
        return underWay;
    }

    /** The moment this thread is at, or null when it is now. */
    static Instant moment() {
        return MOMENT.get();
    }
}
