package org.cordee.programmes.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.People;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.TargetGroup;

/** Opening a cohort, and changing its plan. What somebody else saved meanwhile is shown beside what is typed. */
@Named
@ViewScoped
public class CohortEditView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Initiatives initiatives;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    private String initiativeKey;
    private transient InitiativeCard initiative;
    private PlanForm plan;
    private Integer capacity;
    private String step;
    private Integer version;
    private transient List<PlanDifference> differences;

    @Override
    public void open() {
        if (getId() == null) {
            if (!cohorts.mayOpen(getInitiative().id())) {
                throw new NotFound();
            }
            plan = new PlanForm(isMayAskManager(), people.card(me.required()).name());
        } else {
            openAsLead();
            CohortPage page = getCohort();
            plan = new PlanForm(page.plan());
            version = page.version();
        }
    }

    /** Saves a draft, and goes on to its places and questions. */
    public String create() {
        CohortPlan planned = plan.plan(isMayAskManager());
        String id = once(
                () -> cohorts.draft(getInitiative().id(), planned, capacity).toString());
        flashMessages.add("programmes.cohort-edit.drafted", planned.title());
        return "/programmes/cohort-edit?faces-redirect=true&step=places&id=" + id;
    }

    /** Saves the plan. What somebody else has saved since is shown first; saving again puts one's own in its place. */
    public String save() {
        CohortPlan mine = plan.plan(isMayAskManager());
        try {
            return done(
                    () -> cohorts.plan(getId(), mine, version),
                    isDraft() ? to("cohort-edit") + "&step=places" : to("cohort-edit"),
                    "programmes.cohort-edit.saved");
        } catch (Conflict e) {
            CohortPage theirs = cohorts.desk(getId()).page();
            version = theirs.version();
            differences = PlanDifference.between(theirs.plan(), mine, messages);
            String text = messages.get("programmes.cohort-edit.conflict");
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            return null;
        }
    }

    /** Whether the plan is shown; places and questions of a draft have a page of their own. */
    public boolean isPlanning() {
        return !isDraft() || step == null;
    }

    public InitiativeCard getInitiative() {
        if (initiative == null) {
            initiative = getId() == null
                    ? initiatives.byKey(initiativeKey).card()
                    : getCohort().initiative();
        }
        return initiative;
    }

    /** Never for programmes of citizen leaders. */
    public boolean isMayAskManager() {
        return getInitiative().offer().group() != TargetGroup.CITIZEN;
    }

    public Selection[] getSelections() {
        return Selection.values();
    }

    /** What somebody else has saved meanwhile, where it differs from what is typed; null when nobody has. */
    public List<PlanDifference> getDifferences() {
        return differences;
    }

    public PlanForm getPlan() {
        return plan;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getInitiativeKey() {
        return initiativeKey;
    }

    public void setInitiativeKey(String initiativeKey) {
        this.initiativeKey = initiativeKey;
    }
}
