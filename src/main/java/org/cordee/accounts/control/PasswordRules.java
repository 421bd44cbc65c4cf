package org.cordee.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.errors.Problem;

/**
 * What a new password must be: 8 to 256 characters, not one of the common ones, not made of one's own name or address.
 * Nothing is asked about capitals, digits or signs (NIST SP 800-63B).
 */
@ApplicationScoped
public class PasswordRules {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 256;

    private static final int SHORTEST_OWN_WORD = 3;
    private static final int FEWEST_DIFFERENT = 3;
    private static final List<String> HOUSE_WORDS = List.of("cordee", "password", "leader", "leadership");

    private final Set<String> common = read();

    /**
     * @param own the person's name and e-mail address; nulls are passed over
     * @return nothing when it can be taken
     */
    public List<Problem> problems(String field, String password, String... own) {
        if (password == null || password.isEmpty()) {
            return List.of(Problem.at(field, "accounts.password.needed"));
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(Problem.at(field, "accounts.password.too-short", SHORTEST));
        }
        if (length > LONGEST) {
            return List.of(Problem.at(field, "accounts.password.too-long", LONGEST));
        }
        String plain = plain(password);
        if (common.contains(plain) || plain.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return List.of(Problem.at(field, "accounts.password.common"));
        }
        if (madeOf(plain, own)) {
            return List.of(Problem.at(field, "accounts.password.own-words"));
        }
        return List.of();
    }

    /** Nothing is left of its letters when the person's own words are taken out. */
    private static boolean madeOf(String plain, String... own) {
        String letters = plain.replaceAll("[^\\p{L}]", "");
        if (letters.isEmpty()) {
            return false;
        }
        List<String> words = Stream.concat(
                        HOUSE_WORDS.stream(),
                        Arrays.stream(own)
                                .filter(w -> w != null)
                                .flatMap(w -> Arrays.stream(plain(w).split("[^\\p{L}]+"))))
                .filter(w -> w.length() >= SHORTEST_OWN_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : words) {
            letters = letters.replace(word, "");
        }
        return letters.isEmpty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/org/cordee/accounts/common-passwords.txt"),
                StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(words::add);
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
