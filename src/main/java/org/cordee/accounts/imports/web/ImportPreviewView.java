package org.cordee.accounts.imports.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.accounts.imports.boundary.Imports;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Term;

/** What an uploaded file would change; how far its import is; what came of it. */
@Named
@ViewScoped
public class ImportPreviewView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final int ROWS_ON_A_PAGE = 50;

    private static final List<ImportRowKind> TO_DO = List.of(
            ImportRowKind.NEW,
            ImportRowKind.RENAMED,
            ImportRowKind.CLOSED,
            ImportRowKind.REOPENED,
            ImportRowKind.CHANGED);

    /** The kinds of rows in the order of their tabs. */
    private static final List<ImportRowKind> TABS = Stream.concat(
                    TO_DO.stream(), Stream.of(ImportRowKind.KNOWN, ImportRowKind.MISSING, ImportRowKind.WRONG))
            .toList();

    @Inject
    private Imports imports;

    private PeopleImportId id;
    private String kind;
    private String page;
    private boolean sendMail;
    private transient Imports.Preview preview;
    private transient Page<Imports.PreviewRow> rows;

    /** The view action. */
    public void open() {
        getPreview();
    }

    public String start() {
        return done(
                () -> imports.start(id, sendMail),
                "/accounts/import-preview?faces-redirect=true&id=" + id,
                "accounts.import.started");
    }

    public String discard() {
        return done(() -> imports.discard(id), "/accounts/import?faces-redirect=true", "accounts.import.discarded");
    }

    public Imports.Preview getPreview() {
        if (preview == null) {
            preview = imports.preview(id);
        }
        return preview;
    }

    /** Counts of rows by what they do, for the tabs; a kind without rows has none. */
    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        for (ImportRowKind one : TABS) {
            if (getPreview().count(one) > 0) {
                tabs.add(new Tab(one, getPreview().count(one), one == getShown()));
            }
        }
        return tabs;
    }

    /**
     * What the address asks for; else the wrong rows, if there are any; else the first kind with rows; null if there
     * are none.
     */
    public ImportRowKind getShown() {
        ImportRowKind asked = Term.of(ImportRowKind.class, kind);
        if (asked != null && asked != ImportRowKind.DONE && getPreview().count(asked) > 0) {
            return asked;
        }
        return Stream.concat(Stream.of(ImportRowKind.WRONG), TABS.stream())
                .filter(k -> getPreview().count(k) > 0)
                .findFirst()
                .orElse(null);
    }

    public List<Imports.PreviewRow> getRows() {
        if (rows == null && getShown() != null) {
            rows = imports.rows(id, getShown(), PageQuery.of((getNumber() - 1) * ROWS_ON_A_PAGE, ROWS_ON_A_PAGE));
        }
        return rows == null ? List.of() : rows.items();
    }

    /** Number of the page, from 1. */
    public int getNumber() {
        return page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    }

    public int getPages() {
        getRows();
        return rows == null ? 1 : Math.max(1, (int) ((rows.total() + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE));
    }

    public boolean isChecked() {
        return getPreview().state() == ImportState.CHECKED;
    }

    public boolean isRunning() {
        return getPreview().state() == ImportState.RUNNING;
    }

    public boolean isChecking() {
        return getPreview().state() == ImportState.CHECKING;
    }

    /** Whether something goes on in the background. */
    public boolean isWorking() {
        return isChecking() || isRunning();
    }

    /** How many rows would change something. */
    public long getToDo() {
        return TO_DO.stream().mapToLong(kind -> getPreview().count(kind)).sum();
    }

    /** Whether the rows shown have something said beside them. */
    public boolean isRemarked() {
        return getShown() == ImportRowKind.WRONG
                || getShown() != ImportRowKind.KNOWN
                        && getShown() != ImportRowKind.MISSING
                        && (!getPreview().ofPeople() || getShown() != ImportRowKind.NEW);
    }

    public PeopleImportId getId() {
        return id;
    }

    public void setId(PeopleImportId id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public boolean isSendMail() {
        return sendMail;
    }

    public void setSendMail(boolean sendMail) {
        this.sendMail = sendMail;
    }

    /** A kind of rows and how many there are. */
    public record Tab(ImportRowKind kind, long count, boolean here) {}
}
