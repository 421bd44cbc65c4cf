package org.cordee.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.cordee.platform.web.FormSaver;

/** Saves a part of the profile once, says so, and leads back to the profile. */
@ApplicationScoped
public class ProfileSaver implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FormSaver formSaver;

    /**
     * Saves as {@link FormSaver#save} does.
     *
     * @return the profile page
     */
    public String save(Runnable work, Runnable meanwhile) {
        return formSaver.save(work, meanwhile, "/people/profile", "people.profile.saved");
    }
}
