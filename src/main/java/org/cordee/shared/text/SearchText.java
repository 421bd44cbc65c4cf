package org.cordee.shared.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of names that searches compare: without accents, capitals, apostrophes, hyphens and commas. Entities keep it
 * in a column of their own, so that H2 and MariaDB find the same whatever their collations.
 */
public final class SearchText {

    /** Letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ŧ', "t"));

    private static final String APOSTROPHES = "'’‘‚‛ʼʻʽʹ`´′＇՚ꞌ";
    private static final int MOST_WORDS = 10;

    private SearchText() {}

    /**
     * Returns the text as searches compare it; an empty text for null. It never has more than {@code most} characters.
     */
    public static String of(String text, int most) {
        String all = of(text);
        return all.length() <= most ? all : all.substring(0, most);
    }

    /** Returns the text as searches compare it; an empty text for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        Normalizer.normalize(apart, Normalizer.Form.NFKD).codePoints().forEach(point -> {
            if (Character.getType(point) == Character.DASH_PUNCTUATION
                    || point == 0x2212
                    || point == ','
                    || point == ';'
                    || Character.isSpaceChar(point)
                    || Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (LETTERS.containsKey(point)) {
                plain.append(LETTERS.get(point));
            } else if (!isLeftOut(point)) {
                plain.appendCodePoint(point);
            }
        });
        return PlainText.trim(plain.toString());
    }

    /**
     * Returns one parameter for {@code like} for each word that was typed; a name is found when all of them match, in
     * any order. Empty when nothing was typed. Words after the tenth are ignored. No {@code escape} is needed: a
     * backslash stands before {@code %} and {@code _}, which H2, MySQL and MariaDB all read.
     */
    public static List<String> patterns(String typed) {
        return Arrays.stream(of(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    private static boolean isLeftOut(int point) {
        int type = Character.getType(point);
        return APOSTROPHES.indexOf(point) >= 0
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }
}
