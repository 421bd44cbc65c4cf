package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.web.MailLink;
import org.cordee.scheduling.boundary.AttendanceQuestionJob;

/** "Did you meet?", from a mail and without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class MetLinkView extends MailLink<AttendanceQuestionJob.Page> {

    @Inject
    private AttendanceQuestionJob meetings;

    @Override
    protected AttendanceQuestionJob.Page page(String token) {
        return meetings.page(token);
    }

    @Override
    protected String address() {
        return "/links/met";
    }

    public String yes() {
        return act("met", token -> meetings.say(token, true));
    }

    public String no() {
        return act("not met", token -> meetings.say(token, false));
    }

    public String later() {
        return act("later", meetings::later) + "&later=yes";
    }

    public String getTitle() {
        return messages.get(isDead() ? "scheduling.link.dead.title" : "scheduling.met.title");
    }

    /** True while the question stands. */
    public boolean isAsks() {
        return !isDead() && getPage().open() && !waiting();
    }

    /** True when the person wants to be asked again. */
    public boolean isWaits() {
        return !isDead() && getPage().open() && waiting();
    }

    /** True when it was said, or called off. */
    public boolean isSaid() {
        return !isDead() && !getPage().open();
    }

    private static boolean waiting() {
        return "yes".equals(given("later"));
    }
}
