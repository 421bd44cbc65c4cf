package org.cordee.people.boundary;

import java.io.Serializable;
import org.cordee.shared.text.Initials;

/**
 * What stands beside or in place of a name.
 *
 * @param photo token of a photo, which is read at {@code /people/photos/TOKEN}; null for who has none: their initials
 *     are shown
 */
public record Face(String name, String photo) implements Serializable {

    /** Returns the first letters of the first and last names. */
    public String initials() {
        return Initials.of(name);
    }
}
