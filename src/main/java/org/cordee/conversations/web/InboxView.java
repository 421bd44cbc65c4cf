package org.cordee.conversations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** The list of conversations that people have with those responsible, and links to conversations on other pages. */
@Named
@RequestScoped
public class InboxView {

    @Inject
    private Conversations conversations;

    @Inject
    private CurrentPerson current;

    private String kind;
    private Long of;
    private Conversations.Inbox inbox;

    /** Opens the page. @throws NotFound when the person who is signed in is not responsible for it */
    public void open() {
        if (kind == null || of == null) {
            throw new NotFound();
        }
        inbox = conversations.inbox(kind, of);
    }

    /** The person who reads the page: one's own conversation with those responsible is one's own. */
    public PersonId getMe() {
        return current.required();
    }

    /** Returns the address of a conversation. @param person may be null */
    public String path(String ofKind, long owner, PersonId person) {
        return new ThreadKey(ofKind, owner, person).path();
    }

    /** Returns how many messages in it the reader has not seen. @param person may be null */
    public long fresh(String ofKind, long owner, PersonId person) {
        return conversations.fresh(new ThreadKey(ofKind, owner, person));
    }

    public Conversations.Inbox getInbox() {
        return inbox;
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
}
