package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFactsTest {

    @ParameterizedTest
    @CsvSource({
        "H2, 2.3.232 (2024-08-11), H2, 2.3.232",
        "MySQL, 8.4.3, MySQL, 8.4.3",
        "MySQL, 11.8.3-MariaDB-ubu2404, MariaDB, 11.8.3",
        "MySQL, 5.5.5-10.11.6-MariaDB-0+deb12u1, MariaDB, 10.11.6",
        "MariaDB, 10.6.1-MariaDB, MariaDB, 10.6.1"
    })
    void theProductIsNamedAsItsMakersDo(String product, String version, String shown, String shownVersion) {
        assertEquals(shown, DatabaseFacts.product(product, version));
        assertEquals(shownVersion, DatabaseFacts.version(version));
    }
}
