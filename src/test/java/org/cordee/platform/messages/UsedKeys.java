package org.cordee.platform.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.shared.terms.Term;

/**
 * The message keys that code and pages name. A key stands there as a whole; or it is a term's; or it is put together of
 * a beginning such as {@code 'programmes.mail.'} and words that stand there too, as literals or as constants of enums.
 */
final class UsedKeys {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("webapp"), Path.of("src/main/resources/org/cordee"));
    private static final Pattern LITERAL = Pattern.compile("['\"]([A-Za-z0-9._/-]+)(?=['\"]|#\\{)");
    private static final Pattern BEGINNING = Pattern.compile("[a-z]+\\.[A-Za-z.-]+[.-]");
    private static final Pattern ENDING = Pattern.compile("[.-][A-Za-z.-]+");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+) (implements )?");

    private final Set<String> whole = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> endings = new HashSet<>();

    /** Reads all sources. */
    UsedKeys() throws IOException, ClassNotFoundException {
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|xhtml|xml|ftlh?)"))
                        .toList()) {
                    read(file);
                }
            }
        }
        for (String literal : whole) {
            words.addAll(List.of(literal.split("\\.")));
            if (BEGINNING.matcher(literal).matches()) {
                beginnings.add(literal);
            }
            if (ENDING.matcher(literal).matches()) {
                endings.add(literal);
            }
        }
    }

    /** True when something names the key. */
    boolean contains(String key) {
        return isNamed(key)
                || endings.stream()
                        .anyMatch(end -> key.endsWith(end) && isNamed(key.substring(0, key.length() - end.length())));
    }

    private boolean isNamed(String key) {
        return whole.contains(key)
                || beginnings.stream()
                        .anyMatch(start -> key.startsWith(start)
                                && Stream.of(key.substring(start.length()).split("\\."))
                                        .allMatch(part -> words.contains(part) || part.matches("\\d+")));
    }

    private void read(Path file) throws IOException, ClassNotFoundException {
        String text = Files.readString(file);
        LITERAL.matcher(text).results().forEach(literal -> whole.add(literal.group(1)));
        if (!file.toString().endsWith(".java")) {
            return;
        }
        CONSTANT.matcher(text)
                .results()
                .map(constant -> constant.group().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(words::add);
        for (Matcher declared = ENUM.matcher(text); declared.find(); ) {
            String name = declared.group(1);
            words.add(name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
            if (declared.group(2) != null && file.endsWith(name + ".java")) {
                String type = SOURCES.getFirst().relativize(file).toString();
                for (Object constant : Class.forName(type.replace(".java", "").replace('/', '.'))
                        .getEnumConstants()) {
                    if (constant instanceof Term term) {
                        whole.add(term.messageKey());
                    }
                }
            }
        }
    }
}
