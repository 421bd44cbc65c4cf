package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one cohort. */
public record CohortId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static CohortId of(Long value) {
        return value == null ? null : new CohortId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<CohortId, Long> {

        @Override
        public Long convertToDatabaseColumn(CohortId id) {
            return id == null ? null : id.value();
        }

        @Override
        public CohortId convertToEntityAttribute(Long value) {
            return CohortId.of(value);
        }
    }
}
