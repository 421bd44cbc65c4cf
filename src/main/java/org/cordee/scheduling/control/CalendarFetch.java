package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * Fetches another calendar over https: 20 MB at most, 20 seconds for all of it, three redirects, each checked like the
 * first address. It speaks to the very machine that was checked, so that a name that changes its mind in between leads
 * nowhere else; the certificate is checked against the name. No cookie, no password, nothing of Cordee's goes along.
 */
@ApplicationScoped
public class CalendarFetch {

    /** Largest calendar, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int REDIRECTS = 3;

    @Inject
    private PublicNetwork network;

    /** For CDI. */
    public CalendarFetch() {}

    /** For tests without a container. */
    CalendarFetch(PublicNetwork network) {
        this.network = network;
    }

    /** @throws UnreadCalendarException when it is not there, not allowed, too large or too slow */
    public byte[] fetch(URI address) throws UnreadCalendarException {
        return fetch(address, LONGEST);
    }

    byte[] fetch(URI first, Duration longest) throws UnreadCalendarException {
        long until = System.nanoTime() + longest.toNanos();
        URI address = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpAnswer answer = ask(address, until);
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

    private HttpAnswer ask(URI address, long until) throws UnreadCalendarException {
        CalendarTrouble trouble = CalendarTrouble.UNREACHABLE;
        for (InetAddress machine : network.machines(address)) {
            try (Socket socket = new TimedSocket(until)) {
                socket.connect(new InetSocketAddress(machine, network.port(address)), left(until));
                return ask(address, network.encrypted(address) ? encrypted(socket, address, until) : socket, until);
            } catch (SocketTimeoutException e) {
                trouble = CalendarTrouble.SLOW;
            } catch (SSLException e) {
                throw new UnreadCalendarException(CalendarTrouble.NOT_TRUSTED);
            } catch (IOException e) {
                trouble = CalendarTrouble.UNREACHABLE;
            }
        }
        throw new UnreadCalendarException(trouble);
    }

    private static Socket encrypted(Socket plain, URI address, long until) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, address.getHost(), plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(left(until));
        socket.startHandshake();
        return socket;
    }

    private HttpAnswer ask(URI address, Socket socket, long until) throws IOException, UnreadCalendarException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String host = address.getPort() == -1 ? address.getHost() : address.getHost() + ":" + address.getPort();
        socket.getOutputStream()
                .write(("GET " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Cordee\r\n"
                                + "Accept: text/calendar, */*;q=0.1\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return HttpAnswer.read(new DeadlineInputStream(socket, socket.getInputStream(), until), LARGEST);
    }

    /** All that comes out of it comes until then, also what encryption reads by itself. */
    private static final class TimedSocket extends Socket {

        private final long until;

        TimedSocket(long until) {
            this.until = until;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new DeadlineInputStream(this, super.getInputStream(), until);
        }
    }

    /** Milliseconds until then. @throws SocketTimeoutException when it is past */
    static int left(long until) throws SocketTimeoutException {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) left;
    }
}
