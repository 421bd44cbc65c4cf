package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.scheduling.boundary.DateCard;
import org.cordee.scheduling.boundary.MyDates;
import org.cordee.shared.ids.AppointmentId;

/** A session has been booked: what happens next. */
@Named
@ViewScoped
public class BookedView extends OfPair {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionNotes notes;

    @Inject
    private MyDates dates;

    private AppointmentId appointment;
    private transient DateCard date;

    /** The view action: nothing is there for whoever is not one of the two. */
    public void openDate() {
        setId(notes.page(appointment).relationship());
        open();
    }

    public DateCard getDate() {
        if (date == null) {
            date = dates.one(appointment);
        }
        return date;
    }

    public AppointmentId getAppointment() {
        return appointment;
    }

    public void setAppointment(AppointmentId appointment) {
        this.appointment = appointment;
    }
}
