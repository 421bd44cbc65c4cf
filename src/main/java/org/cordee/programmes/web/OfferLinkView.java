package org.cordee.programmes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.words.When;
import org.cordee.platform.words.Words;
import org.cordee.programmes.boundary.MailAnswers;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** Answers an offer from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class OfferLinkView {

    @Inject
    private MailAnswers answers;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private Words words;

    private String token;
    private String answer;
    private MailAnswers.OfferPage page;

    /** From the address itself: the view keeps nothing, and what the page shows decides already which button was pressed. */
    @PostConstruct
    void begin() {
        Map<String, String> asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = asked.get("t");
        answer = asked.get("answer");
        read();
    }

    private void read() {
        try {
            page = answers.offer(token);
        } catch (NotFound e) {
            page = null;
        }
    }

    /** Says so, too, to those who read the status and not the page. */
    public void open() {
        if (isDead()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public String accept() {
        return act(true);
    }

    public String decline() {
        return act(false);
    }

    private String act(boolean yes) {
        try {
            once.run(formKey.take(), null, () -> {
                answers.answerOffer(token, yes);
                return yes ? "accepted" : "declined";
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return "/links/offer?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** Null when the link is wrong or too old. */
    public MailAnswers.OfferPage getPage() {
        return page;
    }

    public boolean isOpen() {
        return page != null && page.open();
    }

    /** What became of it: accepted, declined, expired or withdrawn; empty while it can be answered, or there is none. */
    public String getOutcome() {
        if (page == null || page.open()) {
            return "";
        }
        return switch (page.state()) {
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case OFFERED, EXPIRED -> "expired";
            default -> "withdrawn";
        };
    }

    public String getTitle() {
        if (isDead()) {
            return words.get("programmes.link.dead.title");
        }
        String outcome = getOutcome();
        return words.get("programmes.offer-link." + (outcome.isEmpty() ? isDeclining() ? "decline-title" : "title" : outcome + ".title"));
    }

    /** Until when, on the clock of the person it was made to. */
    public String getUntil() {
        return When.say(page.until(), page.zone());
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return page == null;
    }

    /** True when the person came by the mail's link that says no. */
    public boolean isDeclining() {
        return "decline".equals(answer);
    }
}
