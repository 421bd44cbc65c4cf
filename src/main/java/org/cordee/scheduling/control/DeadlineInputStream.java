package org.cordee.scheduling.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** What comes out of a connection, until a moment: somebody who sends a byte now and then does not hold it open. */
final class DeadlineInputStream extends InputStream {

    private final Socket socket;
    private final InputStream in;
    private final long until;

    /** @param until by {@link System#nanoTime()} */
    DeadlineInputStream(Socket socket, InputStream in, long until) {
        this.socket = socket;
        this.in = in;
        this.until = until;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        socket.setSoTimeout(CalendarFetch.left(until));
        return in.read(bytes, from, length);
    }
}
