package org.cordee.scheduling.web;

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
import org.cordee.platform.words.Words;
import org.cordee.scheduling.boundary.DidYouMeet;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** "Did you meet?", from a mail and without signing in: the page shows, the button acts. */
@Named
@RequestScoped
public class MetLinkView {

    @Inject
    private DidYouMeet meetings;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private Words words;

    private String token;
    private boolean waits;
    private DidYouMeet.Page page;

    /** From the address itself: the view keeps nothing. */
    @PostConstruct
    void begin() {
        Map<String, String> asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = asked.get("t");
        waits = "yes".equals(asked.get("later"));
        read();
    }

    private void read() {
        try {
            page = meetings.page(token);
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
        return act("met", () -> meetings.say(token, true));
    }

    public String no() {
        return act("not met", () -> meetings.say(token, false));
    }

    public String later() {
        return act("later", () -> meetings.later(token)) + "&later=yes";
    }

    private String act(String what, Runnable deed) {
        try {
            once.run(formKey.take(), null, () -> {
                deed.run();
                return what;
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return "/links/met?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    public String getTitle() {
        return words.get(isDead() ? "scheduling.link.dead.title" : "scheduling.met.title");
    }

    /** Null when the link is wrong or too old. */
    public DidYouMeet.Page getPage() {
        return page;
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return page == null;
    }

    /** True while the question stands. */
    public boolean isAsks() {
        return page != null && page.open() && !waits;
    }

    /** True when the person wants to be asked again. */
    public boolean isWaits() {
        return page != null && page.open() && waits;
    }

    /** True when it was said, or called off. */
    public boolean isSaid() {
        return page != null && !page.open();
    }
}
