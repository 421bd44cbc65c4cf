package org.cordee.people.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Longest code, in characters. */
    public static final int LONGEST_CODE = 20;

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

    private String code;

    @Column(name = "published_name")
    private String publishedName;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "source_list")
    private Long sourceList;

    @ElementCollection
    @CollectionTable(name = "organisation_former_name", joinColumns = @JoinColumn(name = "organisation_id"))
    private List<FormerName> formerNames = new ArrayList<>();

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
        this.nameKey = nameKey(plain);
        this.sector = sector;
        this.region = region;
        index();
    }

    /** It is found by its code and its earlier names, too. */
    private void index() {
        StringBuilder all = new StringBuilder(name);
        if (code != null) {
            all.append(' ').append(code);
        }
        formerNames.forEach(former -> all.append(' ').append(former.name()));
        searchText = SearchText.of(all.toString(), LONGEST_SEARCH_TEXT);
    }

    /**
     * Sets the code by which files name it. It stays for good.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code code}
     */
    public void identify(String official) {
        new Validation()
                .required("code", official)
                .atMost("code", official, LONGEST_CODE)
                .done();
        code = official;
        index();
    }

    /**
     * Records what a published file calls it.
     *
     * @param list the series of files; the first one stays
     */
    public void publish(String published, Long list) {
        publishedName = published;
        if (sourceList == null) {
            sourceList = list;
        }
    }

    /**
     * Gives it a new name and remembers the one it had.
     *
     * @param today from which day the new name counts
     */
    public void rename(String newName, LocalDate today) {
        String before = name;
        describe(newName, sector, region);
        formerNames.removeIf(former -> nameKey(former.name()).equals(nameKey(before))
                || nameKey(former.name()).equals(nameKey));
        formerNames.add(new FormerName(before, today));
        index();
    }

    /** The form in which two spellings of one name are the same. */
    public static String nameKey(String name) {
        return PlainText.smallLetters(PlainText.trim(name));
    }

    /** It is no longer there: nobody can choose it, careers still name it. */
    public void close() {
        closed = true;
    }

    /** It closes at the end of that day; it is closed at once when the day is over. */
    public void close(LocalDate lastDay, LocalDate today) {
        closesOn = lastDay;
        closed = lastDay.isBefore(today);
    }

    public void reopen() {
        closed = false;
        closesOn = null;
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

    /** By which files name it, or null. */
    public String code() {
        return code;
    }

    /** What the last published file called it, or null. */
    public String publishedName() {
        return publishedName;
    }

    /** Its last day, or null if none is known. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** The series of published files it came from, or null. */
    public Long sourceList() {
        return sourceList;
    }

    /** The latest first. */
    public List<FormerName> formerNames() {
        return formerNames.stream()
                .sorted(Comparator.comparing(FormerName::endedOn).reversed().thenComparing(FormerName::name))
                .toList();
    }
}
