package org.cordee.scheduling.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * One answer of HTTP/1.1, as far as fetching a file needs it.
 *
 * @param redirect where to look instead, or null
 * @param content null with a redirect
 */
record HttpAnswer(String redirect, byte[] content) {

    private static final int LONGEST_HEAD = 32 << 10;

    /** @throws UnreadCalendarException when the answer is no success, or larger than {@code largest} bytes */
    static HttpAnswer read(InputStream raw, int largest) throws IOException, UnreadCalendarException {
        InputStream in = new BufferedInputStream(raw);
        int[] budget = {LONGEST_HEAD};
        int status = status(line(in, budget));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (status >= 300 && status < 400 && headers.get("location") != null) {
            return new HttpAnswer(headers.get("location"), null);
        }
        refuseUnlessFine(status);
        return new HttpAnswer(null, body(in, headers, largest));
    }

    private static int status(String line) throws UnreadCalendarException {
        String[] parts = line.split(" ");
        if (!line.startsWith("HTTP/1.") || parts.length < 2 || !parts[1].matches("[1-5]\\d\\d")) {
            throw new UnreadCalendarException(CalendarTrouble.FAILED);
        }
        return Integer.parseInt(parts[1]);
    }

    private static void refuseUnlessFine(int status) throws UnreadCalendarException {
        if (status != 200) {
            throw new UnreadCalendarException(
                    switch (status) {
                        case 404, 410 -> CalendarTrouble.GONE;
                        case 401, 403 -> CalendarTrouble.REFUSED;
                        default -> CalendarTrouble.FAILED;
                    });
        }
    }

    private static byte[] body(InputStream in, Map<String, String> headers, int largest)
            throws IOException, UnreadCalendarException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks(in, largest);
        }
        String said = headers.getOrDefault("content-length", "");
        long length = said.matches("\\d{1,18}") ? Long.parseLong(said) : -1;
        byte[] all = length > largest ? tooLarge() : in.readNBytes(length < 0 ? largest + 1 : (int) length);
        if (all.length < length) {
            throw new EOFException();
        }
        return all.length > largest ? tooLarge() : all;
    }

    private static byte[] chunks(InputStream in, int largest) throws IOException, UnreadCalendarException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] budget = {largest};
        for (int size = size(line(in, budget)); size > 0; size = size(line(in, budget))) {
            if (all.size() + (long) size > largest) {
                return tooLarge();
            }
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new EOFException();
            }
            all.write(chunk);
            line(in, budget);
        }
        return all.toByteArray();
    }

    private static int size(String line) throws UnreadCalendarException {
        String hex = line.split(";")[0].strip();
        if (!hex.matches("[0-9a-fA-F]{1,7}")) {
            throw new UnreadCalendarException(CalendarTrouble.FAILED);
        }
        return Integer.parseInt(hex, 16);
    }

    private static byte[] tooLarge() throws UnreadCalendarException {
        throw new UnreadCalendarException(CalendarTrouble.TOO_LARGE);
    }

    private static String line(InputStream in, int[] budget) throws IOException, UnreadCalendarException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (--budget[0] < 0) {
                return new String(tooLarge(), StandardCharsets.ISO_8859_1);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
