package org.cordee.icalendar;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar with folded ones put together. Lines may end with any of CR, LF or both; blank lines do not count.
 * Of a line longer than a million characters the rest is left out, so that an attached picture takes no memory.
 */
final class ContentLines {

    private static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private int ahead;

    /** @param file UTF-8, or UTF-16 with a byte order mark */
    ContentLines(byte[] file) throws IOException {
        in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), charset(file)), 1 << 16);
        ahead = in.read();
        if (ahead == BYTE_ORDER_MARK) {
            ahead = in.read();
        }
        skipLineEnds();
    }

    private static Charset charset(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xff) << 8 | file[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The next line that is not blank, or null at the end. */
    String next() throws IOException {
        while (ahead >= 0) {
            String line = logical();
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private String logical() throws IOException {
        StringBuilder line = new StringBuilder();
        do {
            while (ahead >= 0 && ahead != '\n' && ahead != '\r') {
                if (line.length() < LONGEST) {
                    line.append((char) ahead);
                }
                ahead = in.read();
            }
            skipLineEnds();
        } while (folded());
        return line.toString();
    }

    private void skipLineEnds() throws IOException {
        while (ahead == '\n' || ahead == '\r') {
            ahead = in.read();
        }
    }

    private boolean folded() throws IOException {
        boolean folded = ahead == ' ' || ahead == '\t';
        if (folded) {
            ahead = in.read();
        }
        return folded;
    }
}
