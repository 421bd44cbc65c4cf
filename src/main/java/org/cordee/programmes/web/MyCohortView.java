package org.cordee.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.Participation;
import org.cordee.scheduling.boundary.InvitationAnswers;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;

/** A cohort from within, for somebody who takes part. */
@Named
@ViewScoped
public class MyCohortView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/programmes/my-cohort?faces-redirect=true&id=";

    @Inject
    private Participation participation;

    @Inject
    private Applications applications;

    @Inject
    private InvitationAnswers invitationAnswers;

    private CohortId id;
    private Long apologise;
    private final FollowUpForm followUpForm = new FollowUpForm();
    private boolean conflict;
    private transient Participation.Space space;
    private transient Set<AppointmentId> unanswered;

    /** @throws NotFound when one takes no part in it, or there is nothing to apologise for */
    public void open() {
        followUpForm.from(getSpace());
        if (apologise != null && !missable(getToMiss())) {
            throw new NotFound();
        }
    }

    /** Whether the reader has not said yet if they are coming; home and calendar ask the same. */
    public boolean unanswered(Participation.MySession session) {
        if (session == null) {
            return false; // before the first of the list, when parts of the page are visited
        }
        if (unanswered == null) {
            unanswered = Set.copyOf(invitationAnswers.unanswered());
        }
        return unanswered.contains(session.card().date().appointment());
    }

    /** Sends apologies for the session that was asked about. */
    public String sendApologies() {
        doOnce(() -> {
            participation.apologise(apologise);
        });
        flashMessages.add(
                "programmes.my-cohort.told.apologies", getToMiss().card().title());
        return HERE + id;
    }

    /** Keeps what the person says about taking part; on an older version than is kept now, shows both. */
    public String say() {
        try {
            doOnce(() -> {
                participation.followUp(
                        id,
                        followUpForm.isListed(),
                        followUpForm.getDiet(),
                        followUpForm.getArrangements(),
                        followUpForm.getVersion());
            });
        } catch (Conflict e) {
            space = participation.space(id);
            followUpForm.setVersion(space.followUp().version());
            conflict = true;
            throw new Conflict("programmes.my-cohort.changed-elsewhere");
        }
        flashMessages.add("programmes.my-cohort.told.kept");
        return HERE + id;
    }

    /** Read again where another node goes on with this view. */
    public Participation.Space getSpace() {
        if (space == null) {
            space = participation.space(id);
        }
        return space;
    }

    /** The application the place came from, or null when somebody else made it. */
    public ApplicationPage.Row getApplication() {
        return applications.mine(id).orElse(null);
    }

    /** Whether one can still say that one will not come. */
    public boolean missable(Participation.MySession session) {
        return session != null
                && session.attendance() == Attendance.EXPECTED
                && session.card().date().state() == AppointmentState.CONFIRMED;
    }

    /** The session that apologies are about to be sent for, or null. */
    public Participation.MySession getToMiss() {
        return getSpace().sessions().stream()
                .filter(s -> apologise != null && s.card().id() == apologise)
                .findFirst()
                .orElse(null);
    }

    /** True when another window has kept something else in the meantime. */
    public boolean isConflict() {
        return conflict;
    }

    public FollowUpForm getFollowUp() {
        return followUpForm;
    }

    public CohortId getId() {
        return id;
    }

    public void setId(CohortId id) {
        this.id = id;
    }

    public Long getApologise() {
        return apologise;
    }

    public void setApologise(Long apologise) {
        this.apologise = apologise;
    }
}
