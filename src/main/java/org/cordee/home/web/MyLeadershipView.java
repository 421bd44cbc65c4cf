package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.home.boundary.MyLeadership;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.platform.messages.Messages;

/** My leadership. */
@Named
@RequestScoped
public class MyLeadershipView {

    @Inject
    private MyLeadership myLeadership;

    @Inject
    private Messages messages;

    private MyLeadership.Page page;

    public void load() {
        page = myLeadership.page();
    }

    public MyLeadership.Page getPage() {
        return page;
    }

    /** The line that says what somebody waits for. */
    public String what(Waiting waiting) {
        return messages.say(waiting.what(), waiting.arguments().toArray());
    }
}
