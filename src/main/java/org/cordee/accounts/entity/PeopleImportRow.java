package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PeopleImportId;

/** One row of an uploaded file, until it has been imported. */
@Entity
@Table(name = "people_import_row")
public class PeopleImportRow extends AggregateRoot {

    @Column(name = "import_id", nullable = false, updatable = false)
    private PeopleImportId file;

    @Column(name = "sheet_row", updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private ImportRowKind kind;

    @Column(nullable = false)
    private String cells;

    @Column(nullable = false)
    private String remarks;

    protected PeopleImportRow() {}

    /**
     * @param number as a spreadsheet counts
     * @param cells a JSON array, see {@code ImportCells}
     * @param remarks a JSON array: what is wrong, or what would change
     */
    public PeopleImportRow(PeopleImportId file, int number, ImportRowKind kind, String cells, String remarks) {
        this.file = file;
        this.number = number;
        this.kind = kind;
        this.cells = cells;
        this.remarks = remarks;
    }

    /** It has been imported: what stood in it is no longer needed. */
    public void finish() {
        kind = ImportRowKind.DONE;
        cells = "[]";
        remarks = "[]";
    }

    /** It can no longer be imported. @param why a JSON array */
    public void refuse(String why) {
        kind = ImportRowKind.WRONG;
        remarks = why;
    }

    public int number() {
        return number;
    }

    public ImportRowKind kind() {
        return kind;
    }

    public String cells() {
        return cells;
    }

    public String remarks() {
        return remarks;
    }
}
