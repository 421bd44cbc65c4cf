package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one mentoring relationship. */
public record RelationshipId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static RelationshipId of(Long value) {
        return value == null ? null : new RelationshipId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<RelationshipId, Long> {

        @Override
        public Long convertToDatabaseColumn(RelationshipId id) {
            return id == null ? null : id.value();
        }

        @Override
        public RelationshipId convertToEntityAttribute(Long value) {
            return RelationshipId.of(value);
        }
    }
}
