package org.cordee.shared.text;

/** Cleans text that someone typed or pasted, and finds characters that nobody can see. */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private PlainText() {}

    /**
     * Returns the text on one line: every kind of space at both ends is removed, every run of spaces inside becomes one
     * plain space, and characters without any width (zero-width spaces, soft hyphens, byte-order marks) are dropped.
     * Returns null for null. Use it for cells of a file and for addresses; a name that holds such characters is refused
     * rather than changed.
     */
    public static String clean(String text) {
        return text == null ? null : spaced(text, true);
    }

    /**
     * Returns the text with every kind of space trimmed and every run of spaces made one plain space. Returns null for
     * null.
     */
    public static String trim(String text) {
        return text == null ? null : spaced(text, false);
    }

    /**
     * Returns false if the text holds a character that cannot be seen or that changes the direction of what stands
     * around it. Joiners that Persian, Arabic and Indian scripts need inside a word are fine, and so are those inside
     * an emoji. True for null.
     */
    public static boolean isReadable(String text) {
        if (text == null) {
            return true;
        }
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (isUnreadable(points[i]) && !joins(points, i)) {
                return false;
            }
        }
        return true;
    }

    private static String spaced(String text, boolean dropZeroWidth) {
        int[] points = text.codePoints().toArray();
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < points.length; i++) {
            if (isSpace(points[i])) {
                gap = plain.length() > 0;
            } else if (!dropZeroWidth || !isZeroWidth(points[i]) || joins(points, i)) {
                plain.append(gap ? " " : "").appendCodePoint(points[i]);
                gap = false;
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point)
                || Character.isWhitespace(point) && point != 0x1C && point != 0x1D && point != 0x1E && point != 0x1F
                || point == 0x85;
    }

    private static boolean isZeroWidth(int point) {
        return point == 0x200B
                || point == ZERO_WIDTH_NON_JOINER
                || point == ZERO_WIDTH_JOINER
                || point >= 0x2060 && point <= 0x2064
                || point == 0xFEFF
                || point == 0xAD
                || point == 0x180E
                || point == 0x34F;
    }

    private static boolean isUnreadable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // variation selectors, the grapheme joiner, fillers of Hangul and Khmer, the blank of Braille
            default ->
                point >= 0xFE00 && point <= 0xFE0F
                        || point >= 0xE0100 && point <= 0xE01EF
                        || point == 0x34F
                        || point == 0x115F
                        || point == 0x1160
                        || point == 0x3164
                        || point == 0xFFA0
                        || point == 0x17B4
                        || point == 0x17B5
                        || point == 0x2800;
        };
    }

    /** Whether the invisible character at {@code i} belongs to the word or the emoji it stands in. */
    private static boolean joins(int[] points, int i) {
        int before = i == 0 ? ' ' : points[i - 1];
        int after = i == points.length - 1 ? ' ' : points[i + 1];
        if (points[i] == EMOJI_STYLE) {
            return Character.isEmoji(before);
        }
        if (points[i] == ZERO_WIDTH_JOINER && Character.isExtendedPictographic(after)) {
            return Character.isEmoji(before) || before == EMOJI_STYLE;
        }
        return (points[i] == ZERO_WIDTH_JOINER || points[i] == ZERO_WIDTH_NON_JOINER)
                && needsJoiners(before)
                && (needsJoiners(after) || after == ' ' && isMark(before));
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean needsJoiners(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case ARABIC,
                    SYRIAC,
                    MONGOLIAN,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    KHMER,
                    MYANMAR,
                    TIBETAN -> true;
            default -> false;
        };
    }

    /**
     * Returns the text in small letters, one for each letter, so that a text that fits into a column still does:
     * {@code String.toLowerCase} makes two characters of an İ.
     */
    public static String smallLetters(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
