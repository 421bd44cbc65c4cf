package org.cordee.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/**
 * Who changed what, and who looked at whose. Rows are written in the transaction that causes them: no change without its
 * row, no row without its change. Content (what somebody wrote) never enters a row.
 */
@ApplicationScoped
@Transactional
public class Audit {

    /**
     * @param what   the act, kebab-case with its feature: {@code programmes.offer-made}
     * @param object the thing changed; its kind is the name of its id type
     * @param detail the cause or the states: {@code offered -> expired}, at most 200 characters, or null; never content
     */
    public void changed(String what, Id object, String detail) {
    }

    /** As above, for a thing without an id type. */
    public void changed(String what, String kind, long object, String detail) {
    }

    /**
     * Says in whose name the rows of this request or job are written when nobody is signed in: {@code system: <cause>}.
     *
     * @param cause the job's kind, or {@code mail link}
     */
    public void systemActs(String cause) {
    }

    /**
     * Keeps that the person who asks has opened something: one row per person, object and day; none for its owner, and
     * none when nobody is signed in.
     */
    public void looked(String kind, long object, PersonId owner) {
    }

    /** Looks of others at what belongs to {@code owner}, newest first. */
    public Page<Look> looksAt(PersonId owner, PageQuery query) {
        return new Page<>(List.of(), 0);
    }
}
