package org.cordee.platform.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;
import org.cordee.platform.idempotency.Idempotency;
import org.cordee.shared.person.CurrentPerson;

/** What views with forms have in common: a form has one effect, however often it is sent, and says what it did. */
public abstract class FormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected FlashMessages flashMessages;

    @Inject
    private Idempotency idempotency;

    @Inject
    private FormKey formKey;

    @Inject
    private CurrentPerson me;

    /**
     * Does it once, however often the form is sent, says so, and goes on. @param said key of what is said, or null for
     * nothing
     */
    protected String done(Runnable work, String next, String said, Object... arguments) {
        doOnce(work);
        if (said != null) {
            flashMessages.add(said, arguments);
        }
        return next;
    }

    /** Does it once, however often the form is sent. */
    protected void doOnce(Runnable work) {
        once(() -> {
            work.run();
            return null;
        });
    }

    /** Does it once, and answers the same however often the form is sent. */
    protected String once(Supplier<String> work) {
        return idempotency.run(formKey.take(), me.required(), work);
    }
}
