package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;

/** One who takes part: how far in each component, completing, deferring, and taking into a later cohort. */
@Named
@ViewScoped
public class ParticipantView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Participants participants;

    private EnrolmentId enrolment;
    private List<Part> parts = List.of();
    private CohortId later;
    private String reason;
    private transient Participants.Row row;

    @Override
    public void open() {
        row = participants.one(enrolment);
        setId(row.cohort());
        super.open();
        parts = new ArrayList<>();
        List<CohortPage.ComponentCard> components = getCohort().components();
        for (int i = 0; i < components.size(); i++) {
            parts.add(new Part(
                    components.get(i).id(),
                    components.get(i).title(),
                    row.progress().get(i)));
        }
    }

    /** Keeps by hand what was changed; what follows from attendance stays as it is. */
    public String mark() {
        return done(
                () -> parts.stream()
                        .filter(p -> p.progress != null && p.progress != p.before)
                        .forEach(p -> participants.mark(enrolment, p.component, p.progress)),
                here(),
                "programmes.participant.marked");
    }

    public String complete() {
        return done(
                () -> participants.complete(enrolment),
                here(),
                "programmes.participant.completed",
                getRow().about().name());
    }

    public String defer() {
        return done(
                () -> participants.defer(enrolment),
                here(),
                "programmes.participant.deferred",
                getRow().about().name());
    }

    public String remove() {
        String next = done(
                () -> participants.remove(enrolment, reason),
                here(),
                "programmes.participant.removed",
                getRow().about().name());
        row = null;
        tellUnreached(mailReach.names(getId(), List.of(getRow().about().person())));
        return next;
    }

    /** Whether the lead can take them out of the cohort. */
    public boolean isRemovable() {
        return isLead() && (getRow().state() == EnrolmentState.ENROLLED || getRow().state() == EnrolmentState.DEFERRED);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String transfer() {
        return done(
                () -> participants.transfer(enrolment, later),
                here(),
                "programmes.participant.transferred",
                getRow().about().name());
    }

    private String here() {
        return "/programmes/participant?faces-redirect=true&id=" + enrolment;
    }

    public boolean isTakesPart() {
        return getRow().state() == EnrolmentState.ENROLLED;
    }

    /** Whether the lead can offer them a place in a later cohort. */
    public boolean isTransferable() {
        return isLead() && getRow().state() == EnrolmentState.DEFERRED;
    }

    public List<SelectItem> getLaterCohorts() {
        return cohorts.of(getCohort().initiative().id()).stream()
                .filter(c -> !c.id().equals(getId()))
                .map(c -> new SelectItem(
                        c.id(),
                        messages.say(
                                "programmes.participant.later-cohort",
                                c.plan().title(),
                                c.plan().startsOn(),
                                c.numbers().free())))
                .toList();
    }

    public Participants.Row getRow() {
        if (row == null) {
            row = participants.one(enrolment);
        }
        return row;
    }

    public Progress[] getProgresses() {
        return Progress.values();
    }

    public List<Part> getParts() {
        return parts;
    }

    public CohortId getLater() {
        return later;
    }

    public void setLater(CohortId later) {
        this.later = later;
    }

    public EnrolmentId getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(EnrolmentId enrolment) {
        this.enrolment = enrolment;
    }

    /** How far in one component. */
    public static class Part implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long component;
        private final String title;
        private final Progress before;
        private Progress progress;

        Part(long component, String title, Progress progress) {
            this.component = component;
            this.title = title;
            this.before = progress;
            this.progress = progress;
        }

        public String getTitle() {
            return title;
        }

        public Progress getProgress() {
            return progress;
        }

        public void setProgress(Progress progress) {
            this.progress = progress;
        }
    }
}
