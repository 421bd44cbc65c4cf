package org.cordee.accounts.imports.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.text.PlainText;

/**
 * Turns the name of an organisation in capitals into readable case: {@code ST GEORGE'S UNIVERSITY HOSPITALS NHS
 * FOUNDATION TRUST} becomes {@code St George's University Hospitals NHS Foundation Trust}.
 */
final class ReadableName {

    /** A word with its apostrophes: the rest stays as it is. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");

    /** What stands before the first word of a name or of a part in brackets. */
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[(\\[/:\"–—]| -)\\s*$");

    private static final Pattern POSSESSIVE = Pattern.compile("(\\p{L}+)(['’]S)");
    private static final Pattern ROMAN = Pattern.compile("(?=[IVX]{2})X{0,3}(IX|IV|V?I{0,3})");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(ST|ND|RD|TH|S)");
    private static final Pattern WITHOUT_VOWELS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,}");

    /** Written in capitals although they could be read as words. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "ADHD", "AHP", "AIDS", "AMHP", "BAME", "BMI", "BPAS", "BUPA", "CAMHS", "CIC", "CIO", "CQUIN", "ENT", "EU",
            "GPUK", "HIV", "IAPT", "ICB", "ICS", "ICU", "IOM", "IT", "ITU", "IUC", "IVF", "MOD", "NIHR", "OOH", "PALS",
            "PALMS", "PICU", "RAF", "RNIB", "RNID", "SEND", "SSAFA", "UCL", "UCLH", "UHB", "UK", "UKHSA", "USA", "UTC",
            "YMCA", "YWCA");

    /** Without vowels, and words all the same. */
    private static final Set<String> SHORT_WORDS = Set.of(
            "ST", "STS", "DR", "DRS", "MR", "MRS", "MS", "MT", "RD", "SR", "JR", "JNR", "SNR", "LTD", "NTH", "STH",
            "BROS", "CWM", "PVT");

    /** Written small inside a name. */
    private static final Set<String> SMALL =
            Set.of("an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "upon", "yr");

    /** Written small between hyphens, as in Stoke-on-Trent. */
    private static final Set<String> SMALL_BETWEEN_HYPHENS =
            Set.of("cum", "de", "en", "la", "le", "next", "super", "under", "y", "yr");

    private ReadableName() {}

    /** Returns the name in readable case if it has no small letter; else as it is. */
    static String of(String name) {
        String plain = PlainText.clean(name);
        if (plain.codePoints().anyMatch(Character::isLowerCase)) {
            return plain;
        }
        StringBuilder readable = new StringBuilder(plain.length());
        Matcher words = WORD.matcher(plain);
        int end = 0;
        while (words.find()) {
            readable.append(plain, end, words.start());
            readable.append(word(words.group(), plain.substring(0, words.start()), plain.substring(words.end())));
            end = words.end();
        }
        return readable.append(plain, end, plain.length()).toString();
    }

    /**
     * Returns the name in readable case if it has several words, all in capitals. A single word may be an abbreviation
     * that stands in someone's own list.
     */
    static String ofList(String name) {
        return name.matches(".*\\p{Lu}{5,}.*") && name.contains(" ") ? of(name) : name;
    }

    private static String word(String word, String before, String after) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean afterHyphen = before.endsWith("-");
        if (afterHyphen && after.startsWith("-") && (SMALL.contains(small) || SMALL_BETWEEN_HYPHENS.contains(small))) {
            return small;
        }
        if (!afterHyphen
                && !BEGINNING.matcher(before).find()
                && !after.startsWith(".")
                && WORD.matcher(after).find()
                && SMALL.contains(small)) {
            return small;
        }
        if (stays(word)) {
            return word;
        }
        if (ORDINAL.matcher(word).matches()) {
            return small;
        }
        return capitalised(word, small);
    }

    private static boolean stays(String word) {
        return ABBREVIATIONS.contains(word)
                || ROMAN.matcher(word).matches()
                || !SHORT_WORDS.contains(word) && WITHOUT_VOWELS.matcher(word).matches()
                || word.matches("(?=.*\\p{N})(?=.*\\p{L}).*")
                        && !ORDINAL.matcher(word).matches();
    }

    /** A capital at the beginning, and after O', D' and Mc. */
    private static String capitalised(String word, String small) {
        StringBuilder all = new StringBuilder(small);
        all.setCharAt(0, word.charAt(0));
        boolean irish = word.matches("[DO]['’]\\p{L}{2,}.*");
        if (irish || word.matches("MC\\p{L}{3,}.*")) {
            all.setCharAt(2, word.charAt(2));
        }
        Matcher possessive = POSSESSIVE.matcher(word);
        if (possessive.matches() && stays(possessive.group(1))) {
            return possessive.group(1) + possessive.group(2).toLowerCase(Locale.ROOT);
        }
        return all.toString();
    }
}
