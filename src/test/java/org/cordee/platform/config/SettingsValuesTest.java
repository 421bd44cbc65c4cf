package org.cordee.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the surroundings say, what is taken where they say nothing, and what is refused at the start. */
class SettingsValuesTest {

    private static Settings with(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Settings(environment);
    }

    private static void wrong(String name, String value) {
        Settings settings = with(name, value);
        String sentence =
                assertThrows(Settings.SettingWrong.class, settings::check).getMessage();
        assertTrue(sentence.startsWith(name + " is \"" + value + "\": "), sentence);
        assertTrue(sentence.endsWith("."), sentence);
    }

    @Test
    void withoutAnySettingItListensOnThisMachineAlone() {
        Settings plain = with();
        plain.check();
        assertEquals("127.0.0.1", plain.address());
        assertEquals(8080, plain.port());
        assertEquals("http://127.0.0.1:8080", plain.baseUrl());
        assertFalse(plain.secure());
        assertFalse(plain.mailTlsRequired());
        assertEquals(25, plain.mailPort());
        assertTrue(plain.closedAccountsErased());
        assertEquals(Optional.empty(), plain.databaseUrl());
        assertEquals(Optional.empty(), plain.mailHost());
        assertEquals(Optional.empty(), plain.secret());
        assertEquals(Optional.empty(), plain.mailCa());
        assertTrue(plain.data().isAbsolute());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,http://localhost:8080",
        "::,http://localhost:8080",
        "::1,http://[::1]:8080",
        "10.0.0.5,http://10.0.0.5:8080",
        "cordee.internal,http://cordee.internal:8080"
    })
    void theAddressInMailsFollowsTheOneItListensOn(String address, String url) {
        assertEquals(url, with("CORDEE_ADDRESS", address).baseUrl());
    }

    @Test
    void theAddressInMailsHasNoSlashAtItsEnd() {
        Settings settings = with("CORDEE_BASE_URL", "https://cordee.example/app/");
        assertEquals("https://cordee.example/app", settings.baseUrl());
        assertTrue(settings.secure());
        assertFalse(with("CORDEE_BASE_URL", "http://cordee.example").secure());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "65535,65535", "' 8081 ',8081"})
    void aPort(String text, int port) {
        assertEquals(port, with("CORDEE_PORT", text).port());
    }

    @ParameterizedTest
    @CsvSource({
        "CORDEE_PORT,0",
        "CORDEE_PORT,65536",
        "CORDEE_PORT,-1",
        "CORDEE_PORT,80a",
        "CORDEE_PORT,8080.5",
        "CORDEE_PORT,99999999999",
        "CORDEE_MAIL_PORT,0",
        "CORDEE_BASE_URL,cordee.example",
        "CORDEE_BASE_URL,ftp://cordee.example",
        "CORDEE_MAIL_TLS,yes",
        "CORDEE_MAIL_CA,/no/such/file.pem",
        "CORDEE_DEMO,yes",
        "CORDEE_HEALTH,1",
        "CORDEE_CLOSED_ACCOUNTS,delete",
        "CORDEE_TRUSTED_PROXIES,everybody",
        "CORDEE_DB_URL,jdbc:postgresql://x/y"
    })
    void aWrongSettingIsNamedInOneSentence(String name, String value) {
        wrong(name, value);
    }

    @Test
    void aBlankSettingIsNone() {
        Settings blank = with("CORDEE_PORT", " ", "CORDEE_BASE_URL", "", "CORDEE_DB_URL", "  ");
        blank.check();
        assertEquals(8080, blank.port());
        assertEquals(Optional.empty(), blank.databaseUrl());
    }

    @Test
    void wordsAreTakenAsTheyAreMeant() {
        assertTrue(with("CORDEE_DEMO", " TRUE ").demo());
        assertFalse(with("CORDEE_DEMO", "False").demo());
        assertTrue(with("CORDEE_MAIL_TLS", "required").mailTlsRequired());
        assertFalse(with("CORDEE_CLOSED_ACCOUNTS", "keep").closedAccountsErased());
        with("CORDEE_DB_URL", "jdbc:mysql://db/cordee").check();
        with("CORDEE_DB_URL", "jdbc:h2:mem:test").check();
    }
}
