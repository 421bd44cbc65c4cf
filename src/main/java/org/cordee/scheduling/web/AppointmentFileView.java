package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cordee.scheduling.boundary.CalendarFeeds;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;

/** {@code /scheduling/date-file?id=7}: a date and its series as a file for a calendar program. */
@Named
@RequestScoped
public class AppointmentFileView {

    @Inject
    private CalendarFeeds calendarFeeds;

    private AppointmentId id;

    /** The view action: answers with the file. @throws NotFound when it is not the reader's */
    public void send() {
        if (id == null) {
            throw new NotFound();
        }
        byte[] bytes = calendarFeeds.file(id).getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/calendar;charset=UTF-8");
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"cordee-" + id + ".ics\"");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public AppointmentId getId() {
        return id;
    }

    public void setId(AppointmentId id) {
        this.id = id;
    }
}
