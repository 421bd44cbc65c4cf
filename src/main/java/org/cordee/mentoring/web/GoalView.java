package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.cordee.mentoring.boundary.Goals;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.person.CurrentPerson;

/** One goal: its steps, a further step, reached or let go; and the form in which it is set or changed. */
@Named
@ViewScoped
public class GoalView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Goals goals;

    @Inject
    private Clock clock;

    @Inject
    private CurrentPerson reader;

    private Long goalId;
    private Goals.Card goal;
    private Goals.Card theirs;
    private String aim;
    private String measure;
    private LocalDate targetOn;
    private LocalDate onDay;
    private String step;

    /** The view action of the page of one goal. */
    public void openGoal() {
        if (goalId == null) {
            throw new NotFound();
        }
        goal = goals.one(goalId);
        setId(goal.relationship());
        onDay = LocalDate.now(clock.withZone(reader.zone()));
    }

    /** The view action of the form: of a new goal for a pair, or of one that is there. */
    public void openForm() {
        if (goalId == null) {
            open();
        } else {
            openGoal();
            aim = goal.aim();
            measure = goal.measure();
            targetOn = goal.targetOn();
        }
        if (getPair().state().over()) {
            throw new NotFound();
        }
    }

    /** What the other has saved meanwhile is shown first; saving again puts one's own in its place. */
    public String save() {
        try {
            String id = once(() -> {
                if (goal == null) {
                    return String.valueOf(goals.add(getId(), aim, measure, targetOn));
                }
                goals.change(goal.id(), aim, measure, targetOn, goal.version());
                return String.valueOf(goal.id());
            });
            flashMessages.add("mentoring.goal.saved");
            return "/mentoring/goal?faces-redirect=true&goal=" + id;
        } catch (Conflict e) {
            Goals.Card now = goal == null ? null : goals.one(goalId);
            if (now == null || now.version() == goal.version()) {
                throw e;
            }
            goal = now;
            theirs = now;
            say(messages.say("mentoring.goal.conflict", getOther()));
            return null;
        }
    }

    public String addStep() {
        return done(() -> goals.step(goalId, onDay, step), here(), "mentoring.goal.step.added");
    }

    public String reached() {
        return become(GoalState.REACHED);
    }

    public String letGo() {
        return become(GoalState.LET_GO);
    }

    public String openAgain() {
        return become(GoalState.OPEN);
    }

    private String become(GoalState next) {
        return done(() -> goals.become(goalId, next), here(), "mentoring.goal.became." + next.key());
    }

    private String here() {
        return "/mentoring/goal?faces-redirect=true&goal=" + goalId;
    }

    public Long getGoalId() {
        return goalId;
    }

    public void setGoalId(Long goalId) {
        this.goalId = goalId;
    }

    public Goals.Card getGoal() {
        return goal;
    }

    /** What the other has saved while the form was open, or null. */
    public Goals.Card getTheirs() {
        return theirs;
    }

    public String getAim() {
        return aim;
    }

    public void setAim(String aim) {
        this.aim = aim;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public LocalDate getTargetOn() {
        return targetOn;
    }

    public void setTargetOn(LocalDate targetOn) {
        this.targetOn = targetOn;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(LocalDate onDay) {
        this.onDay = onDay;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }
}
