package org.cordee.platform.launch;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may type after the name of the jar. */
class CommandsTest {

    @Test
    void aCommandWithWhatItNeeds() {
        assertNull(Commands.wrong("backup", "file.zip"));
        assertNull(Commands.wrong("restore", "file.zip"));
        assertNull(Commands.wrong("rotate-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"backup", "backup a b", "restore", "rotate-key now", "serve", "--help", "Backup file.zip", ""})
    void anythingElseIsSaidBackWithWhatIsPossible(String line) {
        String sentence = Commands.wrong(line.split(" "));
        assertTrue(sentence.contains("\"" + line + "\""), sentence);
        assertTrue(sentence.contains("backup FILE") && sentence.contains("rotate-key"), sentence);
    }
}
