package org.cordee.icalendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar with folded ones put together. Lines may end with any of CR, LF or both; blank lines do not
 * count. Of a line longer than a million characters the rest is left out, so that an attached picture takes no memory.
 */
final class ContentLines {

    private static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    /** Read ahead by hand: a BufferedReader takes a lock for each character. */
    private final char[] buffer = new char[1 << 16];

    private int filled;
    private int at;
    private int ahead;

    /** @param file UTF-8, or UTF-16 with a byte order mark */
    ContentLines(byte[] file) throws IOException {
        in = new InputStreamReader(new ByteArrayInputStream(file), charset(file));
        ahead = read();
        if (ahead == BYTE_ORDER_MARK) {
            ahead = read();
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
                ahead = read();
            }
            skipLineEnds();
        } while (folded());
        return line.toString();
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? -1 : buffer[at++];
    }

    private void skipLineEnds() throws IOException {
        while (ahead == '\n' || ahead == '\r') {
            ahead = read();
        }
    }

    private boolean folded() throws IOException {
        boolean folded = ahead == ' ' || ahead == '\t';
        if (folded) {
            ahead = read();
        }
        return folded;
    }
}
