package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.people.boundary.Organisations;
import org.cordee.shared.errors.Invalid;

/** How many places a cohort has and for whom, its questions while nobody has begun to apply, its parts. */
@Named
@ViewScoped
public class PlacesView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Organisations organisations;

    private Integer capacity;
    private final ReservedForm.Row pool = new ReservedForm.Row();
    private QuestionsForm questions;
    private ComponentKind kind;
    private String part;
    private Integer least;

    @Override
    public void open() {
        if (getId() == null) {
            return;
        }
        openAsLead();
        capacity = getCohort().numbers().capacity();
        questions = new QuestionsForm(getCohort().questions());
    }

    public String saveCapacity() {
        return done(
                () -> cohorts.capacity(getId(), capacity), to("cohort-edit"), "programmes.places.changed", capacity);
    }

    public String reserve() {
        try {
            return done(
                    () -> cohorts.reserve(getId(), pool.reserved()), to("cohort-edit"), "programmes.places.reserved");
        } catch (Invalid e) {
            throw CohortEditView.inRows(e);
        }
    }

    public String release(long poolId) {
        return done(() -> cohorts.release(getId(), poolId), to("cohort-edit"), "programmes.places.released");
    }

    public String saveQuestions() {
        try {
            return done(
                    () -> cohorts.questions(getId(), questions.questions()),
                    to("cohort-edit"),
                    "programmes.questions.saved");
        } catch (Invalid e) {
            throw CohortEditView.inRows(e);
        }
    }

    public String addPart() {
        return done(
                () -> cohorts.addComponent(getId(), kind, part, least),
                to("cohort-edit"),
                "programmes.parts.added",
                part);
    }

    /** Whether a question's text is asked for: not while questions are put in order. */
    public boolean isNeeded() {
        return CohortEditView.needed("ask:save");
    }

    public List<SelectItem> getPoolChoices() {
        return ReservedForm.choices(messages, organisations.list());
    }

    public ComponentKind[] getKinds() {
        return ComponentKind.values();
    }

    public ReservedForm.Row getPool() {
        return pool;
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

    public ComponentKind getKind() {
        return kind;
    }

    public void setKind(ComponentKind kind) {
        this.kind = kind;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public Integer getLeast() {
        return least;
    }

    public void setLeast(Integer least) {
        this.least = least;
    }
}
