package org.cordee.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.ids.Id;

/**
 * The rows that are ticked on all pages of a list. A page names each row that can be ticked in a hidden input
 * {@code shown} and has a box {@code chosen} for it, both with its id; a view of the scope of its page keeps this.
 */
public final class TickedRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TAKEN_IN = TickedRows.class.getName();

    private final Set<Long> ids = new LinkedHashSet<>();

    /** In the order in which they were ticked. */
    public List<Long> getIds() {
        takeIn();
        return List.copyOf(ids);
    }

    public boolean has(long id) {
        takeIn();
        return ids.contains(id);
    }

    public void clear() {
        takeIn();
        ids.clear();
    }

    /** Ticks these and no others. */
    public void tick(Collection<Long> all) {
        clear();
        ids.addAll(all);
    }

    /** With commas between them, for the script that counts. */
    public String getList() {
        return getIds().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Takes in, once a request, what was ticked on the page that was sent; what is ticked on other pages stays. */
    private void takeIn() {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        if (request.getRequestMap().putIfAbsent(TAKEN_IN, true) == null) {
            sent(request, "shown").forEach(ids::remove);
            sent(request, "chosen").forEach(ids::add);
        }
    }

    private static Stream<Long> sent(ExternalContext request, String name) {
        String[] sent = request.getRequestParameterValuesMap().get(name);
        return sent == null ? Stream.empty() : Arrays.stream(sent).flatMap(s -> Id.parse(s).stream());
    }
}
