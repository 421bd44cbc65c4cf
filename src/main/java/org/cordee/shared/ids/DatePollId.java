package org.cordee.shared.ids;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Id of one date poll. */
public record DatePollId(long value) implements Id {

    /** Null stays null, for columns that may be empty. */
    public static DatePollId of(Long value) {
        return value == null ? null : new DatePollId(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<DatePollId, Long> {

        @Override
        public Long convertToDatabaseColumn(DatePollId id) {
            return id == null ? null : id.value();
        }

        @Override
        public DatePollId convertToEntityAttribute(Long value) {
            return DatePollId.of(value);
        }
    }
}
