package org.cordee.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cordee.house.live.LiveServer;

/** Requests that no HTTP client would send, to the live server on this machine. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 15_000;

    private RawRequest() {}

    static Socket connect() throws IOException {
        URI base = URI.create(LiveServer.here().base());
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** The head of a request, with an empty line behind it. */
    static byte[] head(String first, String... headers) {
        String host = "Host: " + URI.create(LiveServer.here().base()).getAuthority() + "\r\n";
        return (first + " HTTP/1.1\r\n" + host + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it, and reads the answer up to its end or its first 64 KB. */
    static String answer(byte[]... parts) throws IOException {
        try (Socket socket = connect()) {
            try {
                for (byte[] part : parts) {
                    socket.getOutputStream().write(part);
                }
            } catch (IOException e) {
                // refused before all was sent: the answer is there
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] some = new byte[8192];
            try {
                for (int read = in.read(some); read >= 0 && all.size() < 65_536; read = in.read(some)) {
                    all.write(some, 0, read);
                    if (all.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
                        break;
                    }
                }
            } catch (IOException e) {
                if (all.size() == 0) {
                    throw e;
                }
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
