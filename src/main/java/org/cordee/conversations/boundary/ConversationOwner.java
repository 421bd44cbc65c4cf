package org.cordee.conversations.boundary;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/**
 * The port through which conversations asks the feature that a conversation belongs to. One bean per kind of owner. A
 * pair or a set has one conversation. Where people write to those responsible, such as the leads of a cohort, each has
 * a conversation of their own.
 */
public interface ConversationOwner {

    /** The kind this owner answers for: {@code mentoring.pair}. */
    String kind();

    /**
     * Returns who is in the conversation, asked about the loaded object for each reading and writing.
     *
     * @param person who has this conversation with those responsible; null for the one conversation of a pair or set
     * @throws NotFound when there is no such conversation, or the reader is not in it
     */
    Circle circle(long ownerId, PersonId person, PersonId reader);

    /**
     * Returns what the list of all conversations about it is headed by.
     *
     * @throws NotFound when the reader is not responsible for it, or when it has no more than one conversation
     */
    default Heading heading(long ownerId, PersonId reader) {
        throw new NotFound();
    }

    /**
     * Returns those of these people whose conversations the reader must not see, although responsible, because they are
     * kept apart.
     */
    default Set<PersonId> hidden(long ownerId, Collection<PersonId> people, PersonId reader) {
        return Set.of();
    }

    /**
     * What a page or a list says it is about.
     *
     * @param title of the cohort, set or network; for a pair the name of the other
     * @param path of its page within Cordee
     */
    record Heading(String title, String path) implements Serializable {}

    /**
     * Those who read and write a conversation.
     *
     * @param people all of them
     * @param about what the reader's page says it is about
     * @param closed key of a sentence that says why nobody can write any more, or null
     * @param discreet true when no mail may say what it is about or who wrote
     */
    record Circle(Set<PersonId> people, Heading about, String closed, boolean discreet) {

        public Circle {
            people = Set.copyOf(people);
        }

        /** Returns all but one of them. */
        List<PersonId> without(PersonId person) {
            return people.stream().filter(p -> !p.equals(person)).toList();
        }

        /** Returns the names of all but one, in alphabetical order. */
        List<String> names(Map<PersonId, String> known, PersonId but) {
            return without(but).stream()
                    .map(known::get)
                    .filter(name -> name != null)
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .collect(Collectors.toList());
        }
    }
}
