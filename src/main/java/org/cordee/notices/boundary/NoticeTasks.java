package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.notices.terms.TaskState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Says whether what notifications ask for is still to be done. */
@ApplicationScoped
@Transactional
public class NoticeTasks {

    private static final String LINKS = "/links/";
    private static final String TOKEN = "?t=";

    @Inject
    @Any
    private Instance<OpenItems> features;

    @Inject
    private ActionLinks links;

    @Inject
    private CurrentPerson me;

    /** For CDI. */
    public NoticeTasks() {}

    /** For tests without a container. */
    NoticeTasks(Instance<OpenItems> features, ActionLinks links, CurrentPerson me) {
        this.features = features;
        this.links = links;
        this.me = me;
    }

    /** The state of each, by id. Features are asked only where one of the notifications leads to a page of tasks. */
    public Map<Long, TaskState> states(List<NoticeLine> lines) {
        Set<String> pages = new HashSet<>();
        features.forEach(f -> pages.addAll(f.taskPages()));
        boolean ask = lines.stream().anyMatch(l -> pages.contains(page(l)));
        Set<String> open = ask ? open(me.required()) : Set.of();
        Map<Long, TaskState> states = new HashMap<>();
        lines.forEach(l -> states.put(l.id(), state(l, pages, open)));
        return states;
    }

    private Set<String> open(PersonId person) {
        Set<String> paths = new HashSet<>();
        features.forEach(f -> f.waiting(person).stream()
                .filter(w -> w.side() == OpenItems.Side.ME)
                .map(OpenItems.Waiting::path)
                .forEach(paths::add));
        return paths;
    }

    private TaskState state(NoticeLine line, Set<String> pages, Set<String> open) {
        String address = line.address();
        if (address == null) {
            return TaskState.NONE;
        }
        if (address.startsWith(LINKS) && address.contains(TOKEN)) {
            int token = address.indexOf(TOKEN);
            String purpose = address.substring(LINKS.length(), token);
            boolean works = links.read(purpose, address.substring(token + TOKEN.length()))
                    .isPresent();
            return works ? TaskState.NONE : TaskState.EXPIRED;
        }
        if (!pages.contains(page(line))) {
            return TaskState.NONE;
        }
        return open.contains(address) ? TaskState.OPEN : TaskState.DONE;
    }

    /** The page without what follows a question mark; null for none. */
    private static String page(NoticeLine line) {
        String address = line.address();
        int mark = address == null ? -1 : address.indexOf('?');
        return mark < 0 ? address : address.substring(0, mark);
    }
}
