package org.cordee.programmes.web.applying;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.web.MailLink;
import org.cordee.programmes.boundary.MailAnswers;

/** Answers an offer from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class OfferLinkView extends MailLink<MailAnswers.OfferPage> {

    @Inject
    private MailAnswers answers;

    @Override
    protected MailAnswers.OfferPage page(String token) {
        return answers.offer(token);
    }

    @Override
    protected String address() {
        return "/links/offer";
    }

    public String accept() {
        return act(true);
    }

    public String decline() {
        return act(false);
    }

    private String act(boolean yes) {
        return act(yes ? "accepted" : "declined", token -> answers.answerOffer(token, yes));
    }

    public boolean isOpen() {
        return !isDead() && getPage().open();
    }

    /**
     * What became of it: accepted, declined, expired or withdrawn; empty while it can be answered, or there is none.
     */
    public String getOutcome() {
        if (isDead() || getPage().open()) {
            return "";
        }
        return switch (getPage().state()) {
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case OFFERED, EXPIRED -> "expired";
            default -> "withdrawn";
        };
    }

    public String getTitle() {
        if (isDead()) {
            return messages.get("programmes.link.dead.title");
        }
        String outcome = getOutcome();
        return messages.get("programmes.offer-link."
                + (outcome.isEmpty() ? isDeclining() ? "decline-title" : "title" : outcome + ".title"));
    }

    /** Until when, on the clock of the person it was made to. */
    public String getUntil() {
        return DateTimes.say(getPage().until(), getPage().zone());
    }

    /** True when the person came by the mail's link that says no. */
    public boolean isDeclining() {
        return "decline".equals(given("answer"));
    }
}
