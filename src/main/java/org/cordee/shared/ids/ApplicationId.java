package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one application. */
public record ApplicationId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static ApplicationId of(Long value) {
        return value == null ? null : new ApplicationId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<ApplicationId, Long> {

        @Override
        public Long convertToDatabaseColumn(ApplicationId id) {
            return id == null ? null : id.value();
        }

        @Override
        public ApplicationId convertToEntityAttribute(Long value) {
            return ApplicationId.of(value);
        }
    }
}
