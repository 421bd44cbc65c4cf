package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one learning set. */
public record LearningSetId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static LearningSetId of(Long value) {
        return value == null ? null : new LearningSetId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<LearningSetId, Long> {

        @Override
        public Long convertToDatabaseColumn(LearningSetId id) {
            return id == null ? null : id.value();
        }

        @Override
        public LearningSetId convertToEntityAttribute(Long value) {
            return LearningSetId.of(value);
        }
    }
}
