package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.shared.ids.AppointmentId;

/** A session has been booked: what happens next. */
@Named
@ViewScoped
public class BookedView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionNotes notes;

    @Inject
    private MyAppointments dates;

    private AppointmentId appointment;
    private transient AppointmentCard date;

    /** The view action: nothing is there for whoever is not one of the two. */
    public void openDate() {
        setId(notes.page(appointment).relationship());
        open();
    }

    public AppointmentCard getDate() {
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
