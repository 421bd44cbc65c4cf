package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one concern. */
public record ConcernId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static ConcernId of(Long value) {
        return value == null ? null : new ConcernId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<ConcernId, Long> {

        @Override
        public Long convertToDatabaseColumn(ConcernId id) {
            return id == null ? null : id.value();
        }

        @Override
        public ConcernId convertToEntityAttribute(Long value) {
            return ConcernId.of(value);
        }
    }
}
