package org.cordee.mentoring.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of booking a session, in their order. */
public enum BookStep {
    LENGTH,
    TIME,
    PLACE,
    CHECK;

    /** Its word in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BookStep> of(String key) {
        return Stream.of(values()).filter(s -> s.key().equals(key)).findFirst();
    }

    BookStep before() {
        return values()[ordinal() - 1];
    }
}
