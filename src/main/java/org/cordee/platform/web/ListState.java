package org.cordee.platform.web;

import jakarta.faces.context.FacesContext;
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
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * What a list is filtered and sorted by, and which page of it is shown, as it stands in its address:
 * {@code ?name=trust&sector=nhs&columns=code&sort=name&desc=true&page=2}. A view binds each parameter to
 * {@code #{view.list.filters['name']}}, {@code #{view.list.sort}}, {@code #{view.list.desc}}, {@code #{view.list.page}}
 * and shows it with {@code t:list}.
 */
public final class ListState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many rows a page has. */
    public static final int ROWS = 50;

    private static final int MOST_PAGES = 100_000;

    private final Set<String> sorts;
    private final Map<String, String> filters = new LinkedHashMap<>();
    private String sort;
    private boolean desc;
    private int page = 1;
    private final ListColumns columns = new ListColumns();
    private String path;

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

    /** Adds a filter that not every list of its kind has, such as a cohort's own question. */
    public void ask(String name) {
        filters.putIfAbsent(name, null);
    }

    /** Takes the parameters of the page that is opened, for lists whose filters or columns its view first finds out. */
    public void fromRequest() {
        from(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    /** Takes the parameters of an address. The page's number is left as it is. A hidden column orders nothing. */
    public ListState from(Map<String, String[]> parameters) {
        filters.replaceAll(
                (name, value) -> parameters.containsKey(name) ? parameters.get(name)[0] : null);
        columns.choose(parameters.get(ListColumns.PARAMETER));
        setSort(parameters.containsKey("sort") ? parameters.get("sort")[0] : null);
        if (columns.hides(sort)) {
            sort = null;
        }
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

    /** The filters that are asked for, by name. */
    public Map<String, String> getGiven() {
        Map<String, String> given = new LinkedHashMap<>(filters);
        given.keySet().removeIf(name -> filter(name) == null);
        return given;
    }

    /** The columns that can be hidden; none for most lists. */
    public ListColumns getColumns() {
        return columns;
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

    /** Null for the first page. */
    public String getPage() {
        return page == 1 ? null : String.valueOf(page);
    }

    /** What is no number of a page counts as the first. */
    public void setPage(String number) {
        page = number != null && number.matches("[0-9]{1,6}")
                ? Math.min(Math.max(1, Integer.parseInt(number)), MOST_PAGES)
                : 1;
    }

    public int getRows() {
        return ROWS;
    }

    /** Index of the first row shown. */
    public int getFirst() {
        return (page - 1) * ROWS;
    }

    /** The order for a table; empty for the list's own. */
    public List<SortMeta> getOrder() {
        return sort == null
                ? List.of()
                : List.of(SortMeta.builder()
                        .field(sort)
                        .order(desc ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build());
    }

    /** Takes over what a table shows now. */
    void show(PageQuery shown) {
        page = shown.first() / ROWS + 1;
        setSort(shown.sort());
        desc = shown.descending();
    }

    /** Address of the list as it is shown. */
    public String getAddress() {
        StringBuilder address = new StringBuilder(address(path, sort, desc));
        append(address, "page", getPage());
        return address.toString();
    }

    /** Says what the list is of, for pages whose address names it: {@code /networks/members?id=7}. */
    public void of(String path) {
        this.path = path;
    }

    /** Address of something else about the same list, such as its file. */
    public String at(String otherPath) {
        return address(otherPath, sort, desc);
    }

    /** Address of the list with another value of one filter, from its first page and in its own order. */
    public String with(String name, String value) {
        StringBuilder address = new StringBuilder(path);
        filters.keySet().forEach(n -> append(address, n, n.equals(name) ? value : filter(n)));
        append(address, ListColumns.PARAMETER, columns.getValue());
        return address.toString();
    }

    /** Address of all of the list, in its own order, with the columns that are shown. */
    public String getUnfiltered() {
        StringBuilder address = new StringBuilder(path);
        append(address, ListColumns.PARAMETER, columns.getValue());
        return address.toString();
    }

    /** Address of the list with its usual columns. */
    public String getUsual() {
        return address(path, sort, desc, null);
    }

    private String address(String to, String by, boolean down) {
        return address(to, by, down, columns.getValue());
    }

    private String address(String to, String by, boolean down, String shown) {
        StringBuilder address = new StringBuilder(to);
        filters.keySet().forEach(name -> append(address, name, filter(name)));
        append(address, ListColumns.PARAMETER, shown);
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

    /** One of the answers to choose from in a filter. @param value in the address @param label on the page */
    public record Option(String value, String label) implements Serializable {}
}
