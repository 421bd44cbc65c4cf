package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.terms.Term;

/** Terms in forms and addresses by their key: {@code ?sector=third-sector}. Faces makes one for each kind of term. */
@FacesConverter(forClass = Term.class)
public class TermConverter implements Converter<Term> {

    private final Class<?> type;

    /** Faces hands over the class of the property. */
    public TermConverter(Class<?> type) {
        this.type = type;
    }

    @Override
    public Term getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof Term term && term.key().equals(text)) {
                return term;
            }
        }
        String message = CDI.current().select(Messages.class).get().say("shared.not-a-choice");
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Term term) {
        return term == null ? "" : term.key();
    }
}
