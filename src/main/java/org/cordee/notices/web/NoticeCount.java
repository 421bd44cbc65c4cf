package org.cordee.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.notices.boundary.Notices;
import org.cordee.platform.words.Words;

/** What the navigation says about notices. */
@Named
@RequestScoped
public class NoticeCount {

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    private String label;

    /** "Notices", or "Notices, 3 new". */
    public String getLabel() {
        if (label == null) {
            long unread = notices.unread();
            label = unread == 0 ? words.say("notices.title") : words.say("notices.title-new", unread);
        }
        return label;
    }
}
