package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PeopleImportId;

/** Some rows of an uploaded file, until they have been compared with what is here. */
@Entity
@Table(name = "people_import_part")
public class PeopleImportPart extends AggregateRoot {

    @Column(name = "import_id", nullable = false, updatable = false)
    private PeopleImportId file;

    @Column(name = "part_number", updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private String content;

    protected PeopleImportPart() {}

    /** @param content a JSON array, see {@code ImportCells} */
    public PeopleImportPart(PeopleImportId file, int number, String content) {
        this.file = file;
        this.number = number;
        this.content = content;
    }

    public String content() {
        return content;
    }
}
