package org.cordee.learningsets.forming.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.learningsets.forming.boundary.AskingAgain;
import org.cordee.learningsets.forming.boundary.Forming;
import org.cordee.learningsets.forming.boundary.FormingRunJob;
import org.cordee.learningsets.forming.boundary.Replacing;
import org.cordee.learningsets.forming.terms.Obstacle;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.web.LearningSetFormView;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;

/** One forming round: who, by which rules, what cannot be met, the run, and after publication who has answered. */
@Named
@ViewScoped
public class FormingRoundView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Forming forming;

    @Inject
    private FormingRunJob formingRunJob;

    @Inject
    private Replacing replacing;

    @Inject
    private AskingAgain asking;

    private FormingRoundId id;
    private int version;
    private FormingPlanForm plan;
    private List<String> facilitators = List.of();
    private String another;
    private transient Forming.RoundCard round;
    private transient List<Forming.Choice> choices;
    private transient List<Obstacle> obstacles;
    private transient List<Problem> unfit = List.of();
    private transient List<Replacing.SetLine> sets;
    private transient List<Integer> sizes;
    private transient List<PersonCard> facilitatorCards;

    /** The view action. */
    public void open() {
        Forming.PlanPage page = forming.planPage(id);
        round = page.round();
        version = round.version();
        plan = new FormingPlanForm(round.plan());
        if (round.run().state().open()) {
            facilitatorCards = page.facilitators();
            choices = page.choices();
            facilitators = facilitatorCards.stream().map(p -> p.id().toString()).toList();
            check();
        }
    }

    private void check() {
        try {
            obstacles = formingRunJob.check(id);
            unfit = List.of();
        } catch (Invalid e) {
            obstacles = List.of();
            unfit = e.problems();
        }
    }

    /** Keeps the rules and who is chosen, and says what cannot be met. */
    public String keep() {
        return done(
                () -> forming.keep(id, plan.plan(), chosen(), ids(facilitators), another, version),
                to("round"),
                "learningsets.round.kept");
    }

    /** Begins the run. */
    public String run() {
        return done(() -> formingRunJob.run(id, version), to("round"), null);
    }

    public String stop() {
        return done(() -> formingRunJob.stop(id), to("round"), null);
    }

    public String drop() {
        return done(
                () -> forming.drop(id),
                getRound().from().path() + "&faces-redirect=true",
                "learningsets.round.dropped");
    }

    /** A new round with those who hold a place in the open sets of this one. */
    public String anew() {
        return "/learningsets/round?faces-redirect=true&id="
                + once(() -> forming.beginAnew(id).toString());
    }

    /** Asks those again who have not answered by the day, in all its sets. */
    public String askAgain() {
        return doneAndTold(() -> asking.askAll(id), to("round"), "learningsets.replace.asked-again");
    }

    /** How many of its sets wait for an answer after the day. */
    public long getOverdue() {
        return getSets().stream().filter(one -> one.answers().overdue()).count();
    }

    private String to(String page) {
        return "/learningsets/" + page + "?faces-redirect=true&id=" + id;
    }

    private static List<PersonId> chosen() {
        String[] sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("chosen");
        return sent == null ? List.of() : ids(Arrays.asList(sent));
    }

    private static List<PersonId> ids(List<String> sent) {
        return sent.stream()
                .flatMap(s -> Id.parse(s).stream())
                .map(PersonId::of)
                .toList();
    }

    /** Whether the box of that person is ticked: as it was sent, or as it is kept. */
    public boolean ticked(Forming.Choice choice) {
        // asked once more beside the rows, when the tree is looked through
        if (choice == null) {
            return false;
        }
        return FacesContext.getCurrentInstance().isPostback()
                ? chosen().contains(choice.card().id())
                : choice.chosen();
    }

    public List<Forming.Choice> getChoices() {
        if (choices == null) {
            choices = forming.choices(id);
        }
        return choices;
    }

    public Forming.RoundCard getRound() {
        if (round == null) {
            round = forming.page(id);
        }
        return round;
    }

    public boolean isOpen() {
        return getRound().run().state().open();
    }

    public boolean isRunning() {
        return getRound().run().state() == FormingState.RUNNING;
    }

    /** What cannot be met; empty when nothing is known to be in the way. */
    public List<Obstacle> getObstacles() {
        if (obstacles == null) {
            check();
        }
        return obstacles;
    }

    /** Why the numbers make no sets at all; empty when they do. */
    public List<Problem> getUnfit() {
        getObstacles();
        return unfit;
    }

    /** How many sets of which size a run would make: 78 of 6, 2 of 7. */
    public List<String> getSizes() {
        Map<Integer, Integer> count = new TreeMap<>();
        if (getUnfit().isEmpty()) {
            numbers().forEach(size -> count.merge(size, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .map(e -> messages.say("learningsets.round.sets-of", e.getValue(), e.getKey()))
                .toList();
    }

    /** True when a run would make a set of four. */
    public boolean isSmallSets() {
        return getUnfit().isEmpty() && numbers().stream().anyMatch(SetSize::isFew);
    }

    private List<Integer> numbers() {
        if (sizes == null) {
            sizes = formingRunJob.sizes(id);
        }
        return sizes;
    }

    public List<Replacing.SetLine> getSets() {
        if (sets == null) {
            sets = replacing.of(id);
        }
        return sets;
    }

    public FormingRoundId getId() {
        return id;
    }

    public void setId(FormingRoundId id) {
        this.id = id;
    }

    public FormingPlanForm getPlan() {
        return plan;
    }

    /** Who facilitates so far, for the boxes to untick. */
    public List<SelectItem> getFacilitatorChoices() {
        if (facilitatorCards == null) {
            facilitatorCards = forming.facilitators(id);
        }
        return facilitatorCards.stream()
                .map(p -> new SelectItem(
                        p.id().toString(),
                        p.organisationName() == null ? p.name() : p.name() + ", " + p.organisationName()))
                .toList();
    }

    public List<String> getFacilitators() {
        return facilitators;
    }

    public void setFacilitators(List<String> facilitators) {
        this.facilitators = facilitators;
    }

    public String getAnother() {
        return another;
    }

    public void setAnother(String another) {
        this.another = another;
    }
}
