package org.cordee.catalogue.terms;

import java.util.function.Predicate;
import org.cordee.shared.text.SearchText;

/** The word of an initiative in addresses and in the API, made of its name: {@code leading-together-in-leeds}. */
public final class InitiativeKey {

    /** Most characters. */
    public static final int LONGEST = 60;

    private static final int ROOM_FOR_NUMBER = 6;
    private static final String WITHOUT_LETTERS = "programme";

    private InitiativeKey() {}

    /** Returns the first key for this name that is not taken: itself, then with {@code -2}, {@code -3} and so on. */
    public static String of(String name, Predicate<String> taken) {
        String plain = SearchText.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String word = plain.isEmpty() ? WITHOUT_LETTERS : shortened(plain);
        String key = word;
        for (int i = 2; taken.test(key); i++) {
            key = word + "-" + i;
        }
        return key;
    }

    /** Cuts between words where there are any. */
    private static String shortened(String key) {
        int most = LONGEST - ROOM_FOR_NUMBER;
        if (key.length() <= most) {
            return key;
        }
        int end = key.lastIndexOf('-', most);
        return key.substring(0, end > 0 ? end : most);
    }
}
