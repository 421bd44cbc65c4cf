package org.cordee.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.notices.boundary.Notices;
import org.cordee.platform.messages.Messages;

/** What the navigation says about notices. */
@Named
@RequestScoped
public class NoticeCount {

    @Inject
    private Notices notices;

    @Inject
    private Messages messages;

    private String label;

    /** "Notices", or "Notices, 3 new". */
    public String getLabel() {
        if (label == null) {
            long unread = notices.unread();
            label = unread == 0 ? messages.say("notices.title") : messages.say("notices.title-new", unread);
        }
        return label;
    }
}
