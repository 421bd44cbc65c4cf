package org.cordee.programmes.web.applying;

import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.shared.errors.NotFound;

/** The way through an application and where one stands on it. */
public record ApplyJourney(ApplicationPage page, String step, Messages words) {

    public List<ApplyStep> steps() {
        return ApplyStep.of(page);
    }

    /** @throws NotFound when this application has no such step */
    public ApplyStep here() {
        return ApplyStep.in(steps(), step).orElseThrow(NotFound::new);
    }

    /** The first step that is not done. */
    public ApplyStep next() {
        return steps().stream().filter(s -> !s.done(page)).findFirst().orElse(ApplyStep.CHECK);
    }

    public ApplyStep after() {
        return steps().get(steps().indexOf(here()) + 1);
    }

    /** Where the way back leads. */
    public String back() {
        int at = steps().indexOf(here());
        return at == 0 ? "/programmes/cohort?id=" + page.cohort().id() : address(steps().get(at - 1));
    }

    /** The rope. */
    public List<Stop> stops() {
        return steps().stream()
                .map(s -> new Stop(s.key(), s == here() ? "here" : s.done(page) ? "done" : "to-do", address(s)))
                .toList();
    }

    private String address(ApplyStep s) {
        return "/programmes/apply?id=" + page.id() + "&step=" + s.key();
    }

    /** Steps that are not complete: nothing can be sent before. */
    public List<Stop> missing() {
        return steps().stream()
                .filter(s -> s != ApplyStep.CHECK && !s.complete(page))
                .map(s -> new Stop(s.key(), "to-do", address(s) + "&checking=true"))
                .toList();
    }

    /** The programme's own questions with what was answered. */
    public List<AnsweredQuestion> said() {
        return said(page, words);
    }

    static List<AnsweredQuestion> said(ApplicationPage page, Messages messages) {
        return page.cohort().questions().stream()
                .map(q -> new AnsweredQuestion(
                        q.label(),
                        AskedQuestion.said(q, page.content().answers().get(q.id()), messages)))
                .toList();
    }

    /** A step with its state on the rope and its address. */
    public record Stop(String key, String state, String href) {}

    /** @param answer null when nothing was said */
    public record AnsweredQuestion(String question, String answer) {}
}
