package org.cordee.programmes.web.applying;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.MailLink;
import org.cordee.programmes.boundary.MailAnswers;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.errors.Validation;

/** A manager says whether they support an application, from a mail and without an account. */
@Named
@RequestScoped
public class SupportLinkView extends MailLink<MailAnswers.SupportPage> {

    private static final List<ManagerSupport> ANSWERS = List.of(ManagerSupport.SUPPORTED, ManagerSupport.NOT_SUPPORTED);

    @Inject
    private MailAnswers answers;

    private ManagerSupport support;
    private String note;

    /** Shows what was said before. */
    @PostConstruct
    void recall() {
        if (isSaid()) {
            support = getPage().support();
            note = getPage().note();
        }
    }

    @Override
    protected MailAnswers.SupportPage page(String token) {
        return answers.support(token);
    }

    @Override
    protected String address() {
        return "/links/support";
    }

    public String send() {
        new Validation().required("support", support).atMost("note", note, 1000).done();
        return act(support.key(), token -> answers.saySupport(token, support == ManagerSupport.SUPPORTED, note));
    }

    public List<SelectItem> getChoices() {
        return ANSWERS.stream()
                .map(a -> new SelectItem(a, messages.get("programmes.support-link.choice." + a.key())))
                .toList();
    }

    /** True when the manager has answered before. */
    public boolean isSaid() {
        return !isDead() && ANSWERS.contains(getPage().support());
    }

    public String getTitle() {
        return isDead()
                ? messages.get("programmes.link.dead.title")
                : messages.say("programmes.support-link.title", getPage().applicantName());
    }

    public boolean isOpen() {
        return !isDead() && getPage().open();
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
