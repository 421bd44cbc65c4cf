package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one forming round. */
public record FormingRoundId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static FormingRoundId of(Long value) {
        return value == null ? null : new FormingRoundId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<FormingRoundId, Long> {

        @Override
        public Long convertToDatabaseColumn(FormingRoundId id) {
            return id == null ? null : id.value();
        }

        @Override
        public FormingRoundId convertToEntityAttribute(Long value) {
            return FormingRoundId.of(value);
        }
    }
}
