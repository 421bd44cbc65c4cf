package org.cordee.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.cordee.shared.errors.Conflict;

/** Saves what a form holds once, says so at the top of the next page, and leads there. */
@ApplicationScoped
public class FormSaver extends FormView {

    private static final long serialVersionUID = 1L;

    /**
     * Saves once, however often the form is sent.
     *
     * @param work what saves
     * @param meanwhile reads again what somebody else has saved, so that the page can show it; saving once more then
     *     replaces it
     * @param page where to go then
     * @param message key of what is said there
     * @return {@code page} as a redirect
     * @throws Conflict of {@code work}, after {@code meanwhile}
     */
    public String save(Runnable work, Runnable meanwhile, String page, String message, Object... arguments) {
        try {
            doOnce(work);
        } catch (Conflict e) {
            meanwhile.run();
            throw e;
        }
        flashMessages.add(message, arguments);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
