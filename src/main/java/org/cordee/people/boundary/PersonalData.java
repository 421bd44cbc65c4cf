package org.cordee.people.boundary;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cordee.shared.ids.PersonId;

/**
 * Port: what a feature keeps about a person, how it is handed out, taken away, and how long it is kept. Each feature
 * with something about people implements it as a CDI bean in its boundary. A test reads all entities and tables: one
 * tied to a person that nobody declares fails the build.
 */
public interface PersonalData {

    /** Every table of this feature that is tied to a person. */
    List<Kept> kept();

    /** All that is kept about the person, in words and values their owner understands. */
    List<Section> export(PersonId person);

    /** Removes or makes nameless what may go; runs in the caller's transaction. */
    Erasure erase(PersonId person);

    /**
     * When this feature erases, lower first: accounts go before all others, so that no mail is written to who leaves;
     * notices and the name go last.
     */
    default int eraseOrder() {
        return 0;
    }

    /**
     * @param table in the database, lower case
     * @param what key of a few words that name it: {@code programmes.kept.applications}
     * @param keep how long after it has ended; null means as long as the person is here
     */
    record Kept(String table, String what, Period keep) {}

    /**
     * @param what key of its heading
     * @param rows one map per thing: name of the value, in English, to text, number, boolean, date, instant or null
     */
    record Section(String what, List<Map<String, Object>> rows) {}

    /**
     * @param removed rows that are gone
     * @param nameless rows that stay as figures without the person
     * @param stays keys of sentences that say what has to stay, and why
     */
    record Erasure(int removed, int nameless, List<String> stays) {
        public static final Erasure NOTHING = new Erasure(0, 0, List.of());
    }
}
