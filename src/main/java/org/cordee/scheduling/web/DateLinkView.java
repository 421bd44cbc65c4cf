package org.cordee.scheduling.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.words.Words;
import org.cordee.scheduling.boundary.Answers;
import org.cordee.scheduling.terms.Answer;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** Answers a date from a mail, without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class DateLinkView {

    @Inject
    private Answers answers;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private Words words;

    private String token;
    private Answers.Page page;

    /** From the address itself: the view keeps nothing. */
    @PostConstruct
    void begin() {
        token = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("t");
        read();
    }

    private void read() {
        try {
            page = answers.page(token);
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
        try {
            once.run(formKey.take(), null, () -> {
                answers.say(token, answer);
                return answer.key();
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return "/links/date?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    public String getTitle() {
        return words.get(isDead() ? "scheduling.link.dead.title" : "scheduling.answer-link.title");
    }

    /** Null when the link is wrong or too old. */
    public Answers.Page getPage() {
        return page;
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return page == null;
    }

    /** True while it can be answered. */
    public boolean isAsks() {
        return page != null && page.open();
    }
}
