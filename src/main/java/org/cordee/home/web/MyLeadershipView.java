package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.home.boundary.MyLeadership;
import org.cordee.people.boundary.WaitingFor.Waiting;
import org.cordee.platform.words.Words;

/** My leadership. */
@Named
@RequestScoped
public class MyLeadershipView {

    @Inject
    private MyLeadership myLeadership;

    @Inject
    private Words words;

    private MyLeadership.Page page;

    public void load() {
        page = myLeadership.page();
    }

    public MyLeadership.Page getPage() {
        return page;
    }

    /** The line that says what somebody waits for. */
    public String what(Waiting waiting) {
        return words.say(waiting.what(), waiting.arguments().toArray());
    }
}
