package org.cordee.shared.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Objects;

/**
 * A text of an entity that is in the database only sealed, for its column and its row. The entity keeps this as its
 * field and speaks plain text to everybody else:
 *
 * <pre>{@code
 * @Column(name = "needs_sealed")
 * private SealedText needs;
 *
 * public void describe(String text) { needs = SealedText.write(needs, text, "access_needs.needs", this); }
 * public String needs() { return SealedText.read(needs, "access_needs.needs", this); }
 * }</pre>
 *
 * Each such column is listed in {@code db/sealed-columns.properties}. It cannot be searched or sorted by in the
 * database.
 */
public final class SealedText {

    private static volatile Sealer sealer;

    /** What it is bound to; null when it was read from the database, and is not needed then. */
    private final String column;

    private final AggregateRoot row;
    private final String plain;
    private volatile String sealed;

    private SealedText(String column, AggregateRoot row, String plain, String sealed) {
        this.column = column;
        this.row = row;
        this.plain = plain;
        this.sealed = sealed;
    }

    /**
     * The value for a field whose text is to be {@code text} from now on.
     *
     * @param before the value it has, or null; kept when the text is the same, so that nothing is written
     * @param column what it is sealed for, with its table: {@code access_needs.needs}
     * @param row its entity, which may still be without an id
     * @return null when {@code text} is null or blank
     */
    public static SealedText write(SealedText before, String text, String column, AggregateRoot row) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return before != null && text.equals(read(before, column, row))
                ? before
                : new SealedText(column, row, text, null);
    }

    /** The text of a field, or null for null. */
    public static String read(SealedText field, String column, AggregateRoot row) {
        return field == null ? null : field.plain != null ? field.plain : sealer.open(field.sealed, bound(column, row));
    }

    /** Says who seals; called at the start. */
    public static void sealWith(Sealer one) {
        sealer = Objects.requireNonNull(one);
    }

    private static String bound(String column, AggregateRoot row) {
        if (row.key() == null) {
            throw new IllegalStateException("sealed before the row has an id: " + column);
        }
        return column + " " + row.key();
    }

    private String sealed() {
        if (sealed == null) {
            sealed = sealer.seal(plain, bound(column, row));
        }
        return sealed;
    }

    /** So that no log or error ever holds it. */
    @Override
    public String toString() {
        return "(sealed)";
    }

    /** Seals and opens texts. */
    public interface Sealer {

        String seal(String text, String bound);

        String open(String sealed, String bound);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<SealedText, String> {

        @Override
        public String convertToDatabaseColumn(SealedText text) {
            return text == null ? null : text.sealed();
        }

        @Override
        public SealedText convertToEntityAttribute(String sealed) {
            return sealed == null ? null : new SealedText(null, null, null, sealed);
        }
    }
}
