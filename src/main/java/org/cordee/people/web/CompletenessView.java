package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.people.boundary.ProfileCompleteness;

/** How much of their profile the reader has filled in, for Home and the profile. */
@Named
@RequestScoped
public class CompletenessView {

    @Inject
    private ProfileCompleteness profileCompleteness;

    private ProfileCompleteness.Completeness mine;

    /** Asked once for a page. */
    public ProfileCompleteness.Completeness getMine() {
        if (mine == null) {
            mine = profileCompleteness.mine();
        }
        return mine;
    }
}
