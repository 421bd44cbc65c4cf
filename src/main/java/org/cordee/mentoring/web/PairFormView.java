package org.cordee.mentoring.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.RelationshipId;

/** What the pages about one pair have in common: which it is, and how something is done once. */
public abstract class PairFormView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    protected UnreachedPeople unreachedPeople;

    @Inject
    protected Relationships relationships;

    @Inject
    protected Messages messages;

    private RelationshipId id;
    private transient PairPage pair;

    /** The view action: nothing is there for whoever is not one of the two. */
    public void open() {
        pair = relationships.one(id);
    }

    /** Shows what was read already. */
    protected void show(PairPage read) {
        pair = read;
    }

    /** Says on the page when the other person could not be told. */
    @Override
    protected String done(Runnable work, String next, String said, Object... arguments) {
        String goes = super.done(work, next, said, arguments);
        unreachedPeople.say(flashMessages::add);
        return goes;
    }

    /** Where a page about this pair is. @param page its name */
    protected String to(String page) {
        return "/mentoring/" + page + "?faces-redirect=true&id=" + id;
    }

    /** Says on top of this page what went wrong, with what was typed kept. */
    protected static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public PairPage getPair() {
        if (pair == null) {
            pair = relationships.one(id);
        }
        return pair;
    }

    /** Name of the other. */
    public String getOther() {
        return getPair().other().name();
    }

    public RelationshipId getId() {
        return id;
    }

    public void setId(RelationshipId id) {
        this.id = id;
    }
}
