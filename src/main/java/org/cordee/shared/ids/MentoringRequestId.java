package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one request of a mentee to a mentor. */
public record MentoringRequestId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static MentoringRequestId of(Long value) {
        return value == null ? null : new MentoringRequestId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<MentoringRequestId, Long> {

        @Override
        public Long convertToDatabaseColumn(MentoringRequestId id) {
            return id == null ? null : id.value();
        }

        @Override
        public MentoringRequestId convertToEntityAttribute(Long value) {
            return MentoringRequestId.of(value);
        }
    }
}
