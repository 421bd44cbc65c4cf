package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.web.MailLink;
import org.cordee.scheduling.boundary.Answers;
import org.cordee.scheduling.terms.Answer;

/** Answers a date from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class DateLinkView extends MailLink<Answers.Page> {

    @Inject
    private Answers answers;

    @Override
    protected Answers.Page page(String token) {
        return answers.page(token);
    }

    @Override
    protected String address() {
        return "/links/date";
    }

    public String yes() {
        return say(Answer.YES);
    }

    public String maybe() {
        return say(Answer.MAYBE);
    }

    public String no() {
        return say(Answer.NO);
    }

    private String say(Answer answer) {
        return act(answer.key(), token -> answers.say(token, answer));
    }

    public String getTitle() {
        return words.get(isDead() ? "scheduling.link.dead.title" : "scheduling.answer-link.title");
    }

    /** True while it can be answered. */
    public boolean isAsks() {
        return !isDead() && getPage().open();
    }
}
