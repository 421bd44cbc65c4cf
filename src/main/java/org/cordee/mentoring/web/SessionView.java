package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.mentoring.boundary.SessionPage;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;

/** A date of a pair: its agenda, the shared note and the reader's own, saved together; and whether they met. */
@Named
@ViewScoped
public class SessionView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionNotes notes;

    @Inject
    private MyAppointments dates;

    private AppointmentId appointment;
    private transient SessionPage page;
    private transient SessionPage theirs;
    private Seen seen;
    private String agenda;
    private String shared;
    private String own;

    /** The view action. */
    public void openDate() {
        if (appointment == null) {
            throw new NotFound();
        }
        page = notes.page(appointment);
        setId(page.relationship());
        seen = Seen.of(page);
        agenda = page.agenda();
        shared = page.shared().text();
        own = page.own().text();
    }

    /**
     * Saves what was changed. What the other has written meanwhile is shown first; saving again puts one's own in its
     * place.
     */
    public String save() {
        try {
            boolean changed = Boolean.parseBoolean(once(() -> String.valueOf(write())));
            flashMessages.add(changed ? "mentoring.notes.saved" : "mentoring.notes.unchanged");
            return "/mentoring/session?faces-redirect=true&id=" + appointment;
        } catch (Conflict e) {
            SessionPage now = notes.page(appointment);
            if (Seen.of(now).equals(seen)) {
                throw e;
            }
            theirs = now;
            seen = Seen.of(now);
            say(messages.say("mentoring.notes.conflict", now.otherName()));
            return null;
        }
    }

    private boolean write() {
        boolean newAgenda = differs(agenda, seen.agenda());
        boolean newShared = differs(shared, seen.shared().text());
        boolean newOwn = differs(own, seen.own().text());
        if (newAgenda) {
            notes.agenda(appointment, agenda, seen.version());
        }
        if (newShared) {
            notes.write(appointment, true, shared, seen.shared().version());
        }
        if (newOwn) {
            notes.write(appointment, false, own, seen.own().version());
        }
        return newAgenda || newShared || newOwn;
    }

    private static boolean differs(String typed, String kept) {
        return !lines(typed).equals(lines(kept));
    }

    /** Browsers end lines in their own way. */
    private static String lines(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    public String met() {
        return tookPlace(true, "mentoring.notes.met.said-yes");
    }

    public String notMet() {
        return tookPlace(false, "mentoring.notes.met.said-no");
    }

    private String tookPlace(boolean held, String said) {
        return done(
                () -> dates.tookPlace(appointment, held),
                "/mentoring/session?faces-redirect=true&id=" + appointment,
                said);
    }

    /** The agenda as the other has saved it meanwhile; null when it does not differ. */
    public String getTheirAgenda() {
        return theirs == null || !differs(agenda, theirs.agenda()) ? null : theirs.agenda();
    }

    /** The shared note as the other has saved it meanwhile; null when it does not differ. */
    public String getTheirShared() {
        return theirs == null || !differs(shared, theirs.shared().text())
                ? null
                : theirs.shared().text();
    }

    public AppointmentId getAppointment() {
        return appointment;
    }

    public void setAppointment(AppointmentId appointment) {
        this.appointment = appointment;
    }

    public SessionPage getPage() {
        if (page == null) {
            page = notes.page(appointment);
        }
        return page;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }

    public String getShared() {
        return shared;
    }

    public void setShared(String shared) {
        this.shared = shared;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    /** What the form was made from. */
    private record Seen(Integer version, String agenda, SessionPage.Note shared, SessionPage.Note own)
            implements Serializable {

        static Seen of(SessionPage page) {
            return new Seen(page.version(), page.agenda(), page.shared(), page.own());
        }
    }
}
