package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one network. */
public record NetworkId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static NetworkId of(Long value) {
        return value == null ? null : new NetworkId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<NetworkId, Long> {

        @Override
        public Long convertToDatabaseColumn(NetworkId id) {
            return id == null ? null : id.value();
        }

        @Override
        public NetworkId convertToEntityAttribute(Long value) {
            return NetworkId.of(value);
        }
    }
}
