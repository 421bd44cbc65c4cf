package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one initiative. */
public record InitiativeId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static InitiativeId of(Long value) {
        return value == null ? null : new InitiativeId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<InitiativeId, Long> {

        @Override
        public Long convertToDatabaseColumn(InitiativeId id) {
            return id == null ? null : id.value();
        }

        @Override
        public InitiativeId convertToEntityAttribute(Long value) {
            return InitiativeId.of(value);
        }
    }
}
