package org.cordee.house.language;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the texts of Cordee in its sources. */
final class Texts {

    private static final Path BUNDLES = Path.of("src/main/resources/org/cordee");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path DEMO = CODE.resolve("org/cordee/demo");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern DESCRIPTION =
            Pattern.compile("\\b(?:summary|description) = \"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z-]+)(?: [^>]*)?>([^<]+)</\\1>");

    private Texts() {}

    /** Returns all texts: bundles, messages of Faces, the catalogue, the demo region, and descriptions of the API. */
    static List<Text> all() throws IOException {
        List<Text> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(f -> f.endsWith("messages.properties"))
                    .sorted()
                    .toList()) {
                all.addAll(bundle(file, file.getParent().getFileName().toString()));
            }
        }
        all.addAll(bundle(BUNDLES.resolve("shared/faces.properties"), "shared"));
        all.addAll(initiatives());
        all.addAll(demo());
        all.addAll(api());
        return all;
    }

    private static List<Text> bundle(Path file, String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames())
                .stream()
                        // patterns of dates, names of months
                        .filter(key -> !key.startsWith("platform.time."))
                        .map(key -> new Text(name, key, texts.getProperty(key)))
                        .toList();
    }

    private static List<Text> initiatives() throws IOException {
        List<Text> all = new ArrayList<>();
        String initiative = "";
        for (String part :
                Files.readString(BUNDLES.resolve("catalogue/initiatives.xml")).split("<initiative key=\"")) {
            initiative = part.substring(0, part.indexOf('"'));
            Matcher element = ELEMENT.matcher(part);
            while (element.find()) {
                // names and providers are the report's
                if (!element.group(1).matches("name|provider")) {
                    String text = element.group(2).strip().replaceAll("\\s+", " ");
                    all.add(new Text("initiatives", initiative + "." + element.group(1), text));
                }
            }
        }
        return all;
    }

    /** Literals of at least four words. */
    private static List<Text> demo() throws IOException {
        List<Text> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DEMO)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String joined = Files.readString(file).replaceAll("(?<!\\\\)\"\\s*\\+\\s*\"", "");
                Matcher literal = LITERAL.matcher(joined);
                while (literal.find()) {
                    String text = literal.group(1).replace("\\n", "\n").replace("%s", "hosting");
                    if (text.matches("(?s)\\p{Lu}.*\\w+\\W+\\w+\\W+\\w+\\W+\\w+.*") && !isNoSentence(text)) {
                        all.add(new Text("demo", file.getFileName().toString(), text));
                    }
                }
            }
        }
        return all;
    }

    /** What the OpenAPI document says about requests, answers and fields. */
    private static List<Text> api() throws IOException {
        List<Text> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String joined = Files.readString(file).replaceAll("(?<!\\\\)\"\\s*\\+\\s*\"", "");
                DESCRIPTION
                        .matcher(joined)
                        .results()
                        .map(found -> new Text("api", file.getFileName().toString(), found.group(1)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Log lines, exceptions and lists of names. */
    private static boolean isNoSentence(String text) {
        return text.startsWith("The demo region")
                || text.startsWith("In the demo region")
                || text.matches("(\\p{Lu}\\w+ ?){5,}");
    }
}
