package org.cordee.learningsets.web;

import jakarta.inject.Inject;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;

/** What the pages of forming have in common: one effect for each form, news, and states as shapes. */
public abstract class LearningSetFormView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    protected UnreachedPeople unreachedPeople;

    @Inject
    protected Messages messages;

    /** As {@link #done}, where everyone concerned is told: says also who could not be. */
    protected String doneAndTold(Runnable work, String next, String said, Object... arguments) {
        String goes = done(work, next, said, arguments);
        unreachedPeople.say(flashMessages::add);
        return goes;
    }

    /** A state as a shape of t:status. */
    public String shape(FormingState state) {
        return switch (state) {
            case DRAFT -> "plain";
            case RUNNING -> "wait";
            case STOPPED, PROPOSED -> "now";
            case PUBLISHED -> "ok";
            case DROPPED -> "off";
        };
    }

    /** A state as a shape of t:status. */
    public String shape(MemberState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case ACCEPTED -> "ok";
            case DECLINED, LEFT -> "off";
        };
    }

    /** A state as a shape of t:status. */
    public String shape(SetState state) {
        return switch (state) {
            case FORMING, RECONTRACTING -> "wait";
            case CONTRACTED, ACTIVE -> "ok";
            case CLOSED -> "off";
        };
    }

    /** A state as a shape of t:status. */
    public String shape(ActionState state) {
        return switch (state) {
            case OPEN -> "plain";
            case PARTLY -> "wait";
            case DONE -> "ok";
            case LET_GO -> "off";
        };
    }
}
