package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.people.boundary.Organisations;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;

/** How many places a cohort has and for whom, its questions while nobody has begun to apply, its parts. */
@Named
@ViewScoped
public class PlacesView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Organisations organisations;

    private Integer capacity;
    private final ReservedForm pool = new ReservedForm();
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

    private String back() {
        return isDraft() ? to("cohort-edit") + "&step=places" : to("cohort-edit");
    }

    public String saveCapacity() {
        return done(() -> cohorts.capacity(getId(), capacity), back(), "programmes.places.changed", capacity);
    }

    public String reserve() {
        try {
            return done(() -> cohorts.reserve(getId(), pool.reserved()), back(), "programmes.places.reserved");
        } catch (Invalid e) {
            throw inRows(e);
        }
    }

    public String release(long poolId) {
        return done(() -> cohorts.release(getId(), poolId), back(), "programmes.places.released");
    }

    public String saveQuestions() {
        try {
            return done(() -> cohorts.questions(getId(), questions.questions()), back(), "programmes.questions.saved");
        } catch (Invalid e) {
            throw inRows(e);
        }
    }

    /**
     * The places of problems in lists, as the page's components are called: {@code questions.0.question} is
     * {@code questions:0:question}.
     */
    private static Invalid inRows(Invalid e) {
        return new Invalid(e.problems().stream()
                .map(p -> p.field() == null
                        ? p
                        : new Problem(
                                p.field().replace('.', ':').replaceAll("(^|:)(organisation|sector)$", "$1whom"),
                                p.key(),
                                p.arguments()))
                .toList());
    }

    public String addPart() {
        return done(() -> cohorts.addComponent(getId(), kind, part, least), back(), "programmes.parts.added", part);
    }

    /** Whether a question's text is asked for: not while questions are put in order. */
    public boolean isNeeded() {
        return needed("ask:save");
    }

    public List<SelectItem> getPoolChoices() {
        return ReservedForm.choices(messages, organisations.list());
    }

    public ComponentKind[] getKinds() {
        return ComponentKind.values();
    }

    public ReservedForm getPool() {
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
