package org.cordee.platform.web;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Carries a boundary's list to a lazy PrimeFaces table, a page at a time: {@code new PagedModel<>(query ->
 * organisations.page(filter, query), row -> row.id().toString(), list)}. What is looked for stands in the address and
 * is part of {@code source}; the order is the one handed over, unless a column of the table was asked for. When the
 * table turns a page or sorts, the browser is told the address of what is shown, so that it survives the back button
 * ({@code cordee.js}). A view keeps the model in a transient field and makes it anew with each request.
 */
public class PagedModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<PageQuery, Page<T>> source;
    private final transient Function<T, String> key;
    private final String sort;
    private final boolean descending;
    private final ListState list;
    private transient PageQuery asked;
    private transient Page<T> read;

    /** For tests without Faces. @param sort the list's own name of a sort field; null means its own order */
    PagedModel(Function<PageQuery, Page<T>> source, Function<T, String> key, String sort, boolean descending) {
        this(source, key, sort, descending, null);
    }

    /**
     * Makes the model of a list.
     *
     * @param key what tells one row from another
     * @param list which is shown: its order, and the address that follows the table
     */
    public PagedModel(Function<PageQuery, Page<T>> source, Function<T, String> key, ListState list) {
        this(source, key, list.getSort(), list.isDesc(), list);
    }

    private PagedModel(
            Function<PageQuery, Page<T>> source,
            Function<T, String> key,
            String sort,
            boolean descending,
            ListState list) {
        this.source = source;
        this.key = key;
        this.sort = sort;
        this.descending = descending;
        this.list = list;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(
                read != null
                        ? read.total()
                        : page(new PageQuery(0, 1, sort, descending)).total());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta by =
                sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        PageQuery query = by == null
                ? new PageQuery(first, size, sort, descending)
                : new PageQuery(first, size, by.getField(), by.getOrder().isDescending());
        if (list != null) {
            follow(query);
        }
        Page<T> page = page(query);
        setRowCount(Math.toIntExact(page.total()));
        return page.items();
    }

    private void follow(PageQuery query) {
        list.show(query);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null && faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", list.getAddress());
        }
    }

    private Page<T> page(PageQuery query) {
        if (read == null || !query.equals(asked)) {
            read = source.apply(query);
            asked = query;
        }
        return read;
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    public T getRowData(String wanted) {
        List<T> rows = getWrappedData();
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> key.apply(row).equals(wanted))
                        .findFirst()
                        .orElse(null);
    }
}
