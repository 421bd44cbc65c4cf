package org.cordee.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.lang.reflect.InvocationTargetException;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;

/**
 * Typed ids in addresses and forms: {@code ?id=7} for a property of type CohortId. What is no number is an address of
 * nothing, so it is answered like one: not found.
 */
@FacesConverter(forClass = Id.class)
public class IdConverter implements Converter<Id> {

    private final Class<?> type;

    /** Faces hands over the class of the property. */
    public IdConverter(Class<?> type) {
        this.type = type;
    }

    @Override
    public Id getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        long number = Id.parse(text).orElseThrow(NotFound::new);
        try {
            return (Id) type.getConstructor(long.class).newInstance(number);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is no typed id", e);
        } catch (InvocationTargetException e) {
            throw new NotFound();
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Id id) {
        return id == null ? "" : String.valueOf(id.value());
    }
}
