package org.cordee.shared.text;

import java.util.Locale;

/** The initials of a person, where there is no room for the name. */
public final class Initials {

    private Initials() {}

    /** Returns the first letters of the first and the last word, in capitals; empty for a name without letters. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
