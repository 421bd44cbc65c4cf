package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one organisation. */
public record OrganisationId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static OrganisationId of(Long value) {
        return value == null ? null : new OrganisationId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<OrganisationId, Long> {

        @Override
        public Long convertToDatabaseColumn(OrganisationId id) {
            return id == null ? null : id.value();
        }

        @Override
        public OrganisationId convertToEntityAttribute(Long value) {
            return OrganisationId.of(value);
        }
    }
}
