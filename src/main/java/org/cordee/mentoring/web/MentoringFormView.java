package org.cordee.mentoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Conflict;

/** Does once what a form asks for, says so, and goes on. */
@ApplicationScoped
public class MentoringFormView extends FormView {

    /**
     * @param work what is to be done
     * @param meanwhile reads again what has changed, so that the page can show it
     * @param page where to go then
     * @param said key of what is said there
     */
    public String keep(Runnable work, Runnable meanwhile, String page, String said, Object... arguments) {
        try {
            doOnce(() -> {
                work.run();
            });
        } catch (Conflict e) {
            meanwhile.run();
            throw e;
        }
        flashMessages.add(said, arguments);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
