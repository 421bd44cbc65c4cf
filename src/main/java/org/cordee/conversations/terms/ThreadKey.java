package org.cordee.conversations.terms;

import java.io.Serializable;
import org.cordee.shared.ids.PersonId;

/**
 * Names one conversation.
 *
 * @param kind of its owner: {@code mentoring.pair}
 * @param owner id of the owner
 * @param person who has this conversation with those responsible, or null where there is only one
 */
public record ThreadKey(String kind, long owner, PersonId person) implements Serializable {

    /** Returns the text under which it is unique. */
    public String text() {
        return kind + ":" + owner + ":" + (person == null ? "" : person);
    }

    /** Returns the address of its page. */
    public String path() {
        return "/conversations/conversation?kind=" + kind + "&of=" + owner
                + (person == null ? "" : "&person=" + person);
    }
}
