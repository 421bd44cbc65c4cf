package org.cordee.programmes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.words.Words;
import org.cordee.programmes.boundary.MailAnswers;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.errors.Check;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** A manager says whether they support an application, from a mail and without an account. */
@Named
@RequestScoped
public class SupportLinkView {

    private static final List<ManagerSupport> ANSWERS = List.of(ManagerSupport.SUPPORTED, ManagerSupport.NOT_SUPPORTED);

    @Inject
    private MailAnswers answers;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private Words words;

    private String token;
    private ManagerSupport support;
    private String note;
    private MailAnswers.SupportPage page;

    /** From the address itself: the view keeps nothing. Shows what was said before. */
    @PostConstruct
    void begin() {
        token = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("t");
        read();
        if (isSaid()) {
            support = page.support();
            note = page.note();
        }
    }

    private void read() {
        try {
            page = answers.support(token);
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

    public String send() {
        new Check().required("support", support).atMost("note", note, 1000).done();
        try {
            once.run(formKey.take(), null, () -> {
                answers.saySupport(token, support == ManagerSupport.SUPPORTED, note);
                return support.key();
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return "/links/support?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    public List<SelectItem> getChoices() {
        return ANSWERS.stream().map(a -> new SelectItem(a, words.get("programmes.support-link.choice." + a.key()))).toList();
    }

    /** True when the manager has answered before. */
    public boolean isSaid() {
        return page != null && ANSWERS.contains(page.support());
    }

    public String getTitle() {
        return isDead() ? words.get("programmes.link.dead.title") : words.say("programmes.support-link.title", page.applicantName());
    }

    /** Null when the link is wrong or too old. */
    public MailAnswers.SupportPage getPage() {
        return page;
    }

    public boolean isOpen() {
        return page != null && page.open();
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return page == null;
    }

    public ManagerSupport getSupport() {
        return support;
    }

    public void setSupport(ManagerSupport support) {
        this.support = support;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
