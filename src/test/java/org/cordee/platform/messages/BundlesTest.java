package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.house.pages.PageFiles;
import org.junit.jupiter.api.Test;

/** What holds for the words of every feature, and for the pages that use them. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/cordee");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern USED =
            Pattern.compile("m(?:\\['|\\.of\\('|\\.say\\(')([a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9-])'(?!\\.concat)");
    private static final Pattern LINK =
            Pattern.compile("<(?:a|t:back|t:empty|t:nav|t:step)\\s[^>]*?href=\"(/[a-z][a-z/-]*)(?=[\"?#])");

    @Test
    void apostrophesAreTypographic() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : bundles()) {
            texts(bundle).forEach((key, text) -> {
                if (text.toString().contains("'")) {
                    wrong.add(key + "=" + text);
                }
            });
        }
        assertTrue(
                wrong.isEmpty(), () -> "ASCII apostrophes, which MessageFormat swallows:\n" + String.join("\n", wrong));
    }

    @Test
    void keysBeginWithTheirFeature() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : bundles()) {
            String feature = bundle.getParent().getFileName().toString();
            texts(bundle).keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !key.startsWith(feature + "."))
                    .forEach(wrong::add);
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }

    /** Of two texts with one key the later would be said in both places. */
    @Test
    void noKeyIsWrittenTwice() throws IOException {
        Set<String> twice = new TreeSet<>();
        for (Path bundle : bundles()) {
            Set<String> seen = new TreeSet<>();
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[a-z][^= ]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertTrue(twice.isEmpty(), twice::toString);
    }

    /** What English doesn't say, a translation need not say either: the key is out of date or misspelt. */
    @Test
    void translationsTranslateWhatIsThere() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : bundles()) {
            Properties english = texts(bundle.resolveSibling("messages.properties"));
            texts(bundle).keySet().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> wrong.add(key + " in " + bundle));
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }

    /** Words of a language that are written into code never reach another one. */
    @Test
    void codeHasNoLanguage() throws IOException {
        // files that are imported name months in English
        Set<String> exempt = Set.of("MessageBundles.java", "ImportDates.java");
        Set<String> wrong = new TreeSet<>();
        try (Stream<Path> all = Files.walk(CODE)) {
            for (Path path : all.filter(p -> p.toString().endsWith(".java")).toList()) {
                String text = Files.readString(path);
                if (text.matches("(?s).*Locale\\.(UK|ENGLISH|US|getDefault).*")
                        && !exempt.contains(path.getFileName().toString())) {
                    wrong.add(path.toString());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> "the language of readers is in MessageBundles: " + wrong);
    }

    /** Texts with arguments go through MessageFormat; others may hold braces, as the words of a paginator do. */
    @Test
    void textsAreWellFormed() throws IOException {
        for (Path bundle : bundles()) {
            texts(bundle).forEach((key, text) -> {
                try {
                    if (text.toString().matches("(?s).*\\{[0-9].*")) {
                        new MessageFormat(text.toString());
                    }
                } catch (IllegalArgumentException e) {
                    fail(key + "=" + text + ": " + e.getMessage());
                }
            });
        }
    }

    /** STYLE.md, "Texts on screens and in mails". */
    @Test
    void theVoiceIsKept() throws IOException {
        Pattern shouting = Pattern.compile("!|(?i)\\bplease note\\b|\\busers?\\b|\\bsuccessfully\\b|\\binvalid\\b");
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : bundles()) {
            texts(bundle).forEach((key, text) -> {
                if (shouting.matcher(text.toString()).find()) {
                    wrong.add(key + "=" + text);
                }
            });
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void everyKeyThatAPageUsesHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        Properties all = all();
        for (Path page : PageFiles.all()) {
            Matcher used = USED.matcher(Files.readString(page));
            while (used.find()) {
                if (!all.containsKey(used.group(1))) {
                    missing.add(used.group(1) + " in " + page);
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> String.join("\n", missing));
    }

    /** A text that nothing shows is read by no one, and still has to be translated. */
    @Test
    void everyKeyIsUsed() throws Exception {
        UsedKeys used = new UsedKeys();
        Set<String> unused = new TreeSet<>();
        for (Path bundle : bundles()) {
            texts(bundle).keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !used.contains(key))
                    .forEach(unused::add);
        }
        assertTrue(unused.isEmpty(), () -> "nothing uses\n" + String.join("\n", unused));
    }

    @Test
    void everyAddressThatAPageLinksToIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        String code = code();
        for (Path page : PageFiles.all()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String address = link.group(1);
                boolean folder = address.endsWith("/")
                        && Files.exists(PageFiles.ROOT.resolve(address.substring(1) + "index.xhtml"));
                if (!folder
                        && !Files.exists(PageFiles.ROOT.resolve(address.substring(1) + ".xhtml"))
                        && !code.contains("\"" + address + "\"")) {
                    missing.add(address + " in " + page);
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> String.join("\n", missing));
    }

    /**
     * A nonce comes from the response writer alone, handlers from scripts; public pages load nothing of a view library.
     */
    @Test
    void pagesKeepToThePolicy() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Pattern inline = Pattern.compile(
                "nonce=|<script(?![^>]*src=)[^>]*>|\\son(click|change|submit|load|focus|blur|input|keyup|keydown)=\"(?!PF\\()");
        for (Path page : PageFiles.all()) {
            String text = Files.readString(page);
            if (inline.matcher(text).find()) {
                wrong.add(page + ": inline script");
            }
            if (text.contains("templates/public.xhtml")
                    && Pattern.compile("<p:|<h:head|<f:ajax|<h:commandLink|<h:outputScript")
                            .matcher(text)
                            .find()) {
                wrong.add(page + ": a public page with parts that need a script");
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            return all.filter(path -> path.getFileName().toString().matches("messages(_\\w+)?\\.properties"))
                    .toList();
        }
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> all = Files.walk(CODE)) {
            for (Path path : all.filter(p -> p.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(path));
            }
        }
        return code.toString();
    }

    private static Properties all() throws IOException {
        Properties all = new Properties();
        for (Path bundle : bundles()) {
            all.putAll(texts(bundle));
        }
        return all;
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
