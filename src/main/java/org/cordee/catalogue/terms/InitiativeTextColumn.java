package org.cordee.catalogue.terms;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What is said of an initiative, as JSON in a column. */
@Converter(autoApply = true)
public class InitiativeTextColumn implements AttributeConverter<InitiativeText, String> {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public String convertToDatabaseColumn(InitiativeText text) {
        return text == null ? null : JSON.toJson(text);
    }

    @Override
    public InitiativeText convertToEntityAttribute(String json) {
        return json == null ? null : JSON.fromJson(json, InitiativeText.class);
    }
}
