package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jakarta.faces.model.SelectItem;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.boundary.Sessions.SessionCard;
import org.cordee.programmes.boundary.SoughtSessions;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.When;
import org.cordee.scheduling.terms.Where;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.person.CurrentPerson;

/** Planning a session of a cohort, moving it, calling it off. Its times are those of the zone that is named beside them. */
@Named
@ViewScoped
public class SessionEditView extends OfCohort {

    private static final long serialVersionUID = 1L;

    /** Zones in which sessions are held; another one that a session already has is offered too. */
    private static final List<String> ZONES = List.of("Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Athens", "America/New_York",
            "Asia/Kolkata", "Australia/Sydney", "UTC");

    @Inject
    private Sessions sessions;
    @Inject
    private SoughtSessions soughtSessions;

    private Long session;
    private Integer version;
    private Long component;
    private String title;
    private LocalDate date;
    private LocalTime start;
    private LocalTime end;
    private String zone = CurrentPerson.HOME_ZONE.getId();
    private String place;
    private String onlineAddress;
    private transient SessionCard theirs;

    @Override
    public void open() {
        if (session != null) {
            SessionCard card = sessions.one(session);
            if (card.state() == AppointmentState.CANCELLED) {
                throw new NotFound();
            }
            setId(card.cohort());
            show(card);
        }
        super.open();
    }

    private void show(SessionCard card) {
        version = card.version();
        component = card.component();
        title = card.title();
        zone = card.when().zone().getId();
        LocalDateTime from = LocalDateTime.ofInstant(card.when().start(), card.when().zone());
        date = from.toLocalDate();
        start = from.toLocalTime();
        end = LocalDateTime.ofInstant(card.when().end(), card.when().zone()).toLocalTime();
        place = card.where().place();
        onlineAddress = card.where().onlineAddress();
    }

    public String plan() {
        When when = when();
        Where where = new Where(place, onlineAddress);
        return done(() -> sessions.plan(getId(), component, title, when, where), to("sessions"), "programmes.session-edit.planned", title);
    }

    /** Adds it without a date, and goes on to ask the participants which one suits. */
    public String seek() {
        String added = once(() -> String.valueOf(soughtSessions.seek(getId(), component, title)));
        return "/scheduling/poll-edit?faces-redirect=true&kind=" + SoughtSessions.KIND + "&of=" + added;
    }

    /** What somebody else has changed since is shown; saving again puts one's own in its place. */
    public String change() {
        When when = when();
        Where where = new Where(place, onlineAddress);
        try {
            return done(() -> sessions.change(session, title, when, where, version), to("sessions"), "programmes.session-edit.changed", title);
        } catch (Conflict e) {
            theirs = sessions.one(session);
            version = theirs.version();
            throw e;
        }
    }

    public String cancel() {
        return done(() -> sessions.cancel(session), to("sessions"), "programmes.session-edit.cancelled", title);
    }

    /** An end before the start is one after midnight. @throws Invalid at start or end when the clocks jump over that time */
    private When when() {
        if (start.equals(end)) {
            throw new Invalid("end", "scheduling.when.end-before-start");
        }
        LocalDate last = end.isBefore(start) ? date.plusDays(1) : date;
        return When.local(date.atTime(start), last.atTime(end), ZoneId.of(zone));
    }

    public List<SelectItem> getZones() {
        List<String> all = new ArrayList<>(ZONES);
        if (!all.contains(zone)) {
            all.add(zone);
        }
        return all.stream().map(z -> new SelectItem(z, words.get("programmes.session-edit.zone." + z).startsWith("programmes.")
                ? z : words.get("programmes.session-edit.zone." + z))).toList();
    }

    public List<SelectItem> getComponents() {
        return getCohort().components().stream().map(c -> new SelectItem(c.id(), c.title())).toList();
    }

    /** As somebody else has saved it meanwhile; null when nobody has. */
    public SessionCard getTheirs() {
        return theirs;
    }

    public Long getSession() {
        return session;
    }

    public void setSession(Long session) {
        this.session = session;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public Long getComponent() {
        return component;
    }

    public void setComponent(Long component) {
        this.component = component;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }
}
