package org.cordee.programmes.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.terms.CohortPlan;

/**
 * Where two plans of one cohort differ, in words.
 *
 * @param what key of the field's name
 * @param theirs as somebody else has saved it
 * @param mine as it is typed
 */
public record PlanDifference(String what, String theirs, String mine) {

    static List<PlanDifference> between(CohortPlan theirs, CohortPlan mine, Messages messages) {
        List<PlanDifference> found = new ArrayList<>();
        Field field = (what, of) -> {
            Object there = of.apply(theirs);
            Object here = of.apply(mine);
            if (!Objects.equals(there, here)) {
                found.add(new PlanDifference(
                        "programmes.cohort-edit." + what, said(there, messages), said(here, messages)));
            }
        };
        field.compare("title", CohortPlan::title);
        field.compare("opens", CohortPlan::opensAt);
        field.compare("closes", CohortPlan::closesAt);
        field.compare("starts", CohortPlan::startsOn);
        field.compare("ends", CohortPlan::endsOn);
        field.compare("minimum", CohortPlan::minimum);
        field.compare("selection", CohortPlan::selection);
        field.compare("decisions-due", CohortPlan::decisionsDue);
        field.compare("offer-days", CohortPlan::offerDays);
        field.compare("asks-manager", CohortPlan::asksManager);
        field.compare("venue", plan -> plan.details().venue());
        field.compare("cost", plan -> plan.details().cost());
        field.compare("contact-name", plan -> plan.details().contactName());
        field.compare("contact-email", plan -> plan.details().contactEmail());
        field.compare("joining-details", plan -> plan.details().joiningDetails());
        return found;
    }

    private static String said(Object value, Messages messages) {
        if (value instanceof Boolean yes) {
            return messages.get(yes ? "shared.yes" : "shared.no");
        }
        return value == null
                ? "–"
                : value instanceof Instant || value instanceof Integer
                        ? messages.say("programmes.cohort-edit.value", value)
                        : messages.label(value);
    }

    @FunctionalInterface
    private interface Field {
        void compare(String what, Function<CohortPlan, Object> of);
    }
}
