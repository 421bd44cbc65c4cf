package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one set meeting. */
public record SetMeetingId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static SetMeetingId of(Long value) {
        return value == null ? null : new SetMeetingId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<SetMeetingId, Long> {

        @Override
        public Long convertToDatabaseColumn(SetMeetingId id) {
            return id == null ? null : id.value();
        }

        @Override
        public SetMeetingId convertToEntityAttribute(Long value) {
            return SetMeetingId.of(value);
        }
    }
}
