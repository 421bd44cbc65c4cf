package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.home.boundary.FirstSteps;
import org.cordee.shared.person.CurrentPerson;

/** The first steps of a new installation, for administrators, until all are done. */
@Named
@RequestScoped
public class FirstStepsView {

    @Inject
    private FirstSteps firstSteps;

    @Inject
    private CurrentPerson person;

    private List<FirstSteps.Step> steps;

    /** All of them while one is missing; else, and for others than administrators, none. */
    public List<FirstSteps.Step> getSteps() {
        if (steps == null) {
            steps = person.administrator() ? firstSteps.all() : List.of();
            if (steps.stream().allMatch(FirstSteps.Step::done)) {
                steps = List.of();
            }
        }
        return steps;
    }

    public long getDone() {
        return getSteps().stream().filter(FirstSteps.Step::done).count();
    }
}
