package org.cordee.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What people write for a few alone (a pair, a set) is sealed for its column and its row: copied elsewhere it cannot be
 * opened.
 */
@ApplicationScoped
public class Seals {

    @Inject
    private Secret secret;

    /** @param row id of the row, known before it is written @return null for nothing and for blanks */
    public String seal(String text, String column, Long row) {
        return text == null || text.isBlank() ? null : secret.seal(text.strip(), bound(column, row));
    }

    /** Null for null. */
    public String open(String sealed, String column, Long row) {
        return sealed == null ? null : secret.open(sealed, bound(column, row));
    }

    private static String bound(String column, Long row) {
        if (row == null) {
            throw new IllegalStateException("sealed before the row has an id: " + column);
        }
        return column + " " + row;
    }
}
