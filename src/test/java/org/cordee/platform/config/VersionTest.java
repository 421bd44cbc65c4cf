package org.cordee.platform.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void theBuildPutsTheVersionsIn() {
        assertTrue(Version.cordee().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), Version.cordee());
        assertTrue(Version.payara().matches("\\d+\\.\\d+\\.\\d+"), Version.payara());
    }
}
