package org.cordee.programmes.desk.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Term;

/** Filter and order of the lead's list, as they stand in the address. What does not exist counts as not asked. */
public class ApplicationListState implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SORTS = Set.of("submitted", "name", "level", "state", "queue", "changed", "until");

    /** In the place of a state: all that wait for a decision. */
    private static final String TO_DECIDE = "to-decide";

    private String state;
    private String level;
    private String support;
    private String name;
    private String sort;
    private String desc;

    ApplicationFilter filter() {
        return new ApplicationFilter(
                Term.of(ApplicationState.class, state),
                TO_DECIDE.equals(state),
                Term.of(Level.class, level),
                Term.of(ManagerSupport.class, support),
                name);
    }

    PageQuery query(int first, int size) {
        return new PageQuery(first, size, sortField(), isDescending());
    }

    String sortField() {
        return sort != null && SORTS.contains(sort) ? sort : null;
    }

    /** To be put behind {@code ?id=7}: {@code &state=offered&sort=until}. */
    public String getParameters() {
        return parameters(state, sort, desc);
    }

    /** The same list for another state; the waiting list in its order, offers by their end. */
    public String inState(Term other) {
        String order =
                other == ApplicationState.WAITLISTED ? "queue" : other == ApplicationState.OFFERED ? "until" : null;
        return parameters(other == null ? null : other.key(), order, null);
    }

    /** The same list for all that wait for a decision. */
    public String getToDecide() {
        return parameters(TO_DECIDE, null, null);
    }

    /** The same list sorted by a field; a second time turns it round. */
    public String sortedBy(String field) {
        boolean again = field.equals(sort == null ? "submitted" : sort) && !isDescending();
        return parameters(state, field, again ? "true" : null);
    }

    /** "up", "down", or nothing when it is sorted by something else. */
    public String way(String field) {
        return !field.equals(sort == null ? "submitted" : sort) ? "" : isDescending() ? "down" : "up";
    }

    private String parameters(String state, String sort, String desc) {
        return parameter("state", state)
                + parameter("level", level)
                + parameter("support", support)
                + parameter("name", name)
                + parameter("sort", sort)
                + parameter("desc", desc);
    }

    private static String parameter(String word, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + word + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
    }

    public boolean isDescending() {
        return "true".equals(desc);
    }

    public boolean isFiltered() {
        return !filter().all();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getSupport() {
        return support;
    }

    public void setSupport(String support) {
        this.support = support;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getDesc() {
        return desc;
    }

    public void setDesc(String desc) {
        this.desc = desc;
    }
}
