package org.cordee.mentoring.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.platform.web.state.SessionSeal;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.RelationshipId;

/**
 * Place and agenda of sessions that are being booked: too private for an address, and not to be lost between its pages.
 * The session keeps them encrypted.
 */
@SessionScoped
public class BookDrafts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<RelationshipId, byte[]> drafts = new LinkedHashMap<>();

    synchronized Draft of(RelationshipId relationship) {
        byte[] sealed = drafts.get(relationship);
        return sealed == null ? Draft.NONE : (Draft) SessionSeal.open(sealed);
    }

    synchronized void keep(RelationshipId relationship, Draft draft) {
        drafts.put(relationship, SessionSeal.seal(draft));
    }

    synchronized void forget(RelationshipId relationship) {
        drafts.remove(relationship);
    }

    /** What was typed. @param written whether its page has been filled in at all */
    record Draft(String place, String onlineAddress, String agenda, boolean written) implements Serializable {

        static final Draft NONE = new Draft(null, null, null, false);

        Venue where() {
            return new Venue(place, onlineAddress);
        }
    }
}
