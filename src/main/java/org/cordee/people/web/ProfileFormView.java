package org.cordee.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Conflict;

/** Saves a part of the profile once, says so, and leads back to the profile. */
@ApplicationScoped
public class ProfileFormView extends FormView {

    /**
     * @param work what saves
     * @param meanwhile reads again what somebody else has saved, so that the page can show it; saving once more then
     *     replaces it
     * @return the profile page
     */
    public String save(Runnable work, Runnable meanwhile) {
        return save(work, meanwhile, "people.profile.saved", "/people/profile");
    }

    /** @param said key of what is said on {@code page} */
    public String save(Runnable work, Runnable meanwhile, String said, String page) {
        try {
            doOnce(() -> {
                work.run();
            });
        } catch (Conflict e) {
            meanwhile.run();
            throw e;
        }
        flashMessages.add(said);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
