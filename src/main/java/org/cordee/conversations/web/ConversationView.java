package org.cordee.conversations.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/** One conversation: what was written, and a box to write in. */
@Named
@ViewScoped
public class ConversationView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Conversations conversations;

    private String kind;
    private Long of;
    private PersonId person;
    private Long before;
    private String text;
    private Conversations.Page page;

    /** Opens the page. @throws NotFound when there is no such conversation for the person who is signed in */
    public void open() {
        if (kind == null || of == null) {
            throw new NotFound();
        }
        page = conversations.page(key(), before);
    }

    public String write() {
        return done(
                () -> conversations.write(key(), text), key().path() + "&faces-redirect=true", "conversations.written");
    }

    private ThreadKey key() {
        return new ThreadKey(kind, of, person);
    }

    public Conversations.Page getPage() {
        return page;
    }

    /** Address of the messages before those that are shown. */
    public String getEarlier() {
        return key().path() + "&before=" + page.messages().get(0).id();
    }

    /** Address of the latest messages. */
    public String getLatest() {
        return key().path();
    }

    public int getLongest() {
        return Conversations.LONGEST;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getOf() {
        return of;
    }

    public void setOf(Long of) {
        this.of = of;
    }

    public PersonId getPerson() {
        return person;
    }

    public void setPerson(PersonId person) {
        this.person = person;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
