package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.DateTimeConverter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cordee.platform.messages.Messages;

/**
 * The date of a form, as browsers send it: {@code 2027-03-01}. Only years from 1900 to 2199 are taken: every database
 * keeps them, and nothing that is planned lies outside.
 */
@FacesConverter("cordee.date")
public class DateConverter extends DateTimeConverter {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    public DateConverter() {
        setType("localDate");
        setPattern("yyyy-MM-dd");
    }

    @Override
    public Object getAsObject(FacesContext faces, UIComponent component, String text) {
        Object date = super.getAsObject(faces, component, text);
        if (date instanceof LocalDate day && !inReach(day.getYear())
                || date instanceof LocalDateTime time && !inReach(time.getYear())) {
            String message = CDI.current().select(Messages.class).get().get("shared.date-out-of-reach");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        }
        return date;
    }

    static boolean inReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** With a time: {@code 2027-03-01T10:00}. */
    @FacesConverter("cordee.datetime")
    public static class WithTime extends DateConverter {

        public WithTime() {
            setType("localDateTime");
            setPattern("yyyy-MM-dd'T'HH:mm");
        }
    }
}
