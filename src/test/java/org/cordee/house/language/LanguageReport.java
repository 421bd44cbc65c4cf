package org.cordee.house.language;

import static org.cordee.house.language.Finding.Check.LONG_SENTENCE;
import static org.cordee.house.language.Finding.Check.PHRASE;
import static org.cordee.house.language.Finding.Check.READING_AGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cordee.house.pages.PageFiles;

/** Checks all texts and writes what was found to {@code target/language-report.txt}. */
final class LanguageReport {

    /** Words in a sentence, at most. */
    static final int WORDS = 25;

    /** Median reading age of a page, at most. */
    static final double AGE = 11;

    /** A text with fewer words is a label, whose reading age says nothing. */
    private static final int SHORTEST = 5;

    private static final Path FILE = Path.of("target", "language-report.txt");

    private final List<Text> texts;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Double> ages = new TreeMap<>();

    /** Runs all checks. */
    LanguageReport() throws IOException {
        // descriptions of the API are for developers
        texts = Texts.all().stream()
                .filter(text -> !text.bundle().equals("api"))
                .toList();
        countWords();
        findPhrases();
        measurePages();
        findings.sort(Comparator.comparing(Finding::bundle)
                .thenComparing(Finding::check)
                .thenComparing(Finding::key));
    }

    List<Text> texts() {
        return texts;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns the median reading age of each page that has texts. */
    Map<String, Double> ages() {
        return ages;
    }

    /** Writes the findings by bundle and check, then the reading age of each page. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (Finding finding : findings) {
            String now = finding.bundle() + ", " + finding.check();
            if (!now.equals(heading)) {
                lines.add("\n# " + now);
                heading = now;
            }
            lines.add(finding.toString());
        }
        lines.add("\n# Median reading age of each page, " + texts.size() + " texts in all");
        ages.forEach((page, age) -> lines.add(String.format(Locale.ROOT, "%5.1f %s", age, page)));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    private void countWords() {
        for (Text text : texts) {
            for (String reading : text.readings()) {
                ReadingAge.sentences(reading).stream()
                        .filter(sentence -> ReadingAge.words(sentence).size() > WORDS)
                        .forEach(sentence -> findings.add(new Finding(
                                text.bundle(),
                                LONG_SENTENCE,
                                text.key(),
                                ReadingAge.words(sentence).size() + " words: " + sentence)));
            }
        }
    }

    private void findPhrases() throws IOException {
        Map<String, String> allowed = ReviewedList.pairs("phrases-allowed.txt");
        for (Map.Entry<String, String> phrase :
                ReviewedList.pairs("phrases.txt").entrySet()) {
            Pattern words = Pattern.compile("(?iu)(?<![\\w-])" + phrase.getKey() + "(?![\\w-])");
            texts.stream()
                    .filter(text -> words.matcher(text.pattern()).find())
                    .filter(text -> !allowed.containsKey(text.key() + " " + phrase.getKey()))
                    .forEach(text -> findings.add(new Finding(
                            text.bundle(),
                            PHRASE,
                            text.key(),
                            "“" + phrase.getKey() + "”, use " + phrase.getValue() + ": " + text.pattern())));
        }
    }

    private void measurePages() throws IOException {
        Map<String, Text> byKey = new HashMap<>();
        texts.forEach(text -> byKey.put(text.key(), text));
        for (Map.Entry<Path, Set<String>> page :
                new PageKeys(byKey.keySet()).all().entrySet()) {
            List<Double> found = page.getValue().stream()
                    .map(key -> byKey.get(key).readings().getLast())
                    .filter(text -> ReadingAge.words(text).size() >= SHORTEST)
                    .map(ReadingAge::of)
                    .toList();
            if (!found.isEmpty()) {
                Path file = PageFiles.ROOT.relativize(page.getKey());
                double median = ReadingAge.median(found);
                ages.put(file.toString(), median);
                if (median > AGE) {
                    String folder = file.getNameCount() > 1 ? file.getName(0).toString() : "shared";
                    findings.add(new Finding(
                            folder,
                            READING_AGE,
                            file.toString(),
                            String.format(Locale.ROOT, "median %.1f of %d texts", median, found.size())));
                }
            }
        }
    }

    /** Writes the report. */
    public static void main(String... arguments) throws IOException {
        LanguageReport report = new LanguageReport();
        report.write();
        System.out.println(report.findings().size() + " findings in " + FILE);
    }
}
