package org.cordee.learningsets.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.RoundState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.web.News;
import org.cordee.platform.words.Words;
import org.cordee.shared.person.CurrentPerson;

/** What the pages of forming have in common: one effect for each form, news, and states as shapes. */
public abstract class OfRounds implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Words words;
    @Inject
    protected News news;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private CurrentPerson me;

    /** Does it once, however often the form is sent, says so, and goes on. */
    protected String done(Runnable work, String next, String said, Object... arguments) {
        once(() -> {
            work.run();
            return null;
        });
        if (said != null) {
            news.tell(said, arguments);
        }
        return next;
    }

    /** Does it once, and answers the same however often the form is sent. */
    protected String once(Supplier<String> work) {
        return once.run(formKey.take(), me.id().orElse(null), work);
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
}
