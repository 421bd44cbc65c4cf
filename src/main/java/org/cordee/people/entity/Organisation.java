package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.PlainText;
import org.cordee.shared.text.SearchText;

/** Where people work, volunteer or stand for others. Its name is there once, whatever the capitals and blanks. */
@Entity
@Table(name = "organisation")
public class Organisation extends AggregateRoot {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final int LONGEST_SEARCH_TEXT = 600;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false, unique = true)
    private String nameKey;

    /** The name as searches compare it. */
    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private Region region;

    private boolean closed;

    protected Organisation() {}

    /**
     * @param region may be null
     * @throws org.cordee.shared.errors.Invalid at {@code name} or {@code sector}
     */
    public Organisation(String name, Sector sector, Region region) {
        describe(name, sector, region);
    }

    /** Says anew what this is; the guards are those of the constructor. */
    public final void describe(String name, Sector sector, Region region) {
        String plain = PlainText.trim(name);
        new Validation()
                .required("name", plain)
                .atMost("name", plain, LONGEST_NAME)
                .readable("name", plain)
                .required("sector", sector)
                .done();
        this.name = plain;
        this.searchText = SearchText.of(plain, LONGEST_SEARCH_TEXT);
        this.nameKey = nameKey(plain);
        this.sector = sector;
        this.region = region;
    }

    /** The form in which two spellings of one name are the same. */
    public static String nameKey(String name) {
        return PlainText.smallLetters(PlainText.trim(name));
    }

    /** It is no longer there: nobody can choose it, careers still name it. */
    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    public OrganisationId id() {
        return OrganisationId.of(key());
    }

    public String name() {
        return name;
    }

    public Sector sector() {
        return sector;
    }

    /** Null when it belongs to no one region. */
    public Region region() {
        return region;
    }

    public boolean closed() {
        return closed;
    }
}
