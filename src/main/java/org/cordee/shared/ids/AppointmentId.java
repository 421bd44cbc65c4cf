package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one appointment. */
public record AppointmentId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static AppointmentId of(Long value) {
        return value == null ? null : new AppointmentId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<AppointmentId, Long> {

        @Override
        public Long convertToDatabaseColumn(AppointmentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public AppointmentId convertToEntityAttribute(Long value) {
            return AppointmentId.of(value);
        }
    }
}
