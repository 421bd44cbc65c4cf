package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void anEntrySaysHowOftenEachStatementWasPrepared() {
        assertEquals(
                """
                GET /people/profile?id=7 3
                    2 × select name from person where id = ?
                    1 × select 1
                """,
                StatementLog.entry(
                        "GET /people/profile?id=7",
                        List.of(
                                "select name  from person where id = ?",
                                "select 1",
                                "select name from person where id = ?")));
    }
}
