package org.cordee.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a list are shown, as it stands in its address: {@code ?columns=level.state}. People choose with
 * {@code t:columns}. The page and the file of the list ask {@link #shows} about each column that can be hidden.
 */
public final class ListColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the address: names with dots between them, or one parameter for each name. */
    static final String PARAMETER = "columns";

    /** In the place of a name: none of those that can be hidden. It also lets a form be sent without a tick. */
    private static final String NONE = "none";

    private final List<Column> all = new ArrayList<>();

    /** Null for the usual ones. */
    private Set<String> chosen;

    /** Offers one more column. @param label as in the head of the table @param usual whether it is shown unasked */
    public ListColumns offer(String name, String label, boolean usual) {
        all.add(new Column(name, label, usual));
        return this;
    }

    /** Takes what an address says; names that are not offered are passed over. */
    void choose(String[] values) {
        List<String> names = values == null
                ? List.of()
                : Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split("\\.")))
                        .filter(name -> !name.isBlank())
                        .toList();
        Set<String> known =
                names(all.stream().filter(c -> names.contains(c.name())).toList());
        Set<String> usual = names(all.stream().filter(Column::usual).toList());
        chosen = names.isEmpty() || known.equals(usual) ? null : known;
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns whether a column is offered and shown. */
    public boolean shows(String name) {
        return all.stream().anyMatch(c -> c.name().equals(name) && shows(c));
    }

    private boolean shows(Column column) {
        return chosen == null ? column.usual() : chosen.contains(column.name());
    }

    /** Returns whether a column is offered and not shown. */
    boolean hides(String name) {
        return all.stream().anyMatch(c -> c.name().equals(name) && !shows(c));
    }

    /** Returns all that are offered, in the order of the table. */
    public List<Column> getAll() {
        return List.copyOf(all);
    }

    /** Returns those that are shown, in the order of the table. */
    public List<Column> getShown() {
        return all.stream().filter(this::shows).toList();
    }

    /** Returns whether other columns than the usual ones are shown. */
    public boolean isChosen() {
        return chosen != null;
    }

    /** Returns the value for the address; null for the usual columns. */
    public String getValue() {
        return chosen == null ? null : chosen.isEmpty() ? NONE : String.join(".", chosen);
    }

    /** A column that can be hidden. @param usual whether it is shown unasked */
    public record Column(String name, String label, boolean usual) implements Serializable {}
}
