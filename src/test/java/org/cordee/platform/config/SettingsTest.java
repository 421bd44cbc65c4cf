package org.cordee.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cordee.platform.config.Settings.SettingWrong;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void healthIsOffUnlessItIsTurnedOn() {
        assertFalse(new Settings(Map.of()).health());
        assertFalse(new Settings(Map.of("CORDEE_HEALTH", " ")).health());
        assertFalse(new Settings(Map.of("CORDEE_HEALTH", "false")).health());
        assertTrue(new Settings(Map.of("CORDEE_HEALTH", "True ")).health());
    }

    @Test
    void aWrongWordForHealthIsRefusedAtTheStart() {
        Settings wrong = new Settings(Map.of("CORDEE_HEALTH", "yes"));
        assertEquals(
                "CORDEE_HEALTH is \"yes\": it must be true or false.",
                assertThrows(SettingWrong.class, wrong::check).getMessage());
    }
}
