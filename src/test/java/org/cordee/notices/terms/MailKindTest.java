package org.cordee.notices.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailKindTest {

    /** A kind that is missing here could be muted by the link in a mail, and never be turned on again. */
    @Test
    void everyKindOfNoticeCanBeTurnedOffOrAlwaysComes() throws IOException {
        TreeSet<String> worded = new TreeSet<>();
        try (Stream<Path> bundles = Files.walk(Path.of("src/main/resources/org/cordee"))) {
            for (Path bundle :
                    bundles.filter(p -> p.endsWith("messages.properties")).toList()) {
                Properties words = new Properties();
                try (Reader in = Files.newBufferedReader(bundle)) {
                    words.load(in);
                }
                words.stringPropertyNames().stream()
                        .filter(key -> key.matches("[a-z]+\\.notice\\.[a-z-]+"))
                        .forEach(worded::add);
            }
        }
        TreeSet<String> known = new TreeSet<>(MailKind.ALWAYS);
        Stream.of(MailKind.values()).map(MailKind::notice).forEach(known::add);
        assertEquals(worded, known);
        assertEquals(
                List.of(),
                MailKind.ALWAYS.stream()
                        .filter(k -> Stream.of(MailKind.values())
                                .anyMatch(m -> m.notice().equals(k)))
                        .toList());
    }
}
