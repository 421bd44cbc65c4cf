package org.cordee.programmes.web.applying;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.people.boundary.Profiles;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.person.CurrentPerson;

/** Applying, one step a page. Each step is kept before the next is shown, on the version its page was made from. */
@Named
@ViewScoped
public class ApplyView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/programmes/apply?faces-redirect=true&id=";

    @Inject
    private Applications applications;

    @Inject
    private Profiles profiles;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    private ApplicationId id;
    private String step;
    private boolean checking;
    private boolean conflict;
    private ApplyForm form;
    private transient ApplyJourney journey;

    /** Leads to the first step that is not done when none is asked for, and elsewhere once it was sent or cannot be. */
    public String open() {
        ApplicationPage page = read().page();
        if (page.state() != ApplicationState.DRAFT || page.cohort().state() != CohortState.OPEN) {
            return "/programmes/application?faces-redirect=true&id=" + id;
        }
        if (ApplyStep.in(journey.steps(), step).isEmpty()) {
            return HERE + id + "&step=" + journey.next().key();
        }
        form = new ApplyForm(page, profiles.access(), messages);
        return null;
    }

    private ApplyJourney read() {
        ApplicationPage page = applications.page(id);
        if (!me.is(page.applicant())) {
            throw new NotFound();
        }
        journey = new ApplyJourney(page, step, messages);
        return journey;
    }

    /** Keeps this step and shows the next, or goes back to the last one where the person came from there. */
    public String goOn() {
        keep();
        return HERE + id + "&step=" + (checking ? ApplyStep.CHECK : getJourney().after()).key();
    }

    /** Keeps what there is of this step, for another day. */
    public String goLater() {
        keep();
        ApplicationPage page = getJourney().page();
        flashMessages.add(
                "programmes.apply.kept",
                page.cohort().plan().title(),
                page.cohort().plan().closesAt());
        return "/programmes/applications?faces-redirect=true";
    }

    /** When another window was faster, its text stands beside one's own, and the next time one's own is kept. */
    private void keep() {
        ApplyJourney now = getJourney();
        try {
            once(() -> form.keep(applications, profiles, now.page(), now.here()));
        } catch (Conflict e) {
            conflict = true;
            throw afresh(e, "programmes.apply.changed-elsewhere");
        }
    }

    /** Shows how it stands now, and what to say of it. */
    private Conflict afresh(Conflict e, String stillDraft) {
        boolean draft = read().page().state() == ApplicationState.DRAFT;
        form.seen(journey.page(), profiles.access());
        return draft ? new Conflict(stillDraft) : e;
    }

    /** Sends it as it was looked over. */
    public String send() {
        try {
            String state = once(() -> applications.submit(id, form.getVersion()).name());
            flashMessages.add(
                    "programmes.apply.sent." + ApplicationState.valueOf(state).key());
            return "/programmes/application?faces-redirect=true&id=" + id;
        } catch (Conflict e) {
            throw afresh(e, "programmes.apply.look-again");
        } catch (Invalid e) {
            // what is missing is named on the page, with the way to it
            read();
        }
        return null;
    }

    /** Read again where another node goes on with this view. */
    public ApplyJourney getJourney() {
        return journey == null ? read() : journey;
    }

    /** What the person's profile says that they need. */
    public Profiles.Access getNeeds() {
        return profiles.access();
    }

    /** True when another window has kept something else in the meantime. */
    public boolean isConflict() {
        return conflict;
    }

    public ApplyForm getForm() {
        return form;
    }

    public ApplicationId getId() {
        return id;
    }

    public void setId(ApplicationId id) {
        this.id = id;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public boolean isChecking() {
        return checking;
    }

    public void setChecking(boolean checking) {
        this.checking = checking;
    }
}
