package org.cordee.shared.terms;

import java.util.Locale;

/** A word of the field, kept in the database and in addresses by its {@link #key()} and worded from the bundle. */
public interface Term {

    String name();

    /** In addresses and in the API: {@code THIRD_SECTOR} is {@code third-sector}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its word in the bundle: {@code shared.sector.third-sector}. */
    default String messageKey() {
        String type = getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return feature() + "." + type + "." + key();
    }

    /** The feature whose bundle words it. */
    default String feature() {
        String[] parts = getClass().getPackageName().split("\\.");
        return parts[2];
    }

    /**
     * The term of that key.
     *
     * @return null when there is none
     */
    static <T extends Enum<T> & Term> T of(Class<T> type, String key) {
        for (T term : type.getEnumConstants()) {
            if (term.key().equals(key)) {
                return term;
            }
        }
        return null;
    }
}
