package org.cordee.house.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Placeholders are filled with what could be there. */
class TextTest {

    @Test
    void placeholdersBecomeWordsAndNumbers() {
        assertEquals(List.of("Save changes"), readings("Save changes"));
        assertEquals(List.of("Alex asked Priya"), readings("{0} asked {1}"));
        assertEquals(List.of("5 of 6 shown"), readings("{0} of {1} shown"));
        assertEquals(List.of("Within 5 days"), readings("Within {0} days"));
        assertEquals(List.of("5 rows"), readings("{0,number,integer} rows"));
    }

    @Test
    void eachPluralIsRead() {
        assertEquals(
                List.of("No sets", "1 set with Priya", "5 sets with Priya"),
                readings("{0,choice,0#No sets|1#1 set with {1}|1<{0} sets with {1}}"));
    }

    private static List<String> readings(String pattern) {
        return new Text("x", "x.y", pattern).readings();
    }
}
