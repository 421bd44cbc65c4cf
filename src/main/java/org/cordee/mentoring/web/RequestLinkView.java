package org.cordee.mentoring.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cordee.mentoring.boundary.RequestAnswers;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.words.When;
import org.cordee.platform.words.Words;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** Answers a request from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class RequestLinkView {

    @Inject
    private RequestAnswers answers;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private Words words;

    private String token;
    private String answer;
    private RequestAnswers.Asked asked;

    /** From the address itself: the view keeps nothing, and what the page shows decides already which button was pressed. */
    @PostConstruct
    void begin() {
        Map<String, String> given = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = given.get("t");
        answer = given.get("answer");
        read();
    }

    private void read() {
        try {
            asked = answers.asked(token);
        } catch (NotFound e) {
            asked = null;
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
                answers.answer(token, yes);
                return yes ? "accepted" : "declined";
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return "/links/mentoring-request?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** Null when the link is wrong or too old. */
    public RequestAnswers.Asked getAsked() {
        return asked;
    }

    /** Key of the words for how it stands: dead, decline, or the state. */
    public String getKey() {
        return "mentoring.link." + (isDead() ? "dead" : isOpen() && isDeclining() ? "decline" : asked.state().key());
    }

    public String getTitle() {
        return isDead() ? words.get("mentoring.link.dead.title") : words.of(getKey() + ".title", asked.mentee());
    }

    public boolean isOpen() {
        return asked != null && asked.open();
    }

    /** Until when, on the mentor’s clock. */
    public String getUntil() {
        return When.say(asked.until(), asked.zone());
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return asked == null;
    }

    /** True when the mentor came by the mail’s link that says no. */
    public boolean isDeclining() {
        return "decline".equals(answer);
    }
}
