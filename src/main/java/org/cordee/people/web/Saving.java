package org.cordee.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.web.News;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.person.CurrentPerson;

/** Saves a part of the profile once, says so, and leads back to the profile. */
@ApplicationScoped
public class Saving {

    @Inject
    private Once once;

    @Inject
    private FormKey formKey;

    @Inject
    private CurrentPerson current;

    @Inject
    private News news;

    /**
     * @param work      what saves
     * @param meanwhile reads again what somebody else has saved, so that the page can show it; saving once more then replaces it
     * @return the profile page
     */
    public String save(Runnable work, Runnable meanwhile) {
        return save(work, meanwhile, "people.profile.saved", "/people/profile");
    }

    /** @param said key of what is said on {@code page} */
    public String save(Runnable work, Runnable meanwhile, String said, String page) {
        try {
            once.run(formKey.take(), current.required(), () -> {
                work.run();
                return null;
            });
        } catch (Conflict e) {
            meanwhile.run();
            throw e;
        }
        news.tell(said);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
