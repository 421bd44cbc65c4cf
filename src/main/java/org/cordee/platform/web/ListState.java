package org.cordee.platform.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/**
 * What a list is filtered and sorted by, as it stands in its address:
 * {@code ?name=trust&sector=nhs&sort=name&desc=true}. A view binds each parameter to
 * {@code #{view.list.filters['name']}}, {@code #{view.list.sort}}, {@code #{view.list.desc}}.
 */
public final class ListState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Set<String> sorts;
    private final Map<String, String> filters = new LinkedHashMap<>();
    private String sort;
    private boolean desc;

    /**
     * @param path of the page
     * @param names of the filters, in the order in which they stand in the address
     * @param sorts fields one may sort by; others are passed over
     */
    public ListState(String path, List<String> names, Set<String> sorts) {
        this.path = path;
        this.sorts = Set.copyOf(sorts);
        names.forEach(name -> filters.put(name, null));
    }

    /** Takes the parameters of an address, for what is no page of Faces. */
    public ListState from(Map<String, String[]> parameters) {
        filters.replaceAll(
                (name, value) -> parameters.containsKey(name) ? parameters.get(name)[0] : null);
        setSort(parameters.containsKey("sort") ? parameters.get("sort")[0] : null);
        setDesc(parameters.containsKey("desc") && parameters.get("desc")[0].equals("true"));
        return this;
    }

    /** All of the list in its order, read in stretches of {@value PageQuery#MOST}. */
    public <T> List<T> allOf(Function<PageQuery, Page<T>> source) {
        List<T> all = new ArrayList<>();
        Page<T> page;
        do {
            page = source.apply(new PageQuery(all.size(), PageQuery.MOST, sort, desc));
            all.addAll(page.items());
        } while (!page.items().isEmpty() && all.size() < page.total());
        return all;
    }

    /** To be read and written by name; null or blank where nothing is asked for. */
    public Map<String, String> getFilters() {
        return filters;
    }

    /** Null where nothing is asked for. */
    public String filter(String name) {
        String value = filters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean isFiltered() {
        return filters.keySet().stream().anyMatch(name -> filter(name) != null);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort != null && sorts.contains(sort) ? sort : null;
    }

    public boolean isDesc() {
        return desc;
    }

    public void setDesc(boolean desc) {
        this.desc = desc;
    }

    /** "up" or "down" where the list is sorted by that field, else empty. */
    public String way(String field) {
        return !field.equals(sort) ? "" : desc ? "down" : "up";
    }

    /** Address of the same list sorted by that field; the other way round where it is so already. */
    public String sortedBy(String field) {
        return address(path, field, field.equals(sort) && !desc);
    }

    /** Address of something else about the same list, such as its file. */
    public String at(String otherPath) {
        return address(otherPath, sort, desc);
    }

    private String address(String to, String by, boolean down) {
        StringBuilder address = new StringBuilder(to);
        filters.keySet().forEach(name -> append(address, name, filter(name)));
        append(address, "sort", by);
        append(address, "desc", by != null && down ? "true" : null);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
