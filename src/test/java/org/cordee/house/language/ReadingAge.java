package org.cordee.house.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The age at which people can read a text easily, by the Flesch-Kincaid grade level (Kincaid and others, 1975): 0.39 ×
 * words per sentence + 11.8 × syllables per word − 15.59, in years at school. Grade 1 is the age of 6, so the age is
 * the grade and 5. Decision 0077 says why this measure.
 */
final class ReadingAge {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[”)]*\\s+|\\n+|: +(?=\\p{Lu})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.][\\p{L}\\p{N}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Two vowels in a row that are heard one after the other: create, area, medium, actual, science, going. */
    private static final Pattern APART = Pattern.compile(
            "creat|[^cst]ia[^l]|rea(?=[s]?$)|iu|ua(?!r)|uo(?!u)|scie|[^aeiou]oing$|yi|eo(?=[^pu])|[^csgt]io");

    private ReadingAge() {}

    /** Returns the reading age of a text of at least one word. */
    static double of(String text) {
        int sentences = sentences(text).size();
        List<String> words = words(text);
        int syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
        double grade = 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
        return grade + 5;
    }

    /** Returns the middle of some numbers, the mean of the two in the middle where their count is even. */
    static double median(Collection<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the sentences of a text. A line, and what follows a colon with a capital letter, is one too. */
    static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    /** Returns the words of a text. Both halves of a word with a hyphen count. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** Returns how many syllables a word has: groups of vowels, without those that aren't heard. A number has one. */
    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[’'](s|re|ll|d|m)?|[^a-z]", "");
        if (letters.isEmpty()) {
            return 1;
        }
        if (word.matches("\\p{Lu}{2,4}s?")) {
            return letters.length() - (word.endsWith("s") ? 1 : 0); // NHS is read letter by letter
        }
        int count = (int) VOWELS.matcher(letters).results().count();
        if (letters.matches(".*[^aeioul]e|.*[^aeiou][aeiou]le|.*[aeiouy]{2}le|.*ements?|.*eless|.*e(ful|ly)")) {
            count--;
        } else if (letters.matches(".*[^aeioutd]ed|.*[^aeiousxzcg]es")
                && !letters.matches(".*([^aeiou]les|shes|ches)")) {
            count--;
        }
        count += (int) APART.matcher(letters).results().count();
        return Math.max(1, count);
    }
}
