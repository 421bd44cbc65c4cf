package org.cordee.scheduling.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.io.CloseMode;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * Fetches another calendar over https: 20 MB at most, 20 seconds for all of it, three redirects, each checked like the
 * first address ({@link PublicNetwork}). No cookie, no password, nothing of Cordee's goes along.
 */
@ApplicationScoped
public class CalendarFetch {

    /** Largest calendar, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int REDIRECTS = 3;

    @Inject
    private PublicNetwork network;

    private int largest = LARGEST;
    private CloseableHttpClient client;

    /** For CDI. */
    public CalendarFetch() {}

    /**
     * For tests without a container.
     *
     * @param largest in bytes
     */
    CalendarFetch(PublicNetwork network, int largest) {
        this.network = network;
        this.largest = largest;
        open();
    }

    @PostConstruct
    void open() {
        client = CalendarHttpClient.of(network);
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** @throws UnreadCalendarException when it is not there, not allowed, too large or too slow */
    public byte[] fetch(URI address) throws UnreadCalendarException {
        return fetch(address, LONGEST);
    }

    byte[] fetch(URI first, Duration longest) throws UnreadCalendarException {
        long until = System.nanoTime() + longest.toNanos();
        URI address = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = ask(address, until);
            if (answer.redirect() == null) {
                return answer.content();
            }
            address = next(address, answer.redirect());
        }
        throw new UnreadCalendarException(CalendarTrouble.TOO_MANY_REDIRECTS);
    }

    private static URI next(URI from, String to) throws UnreadCalendarException {
        try {
            return from.resolve(to.strip());
        } catch (IllegalArgumentException e) {
            throw new UnreadCalendarException(CalendarTrouble.FAILED);
        }
    }

    /** One of both is null. */
    private record Answer(String redirect, byte[] content) {}

    /** @param until by {@link System#nanoTime()}; the connection is cut then, whatever is under way */
    private Answer ask(URI address, long until) throws UnreadCalendarException {
        if (!network.mayStandAt(address)) {
            throw new UnreadCalendarException(CalendarTrouble.NOT_ALLOWED);
        }
        HttpGet request = new HttpGet(address);
        CompletableFuture<Void> timeUp = new CompletableFuture<>();
        timeUp.thenRun(request::cancel);
        timeUp.completeOnTimeout(null, Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            Answer answer = answer(request);
            if (!timeUp.isDone()) {
                return answer;
            }
            throw new UnreadCalendarException(CalendarTrouble.SLOW);
        } catch (IOException e) {
            throw new UnreadCalendarException(timeUp.isDone() ? CalendarTrouble.SLOW : trouble(e));
        } finally {
            timeUp.cancel(false);
        }
    }

    private Answer answer(HttpGet request) throws IOException, UnreadCalendarException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            if (response.getCode() / 100 == 3 && location != null) {
                return new Answer(location.getValue(), null);
            }
            refuseUnlessFine(response.getCode());
            return new Answer(null, content(response.getEntity()));
        } finally {
            // ends the connection; closing the response would first read what is left of it
            request.cancel();
        }
    }

    private static void refuseUnlessFine(int status) throws UnreadCalendarException {
        if (status != HttpStatus.SC_OK) {
            throw new UnreadCalendarException(
                    switch (status) {
                        case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> CalendarTrouble.GONE;
                        case HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN -> CalendarTrouble.REFUSED;
                        default -> CalendarTrouble.FAILED;
                    });
        }
    }

    private byte[] content(HttpEntity entity) throws IOException, UnreadCalendarException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > largest) {
            throw new UnreadCalendarException(CalendarTrouble.TOO_LARGE);
        }
        byte[] content = entity.getContent().readNBytes(largest + 1);
        if (content.length > largest) {
            throw new UnreadCalendarException(CalendarTrouble.TOO_LARGE);
        }
        return content;
    }

    private static CalendarTrouble trouble(IOException e) {
        return switch (e) {
            case PublicNetwork.NotPublicException notPublic -> CalendarTrouble.NOT_ALLOWED;
            case SSLException untrusted -> CalendarTrouble.NOT_TRUSTED;
            case InterruptedIOException late -> CalendarTrouble.SLOW;
            case MessageConstraintException longHead -> CalendarTrouble.TOO_LARGE;
            case TruncatedChunkException brokenOff -> CalendarTrouble.UNREACHABLE;
            case MalformedChunkCodingException noChunk -> CalendarTrouble.FAILED;
            case ClientProtocolException noHttp -> CalendarTrouble.FAILED;
            default -> CalendarTrouble.UNREACHABLE;
        };
    }
}
