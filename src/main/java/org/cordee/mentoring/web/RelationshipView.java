package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.boundary.PairOverview;
import org.cordee.mentoring.boundary.PairOverviews;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.scheduling.terms.AppointmentState;

/** One pair: the next step, sessions, goals, latest notes, agreement, and the ways to pause and to end. */
@Named
@ViewScoped
public class RelationshipView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private PairOverviews overviews;

    private transient PairOverview overview;

    @Override
    public void open() {
        overview = overviews.of(getId());
        show(overview.pair());
    }

    public String pause() {
        return done(() -> relationships.pause(getId()), to("relationship"), "mentoring.pair.paused", getOther());
    }

    public String resume() {
        return done(() -> relationships.resume(getId()), to("relationship"), "mentoring.pair.resumed", getOther());
    }

    public PairOverview getOverview() {
        if (overview == null) {
            open();
        }
        return overview;
    }

    /** Which button is the one to press: that of the next step, of the next session, or none. */
    public String getPrimary() {
        if (getPair().step() != null) {
            return "step";
        }
        return getPair().next() == null ? "" : "next";
    }

    /** How many sessions they agreed on have no date yet. */
    public long getUnbooked() {
        PairPage pair = getPair();
        long dated = pair.sessions().stream()
                .filter(s -> s.state() != AppointmentState.NOT_HELD)
                .count();
        return Math.max(0, pair.agreement().agreedSessions() - dated);
    }
}
