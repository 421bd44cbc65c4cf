package org.cordee.people.boundary;

import java.time.Instant;
import java.util.List;
import org.cordee.shared.ids.PersonId;

/**
 * Port: what waits for a person, or for whom a person waits. Each feature that lets people wait for each other
 * implements it as a CDI bean; {@code home} asks all of them and shows the answers sorted, nearest end first.
 */
public interface OpenItems {

    /**
     * Everything of this feature that concerns the person now; cheap, as it is asked with every visit of the home page.
     */
    List<Waiting> waiting(PersonId person);

    /**
     * The pages on which people do what waits for them here: {@code /scheduling/poll}. A notification that leads to one
     * of them is shown as done once nothing waits there.
     */
    default List<String> taskPages() {
        return List.of();
    }

    /** Whose turn it is. */
    enum Side {
        /** Something waits for this person: it needs them now. */
        ME,
        /** This person waits for others. */
        OTHERS
    }

    /**
     * @param side whose turn it is
     * @param whoName whom this person waits for, or who waits for this person, as shown; null when it is nobody in
     *     particular
     * @param what key of one line that says what for: {@code programmes.waiting.offer}
     * @param arguments of that line
     * @param since when the waiting began
     * @param until when it ends by itself, or null
     * @param path page where it goes on: {@code /programmes/application?id=7}
     * @param action key of the button's words: {@code programmes.waiting.answer}
     * @param remind what the feature's own reminder use case needs to remind the one waited for, or null when no
     *     reminder is possible
     */
    record Waiting(
            Side side,
            String whoName,
            String what,
            List<Object> arguments,
            Instant since,
            Instant until,
            String path,
            String action,
            String remind) {}
}
