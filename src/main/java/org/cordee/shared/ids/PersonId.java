package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one person. */
public record PersonId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static PersonId of(Long value) {
        return value == null ? null : new PersonId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<PersonId, Long> {

        @Override
        public Long convertToDatabaseColumn(PersonId id) {
            return id == null ? null : id.value();
        }

        @Override
        public PersonId convertToEntityAttribute(Long value) {
            return PersonId.of(value);
        }
    }
}
