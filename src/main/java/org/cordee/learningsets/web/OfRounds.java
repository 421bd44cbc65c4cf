package org.cordee.learningsets.web;

import jakarta.inject.Inject;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.RoundState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.notices.boundary.Unreached;
import org.cordee.platform.web.Sending;
import org.cordee.platform.words.Words;

/** What the pages of forming have in common: one effect for each form, news, and states as shapes. */
public abstract class OfRounds extends Sending {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Unreached unreached;

    @Inject
    protected Words words;

    /** As {@link #done}, where everyone concerned is told: says also who could not be. */
    protected String doneAndTold(Runnable work, String next, String said, Object... arguments) {
        String goes = done(work, next, said, arguments);
        unreached.say(news::tell);
        return goes;
    }

    /** A state as a shape of t:status. */
    public String shape(RoundState state) {
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
