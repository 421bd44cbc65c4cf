package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.mentoring.finding.boundary.RequestAnswers;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.web.MailLink;

/** Answers a request from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class RequestLinkView extends MailLink<RequestAnswers.Asked> {

    @Inject
    private RequestAnswers answers;

    @Override
    protected RequestAnswers.Asked page(String token) {
        return answers.asked(token);
    }

    @Override
    protected String address() {
        return "/links/mentoring-request";
    }

    public String accept() {
        return act(true);
    }

    public String decline() {
        return act(false);
    }

    private String act(boolean yes) {
        return act(yes ? "accepted" : "declined", token -> answers.answer(token, yes));
    }

    /** Key of the words for how it stands: dead, decline, or the state. */
    public String getKey() {
        return "mentoring.link."
                + (isDead()
                        ? "dead"
                        : isOpen() && isDeclining()
                                ? "decline"
                                : getPage().state().key());
    }

    public String getTitle() {
        return isDead()
                ? messages.get("mentoring.link.dead.title")
                : messages.of(getKey() + ".title", getPage().mentee());
    }

    public boolean isOpen() {
        return !isDead() && getPage().open();
    }

    /** Until when, on the mentor’s clock. */
    public String getUntil() {
        return DateTimes.say(getPage().until(), getPage().zone());
    }

    /** True when the mentor came by the mail’s link that says no. */
    public boolean isDeclining() {
        return "decline".equals(given("answer"));
    }
}
