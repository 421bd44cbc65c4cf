package org.cordee.people.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row of what is kept about a person, for {@link PersonalData#export}. */
public final class ExportRow {

    private ExportRow() {}

    /** Names and values in turn; a value may be null. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
