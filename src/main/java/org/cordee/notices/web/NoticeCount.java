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

    private Long unread;

    /** "Notices", or "Notices, 3 new". */
    public String getLabel() {
        return getUnread() == 0 ? messages.say("notices.title") : messages.say("notices.title-new", getUnread());
    }

    /** How many the person who is signed in has not read. */
    public long getUnread() {
        if (unread == null) {
            unread = notices.unread();
        }
        return unread;
    }
}
