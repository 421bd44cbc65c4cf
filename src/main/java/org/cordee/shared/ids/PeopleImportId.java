package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one uploaded file of people or organisations. */
public record PeopleImportId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static PeopleImportId of(Long value) {
        return value == null ? null : new PeopleImportId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<PeopleImportId, Long> {

        @Override
        public Long convertToDatabaseColumn(PeopleImportId id) {
            return id == null ? null : id.value();
        }

        @Override
        public PeopleImportId convertToEntityAttribute(Long value) {
            return PeopleImportId.of(value);
        }
    }
}
