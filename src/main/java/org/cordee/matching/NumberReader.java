package org.cordee.matching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads words and numbers from a plain or gzipped text file byte by byte, without making garbage, and knows the line it
 * is in, so that what is wrong can be named.
 */
public final class NumberReader implements AutoCloseable {

    private static final int END = -1;

    private final InputStream in;
    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private int at;
    private int line = 1;

    /** Opens the file; {@link BadInput} where it cannot be read. */
    public NumberReader(Path file) {
        name = String.valueOf(file.getFileName());
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            raw.mark(4);
            int a = raw.read();
            int b = raw.read();
            raw.reset();
            in = a == 0x1f && b == 0x8b ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (NoSuchFileException e) {
            throw new BadInput(name, "There is no file " + file + ".");
        } catch (IOException e) {
            throw new BadInput(name, "The file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** The line of the next character, from 1 on. */
    public int line() {
        return line;
    }

    /** A complaint about the line that is being read. */
    public BadInput wrong(String what) {
        return new BadInput("line " + line, name + ", line " + line + ": " + what + ".");
    }

    private int peek() {
        if (at == size) {
            try {
                size = in.read(buffer);
            } catch (ZipException e) {
                throw new BadInput(name, name + " is not whole: " + e.getMessage() + ".");
            } catch (IOException e) {
                throw new BadInput(name, name + " cannot be read to its end: " + e.getMessage() + ".");
            }
            at = 0;
            if (size <= 0) {
                size = 0;
                return END;
            }
        }
        return buffer[at];
    }

    private void skip() {
        if (buffer[at++] == '\n') {
            line++;
        }
    }

    private static boolean gap(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == ',';
    }

    /** Goes over blanks and commas; whether something is left in this line. */
    public boolean more() {
        int c = peek();
        while (gap(c)) {
            skip();
            c = peek();
        }
        return c != '\n' && c != END;
    }

    /** Goes to the next line that is not empty; false at the end of the file. */
    public boolean nextLine() {
        int c = peek();
        while (c == '\n' || gap(c)) {
            skip();
            c = peek();
        }
        return c != END;
    }

    /** Asks that nothing is left in this line. */
    public void endOfLine() {
        if (more()) {
            throw wrong("something follows that does not belong there: " + rest());
        }
    }

    /** The next character of the line, which stays. */
    public char next() {
        return more() ? (char) (peek() & 0xff) : '\n';
    }

    /** What is left of the line. */
    public String rest() {
        StringBuilder s = new StringBuilder();
        int c = peek();
        while (c != '\n' && c != END) {
            if (s.length() < 200) {
                s.append((char) (c & 0xff));
            }
            skip();
            c = peek();
        }
        return s.toString().trim();
    }

    /** The next word of the line if it is this one letter, which is then gone over; says whether it was. */
    public boolean letter(char c) {
        if (next() != c || at + 1 < size && !gap(buffer[at + 1])) {
            return false;
        }
        skip();
        return true;
    }

    /** The next word of the line. */
    public String word() {
        if (!more()) {
            throw wrong("something is missing");
        }
        StringBuilder s = new StringBuilder();
        int c = peek();
        while (c != '\n' && c != END && !gap(c)) {
            s.append((char) (c & 0xff));
            skip();
            c = peek();
        }
        return s.toString();
    }

    /** The next whole number of the line, between the two limits. */
    public int whole(String what, long low, long high) {
        long v = decimal(what, 0);
        if (v < low || v > high) {
            throw wrong(what + " is " + v + ", not between " + low + " and " + high);
        }
        return (int) v;
    }

    /**
     * The next number of the line, times ten to the power of {@code decimals}.
     *
     * @throws BadInput where it is no number, too long, or has more decimals than that which are not zero
     */
    public long decimal(String what, int decimals) {
        if (!more()) {
            throw wrong(what + " is missing");
        }
        int c = peek();
        boolean negative = c == '-';
        if (negative || c == '+') {
            skip();
            c = peek();
        }
        long v = 0;
        int digits = 0;
        int after = -1;
        while (c >= '0' && c <= '9' || c == '.' && after < 0) {
            if (c == '.') {
                after = 0;
            } else {
                digits++;
                if (after >= 0) {
                    after++;
                }
                if (after <= decimals) {
                    v = v * 10 + (c - '0');
                    if (v > Long.MAX_VALUE / 100) {
                        throw wrong(what + " is too large");
                    }
                } else if (c != '0') {
                    throw wrong(what + " has more than " + decimals + " decimals");
                }
            }
            skip();
            c = peek();
        }
        if (digits == 0 || !(gap(c) || c == '\n' || c == END)) {
            throw wrong(what + " is not a number" + (decimals == 0 ? " without decimals" : ""));
        }
        for (int k = Math.max(after, 0); k < decimals; k++) {
            v *= 10;
            if (v > Long.MAX_VALUE / 100) {
                throw wrong(what + " is too large");
            }
        }
        return negative ? -v : v;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new BadInput(name, name + " cannot be closed: " + e.getMessage() + ".");
        }
    }
}
