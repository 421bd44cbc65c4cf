package org.cordee.learningsets.meetings.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * One open page's stream of numbers: how far its meeting is. It never waits for a slow reader: what is not sent yet is
 * overtaken by the next number.
 */
final class MeetingStream implements WriteListener, AsyncListener {

    private static final String BEGIN = "retry: 1000\n\n";
    private static final String BEAT = ":\n\n";

    private final SetMeetingId meeting;
    private final PersonId person;
    private final Long signIn;
    private final long openedAt = System.nanoTime();
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final LongSupplier now;
    private final Runnable gone;

    private int revision;
    private int sent = -1;
    private boolean begun;
    private boolean beat;
    private String closing;
    private boolean over;

    /** @param now the server's time in epoch milliseconds @param gone called once when it is over, whoever ended it */
    MeetingStream(
            SetMeetingId meeting,
            PersonId person,
            Long signIn,
            int revision,
            AsyncContext async,
            ServletOutputStream out,
            LongSupplier now,
            Consumer<MeetingStream> gone) {
        this.meeting = meeting;
        this.person = person;
        this.signIn = signIn;
        this.revision = revision;
        this.async = async;
        this.out = out;
        this.now = now;
        this.gone = () -> gone.accept(this);
        async.addListener(this);
    }

    /** The meeting is that far. */
    synchronized void offer(int now) {
        if (now > revision) {
            revision = now;
            write();
        }
    }

    /** Says that it is still there, so that nobody between us takes it for dead. */
    synchronized void beat() {
        beat = true;
        write();
    }

    /** Ends it and tells the page why: {@code ended} (the sign-in) or {@code gone} (the place in the set). */
    synchronized void close(String why) {
        closing = why;
        write();
    }

    /** Ends it without a word: the page opens another. */
    synchronized void finish() {
        if (!over) {
            over = true;
            try {
                async.complete();
            } catch (IllegalStateException e) {
                // completed already by the container
            }
            gone.run();
        }
    }

    private void write() {
        try {
            while (!over && out.isReady()) {
                String next = next();
                if (next == null) {
                    if (closing != null) {
                        finish();
                    }
                    return;
                }
                out.write(next.getBytes(StandardCharsets.UTF_8));
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException e) {
            finish();
        }
    }

    private String next() {
        if (!begun) {
            begun = true;
            return BEGIN + time();
        }
        if (closing != null) {
            String why = closing;
            closing = "";
            return why.isEmpty() ? null : "event: closed\ndata: " + why + "\n\n";
        }
        if (sent < revision) {
            sent = revision;
            return "data: " + revision + "\n\n";
        }
        if (beat) {
            beat = false;
            return BEAT + time();
        }
        return null;
    }

    /** The server's time, so that the clocks of pages go by it. */
    private String time() {
        return "event: time\ndata: " + now.getAsLong() + "\n\n";
    }

    @Override
    public synchronized void onWritePossible() {
        write();
    }

    @Override
    public void onError(Throwable thrown) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        finish();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    synchronized boolean isOver() {
        return over;
    }

    SetMeetingId meeting() {
        return meeting;
    }

    PersonId person() {
        return person;
    }

    Long signIn() {
        return signIn;
    }

    /** Nanoseconds since it was opened. */
    long age() {
        return System.nanoTime() - openedAt;
    }
}
