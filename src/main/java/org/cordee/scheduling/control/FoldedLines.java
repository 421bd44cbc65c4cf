package org.cordee.scheduling.control;

/** Folds the lines of a calendar as RFC 5545 (3.1) asks for: 75 octets of UTF-8 at most, no character cut in two. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;

    private FoldedLines() {}

    /** @param text lines that end with CR LF, none of them folded */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else {
                octets += length(c);
                if (octets > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1 + length(c);
                }
            }
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }

    private static int length(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
