package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one enrolment. */
public record EnrolmentId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static EnrolmentId of(Long value) {
        return value == null ? null : new EnrolmentId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<EnrolmentId, Long> {

        @Override
        public Long convertToDatabaseColumn(EnrolmentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public EnrolmentId convertToEntityAttribute(Long value) {
            return EnrolmentId.of(value);
        }
    }
}
