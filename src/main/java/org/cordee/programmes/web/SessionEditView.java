package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.boundary.Sessions.SessionCard;
import org.cordee.programmes.boundary.SoughtSessions;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** Planning a session of a cohort, moving it, calling it off. */
@Named
@ViewScoped
public class SessionEditView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private SoughtSessions soughtSessions;

    private Long session;
    private Integer version;
    private Long component;
    private String title;
    private final SessionTime time = new SessionTime();
    private String place;
    private String onlineAddress;
    private boolean past;
    private Instant pastStart;
    private Instant before;
    private int clashes;
    private final List<Instant> others = new ArrayList<>();
    private transient SessionCard theirs;

    @Override
    public void open() {
        if (session != null) {
            SessionCard card = sessions.one(session);
            if (card.date().state() == AppointmentState.CANCELLED) {
                throw new NotFound();
            }
            setId(card.cohort());
            show(card);
        }
        super.open();
    }

    private void show(SessionCard card) {
        version = card.version();
        component = card.component().id();
        title = card.title();
        time.show(card.date().when());
        before = card.date().when().start();
        place = card.date().where().place();
        onlineAddress = card.date().where().onlineAddress();
    }

    public String plan() {
        return plan(false);
    }

    /** Although some of those who take part have something else then. */
    public String planAllTheSame() {
        return plan(true);
    }

    private String plan(boolean allTheSame) {
        TimeRange timeRange = time.when();
        Venue venue = new Venue(place, onlineAddress);
        if (asksAboutThePast(timeRange)) {
            return null;
        }
        String next = noticing(() -> done(
                () -> sessions.plan(getId(), component, title, timeRange, venue, allTheSame, past),
                to("sessions"),
                "programmes.session-edit.planned",
                title));
        tellUnreached(mailReach.participants(getId()));
        return next;
    }

    /** Asks once before a session is put at a time that is over; what is typed after that is asked about again. */
    private boolean asksAboutThePast(TimeRange timeRange) {
        boolean confirmed = past && timeRange.start().equals(pastStart);
        past = sessions.inThePast(timeRange)
                && (before == null || !timeRange.start().equals(before));
        pastStart = past ? timeRange.start() : null;
        return past && !confirmed;
    }

    /** True while a time that is over is to be confirmed. */
    public boolean isPast() {
        return past;
    }

    /** Keeps how many people have something else then, and when they have not, for the page to offer. */
    private String noticing(Supplier<String> deed) {
        others.clear();
        clashes = 0;
        try {
            return deed.get();
        } catch (TimeTaken e) {
            clashes = e.people();
            e.alternatives().forEach(timeRange -> others.add(timeRange.start()));
            throw e;
        }
    }

    /** Adds it without a date, and goes on to ask the participants which one suits. */
    public String seek() {
        String added = once(() -> String.valueOf(soughtSessions.seek(getId(), component, title)));
        return "/scheduling/poll-edit?faces-redirect=true&kind=" + SoughtSessions.KIND + "&of=" + added;
    }

    /** What somebody else has changed since is shown; saving again puts one's own in its place. */
    public String change() {
        return change(false);
    }

    /** Although some of those who take part have something else then. */
    public String changeAllTheSame() {
        return change(true);
    }

    private String change(boolean allTheSame) {
        TimeRange timeRange = time.when();
        Venue venue = new Venue(place, onlineAddress);
        if (asksAboutThePast(timeRange)) {
            return null;
        }
        try {
            String next = noticing(() -> done(
                    () -> sessions.change(session, title, timeRange, venue, version, allTheSame, past),
                    to("sessions"),
                    "programmes.session-edit.changed",
                    title));
            tellUnreached(mailReach.participants(getId()));
            return next;
        } catch (TimeTaken e) {
            throw e;
        } catch (Conflict e) {
            theirs = sessions.one(session);
            version = theirs.version();
            throw e;
        }
    }

    public String cancel() {
        String next = done(() -> sessions.cancel(session), to("sessions"), "programmes.session-edit.cancelled", title);
        tellUnreached(mailReach.participants(getId()));
        return next;
    }

    public List<SelectItem> getComponents() {
        return getCohort().components().stream()
                .map(c -> new SelectItem(c.id(), c.title()))
                .toList();
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

    public SessionTime getTime() {
        return time;
    }

    /** How many of those who take part have something else at the typed time; 0 when that was not the matter. */
    public int getClashes() {
        return clashes;
    }

    /** Starts at which nobody has anything else. */
    public List<Instant> getOthers() {
        return others;
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
