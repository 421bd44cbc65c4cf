package org.cordee.accounts.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cordee.shared.errors.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    private List<String> problems(String password) {
        return rules.problems("password", password, "Anna Smith-Jones", "anna.smith@harbourne.example").stream()
                .map(Problem::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "climb-together-2026",
                "violet kettle marching north",
                "ééééaaaaüüüü",
                "xkqwjvzp",
                "12 trees by the sea",
                "密码是长的密码是长的"
            })
    void takesWhatOthersCannotGuess(String password) {
        assertEquals(List.of(), problems(password));
    }

    @Test
    void asksForNoCapitalsDigitsOrSigns() {
        assertEquals(List.of(), problems("kettlemarching"));
    }

    @Test
    void takesLongOnes() {
        assertEquals(List.of(), problems("violet kettle ".repeat(5)));
        assertEquals(List.of(), problems("abcd efgh ".repeat(25) + "123456"));
        assertEquals(List.of("accounts.password.too-long"), problems("abcd efgh ".repeat(25) + "1234567"));
    }

    @Test
    void countsCharactersNotBytes() {
        assertEquals(List.of("accounts.password.too-short"), problems("🙂🙂🙂🙂🙂🙂🙃"));
        assertEquals(List.of(), problems("🙂🙃🐧🐢🐙🦋🐝🐌"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', needed",
        "short, too-short",
        "1234567, too-short",
        "password, common",
        "Password123, common",
        "QWERTYUIOP, common",
        "aaaaaaaaaaaa, common",
        "abababababab, common",
        "cordee2026, common",
        "cordee7319, own-words",
        "Cordee!Cordee!, own-words",
        "annasmith1970, own-words",
        "Smith.Jones.1, own-words",
        "harbourne99, own-words",
        "cordeeleader1, own-words",
        "liverpool1, common"
    })
    void refusesWhatIsTriedFirst(String password, String why) {
        assertEquals(List.of("accounts.password." + why), problems(password));
    }
}
