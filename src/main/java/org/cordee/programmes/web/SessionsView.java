package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.boundary.SoughtSessions;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;

/** The dated sessions of a cohort, with how many were there. */
@Named
@RequestScoped
public class SessionsView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private SoughtSessions soughtSessions;

    private transient List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            Map<Long, Sessions.Silent> silent = sessions.unanswered(getId());
            lines = sessions.of(getId()).stream()
                    .map(card -> line(card, silent.get(card.id())))
                    .toList();
        }
        return lines;
    }

    /** Those for which a date is still to be found. */
    public List<SoughtSessions.Sought> getSought() {
        return soughtSessions.of(getId());
    }

    private static Line line(Sessions.SessionCard card, Sessions.Silent silent) {
        long present =
                card.attendance().values().stream().filter(Attendance::present).count();
        long open = card.attendance().values().stream()
                .filter(a -> a == Attendance.NOT_RECORDED)
                .count();
        boolean cancelled = card.date().state() == AppointmentState.CANCELLED;
        return new Line(
                card,
                card.attendance().size(),
                present,
                open,
                cancelled,
                card.date().begun() && !cancelled,
                silent == null ? 0 : silent.people().size());
    }

    /**
     * One session.
     *
     * @param invited people in whose diary it stands
     * @param present of these were there
     * @param unrecorded of these nobody has said whether they were there
     * @param recordable whether it has begun and was not called off
     * @param silent of these have not said whether they come, while it is ahead
     */
    public record Line(
            Sessions.SessionCard card,
            int invited,
            long present,
            long unrecorded,
            boolean cancelled,
            boolean recordable,
            int silent) {}
}
