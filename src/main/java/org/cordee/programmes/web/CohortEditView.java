package org.cordee.programmes.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
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
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    private String initiativeKey;
    private transient InitiativeCard initiative;
    private PlanForm plan;
    private Integer capacity;
    private ReservedForm reserved;
    private QuestionsForm questions;
    private Integer version;
    private transient List<PlanDifference> differences;

    @Override
    public void open() {
        if (getId() == null) {
            if (!cohorts.mayOpen(getInitiative().id())) {
                throw new NotFound();
            }
            plan = new PlanForm(isMayAskManager(), people.card(me.required()).name());
            reserved = new ReservedForm();
            questions = new QuestionsForm();
        } else {
            openAsLead();
            CohortPage page = getCohort();
            plan = new PlanForm(page.plan());
            version = page.version();
        }
    }

    /** Opens the cohort. */
    public String create() {
        CohortPlan planned = plan.plan(isMayAskManager());
        try {
            String id = once(() -> cohorts.open(
                            getInitiative().id(), planned, capacity, reserved.reserved(), questions.questions())
                    .toString());
            flashMessages.add("programmes.cohort-edit.opened", planned.title());
            return "/programmes/desk?faces-redirect=true&id=" + id;
        } catch (Invalid e) {
            throw inRows(e);
        }
    }

    /**
     * The places of problems in lists, as the page's components are called: {@code questions.0.question} is
     * {@code questions:0:question}.
     */
    static Invalid inRows(Invalid e) {
        return new Invalid(e.problems().stream()
                .map(p -> p.field() == null
                        ? p
                        : new Problem(
                                p.field()
                                        .replace('.', ':')
                                        .replaceAll("(^|:)(organisation|sector)$", "$1whom")
                                        .replaceAll("^reserved:", "kept:"),
                                p.key(),
                                p.arguments()))
                .toList());
    }

    /** Saves the plan. What somebody else has saved since is shown first; saving again puts one's own in its place. */
    public String save() {
        CohortPlan mine = plan.plan(isMayAskManager());
        try {
            return done(() -> cohorts.plan(getId(), mine, version), to("cohort-edit"), "programmes.cohort-edit.saved");
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

    /** Whether a needed field is asked for: not while questions are put in order. */
    public boolean isNeeded() {
        return needed("form:save", "form:open");
    }

    /** True while the page is shown, and when one of these buttons was pressed. */
    public static boolean needed(String... buttons) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                || Stream.of(buttons).anyMatch(faces.getExternalContext().getRequestParameterMap()::containsKey);
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

    public List<SelectItem> getPoolChoices() {
        return ReservedForm.choices(messages, organisations.list());
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

    public ReservedForm getReserved() {
        return reserved;
    }

    public QuestionsForm getQuestions() {
        return questions;
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
