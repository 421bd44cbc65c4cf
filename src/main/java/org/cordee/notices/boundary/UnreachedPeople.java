package org.cordee.notices.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.PersonId;

/**
 * Collects whom {@link Notices#tell} could not write to in this request: people without an account, or with a closed
 * one. A page that says "everyone was told" names them, so that they can be rung. Only for pages whose reader may know
 * everyone who is told.
 */
@RequestScoped
public class UnreachedPeople {

    private static final int MOST_NAMES = 10;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    private final Set<PersonId> found = new LinkedHashSet<>();

    void add(PersonId person) {
        found.add(person);
    }

    /** Names of those who could not be told, in order; empty when everyone was. */
    public List<String> names() {
        Map<PersonId, PersonCard> cards = people.cards(found);
        return found.stream()
                .map(p -> cards.get(p).name())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /**
     * Says who could not be told, once; says nothing when everyone was.
     *
     * @param news takes the key of the message and its arguments: {@code unreached.say(news::tell)}
     */
    public void say(BiConsumer<String, Object[]> news) {
        List<String> names = names();
        found.clear();
        say(names, news);
    }

    /** Says the same of these people. */
    public void say(List<String> names, BiConsumer<String, Object[]> news) {
        if (!names.isEmpty()) {
            news.accept("notices.unreached", new Object[] {names.size(), messages.list(names, MOST_NAMES)});
        }
    }
}
