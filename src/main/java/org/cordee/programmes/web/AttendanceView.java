package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/** The sheet on which is recorded who was at a session. Those about whom nothing is said stay as they are. */
@Named
@ViewScoped
public class AttendanceView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private People people;

    private Long session;
    private List<Line> lines = List.of();
    private transient Sessions.SessionCard card;
    private transient List<Sessions.SessionCard> all;
    private transient Map<Long, Sessions.Silent> unanswered;

    @Override
    public void open() {
        card = sessions.one(session == null ? -1 : session);
        if (card.date().state() == AppointmentState.CANCELLED) {
            throw new NotFound();
        }
        setId(card.cohort());
        super.open();
        Map<PersonId, PersonCard> who = people.cards(card.attendance().keySet());
        lines = card.attendance().entrySet().stream()
                .map(e -> new Line(e.getKey(), who.get(e.getKey()).name(), e.getValue()))
                .sorted(Comparator.comparing(Line::getName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public String save() {
        Map<PersonId, Attendance> sheet = new LinkedHashMap<>();
        lines.stream().filter(l -> l.recorded != null).forEach(l -> sheet.put(l.person, l.recorded));
        return done(
                () -> sessions.record(session, sheet),
                to("sessions"),
                "programmes.attendance.saved",
                sheet.size(),
                card().title());
    }

    /** Reminds those who have not said whether they come. */
    public String remind() {
        List<PersonId> silent = getSilent() == null ? List.of() : getSilent().people();
        String next = done(
                () -> sessions.remind(session),
                "/programmes/attendance?faces-redirect=true&session=" + session,
                "programmes.unanswered.reminded",
                silent.size());
        tellUnreached(mailReach.names(getId(), silent));
        return next;
    }

    /** Those who have not said whether they come; null when all have, or it has begun. */
    public Sessions.Silent getSilent() {
        if (unanswered == null) {
            unanswered = sessions.unanswered(getId());
        }
        return unanswered.get(session);
    }

    /** Everybody was there, but for those about whom something else is already said on the sheet. */
    public String saveAllAttended() {
        lines.stream().filter(l -> l.recorded == null).forEach(l -> l.recorded = Attendance.ATTENDED);
        return save();
    }

    private Sessions.SessionCard card() {
        if (card == null) {
            card = sessions.one(session);
        }
        return card;
    }

    /** The session before it, or null. */
    public Sessions.SessionCard getPrevious() {
        return beside(-1);
    }

    /** The session after it, or null. */
    public Sessions.SessionCard getNext() {
        return beside(1);
    }

    private Sessions.SessionCard beside(int step) {
        if (all == null) {
            all = sessions.of(getId()).stream()
                    .filter(c -> c.date().state() != AppointmentState.CANCELLED)
                    .toList();
        }
        int place = all.stream().map(Sessions.SessionCard::id).toList().indexOf(session) + step;
        return place < 0 || place >= all.size() ? null : all.get(place);
    }

    public Sessions.SessionCard getCard() {
        return card();
    }

    /** Whether it has begun: before, only apologies can be recorded. */
    public boolean isBegun() {
        return card().date().begun();
    }

    /** What can be recorded. */
    public List<SelectItem> getChoices() {
        boolean begun = isBegun();
        return Arrays.stream(Attendance.values())
                .filter(a -> begun ? a.recordable() : a == Attendance.APOLOGIES)
                .map(a -> new SelectItem(a, messages.term(a)))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public Long getSession() {
        return session;
    }

    public void setSession(Long session) {
        this.session = session;
    }

    /** One person on the sheet. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final PersonId person;
        private final String name;
        private Attendance recorded;

        Line(PersonId person, String name, Attendance attendance) {
            this.person = person;
            this.name = name;
            this.recorded = attendance.recordable() ? attendance : null;
        }

        public String getName() {
            return name;
        }

        /** Null while nothing is said. */
        public Attendance getRecorded() {
            return recorded;
        }

        public void setRecorded(Attendance recorded) {
            this.recorded = recorded;
        }
    }
}
