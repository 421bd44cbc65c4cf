package org.cordee.learningsets.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.cordee.shared.ids.LearningSetId;

/** What the pages of one set at work have in common: which it is, and where its pages are. */
public abstract class SetFormView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    private LearningSetId id;

    /** Where a page of this set is, after something was done. @param page its name */
    protected String to(String page) {
        return "/learningsets/" + page + "?faces-redirect=true&id=" + id;
    }

    /** Says on top of this page what went wrong, with what was typed kept. */
    protected static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }
}
