package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.web.MailLink;
import org.cordee.scheduling.boundary.InvitationAnswers;
import org.cordee.scheduling.terms.InvitationAnswer;

/** Answers a date from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class AppointmentLinkView extends MailLink<InvitationAnswers.Page> {

    @Inject
    private InvitationAnswers invitationAnswers;

    @Override
    protected InvitationAnswers.Page page(String token) {
        return invitationAnswers.page(token);
    }

    @Override
    protected String address() {
        return "/links/date";
    }

    public String yes() {
        return say(InvitationAnswer.YES);
    }

    public String maybe() {
        return say(InvitationAnswer.MAYBE);
    }

    public String no() {
        return say(InvitationAnswer.NO);
    }

    private String say(InvitationAnswer invitationAnswer) {
        return act(invitationAnswer.key(), token -> invitationAnswers.say(token, invitationAnswer));
    }

    public String getTitle() {
        return messages.get(isDead() ? "scheduling.link.dead.title" : "scheduling.answer-link.title");
    }

    /** True while it can be answered. */
    public boolean isAsks() {
        return !isDead() && getPage().open();
    }
}
