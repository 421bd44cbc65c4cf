package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.text.PlainText;
import org.cordee.shared.text.SearchText;

/**
 * Somebody. Only what every room may know: name, level, region, zone, and whether to be listed. Access needs, lived
 * experience, reporting lines, conflicts and the account cannot be reached from here.
 */
@Entity
@Table(name = "person")
public class Person extends AggregateRoot {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    private static final int LONGEST_SEARCH_TEXT = 400;

    @Column(nullable = false)
    private String name;

    /** The name as searches compare it. */
    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Column(nullable = false)
    private String zone;

    private boolean listed;

    /** Token of the photo, or null. */
    private String photo;

    protected Person() {}

    /**
     * @param region may be null
     * @throws org.cordee.shared.errors.Invalid at {@code name}, {@code level} or {@code zone}
     */
    public Person(String name, Level level, Region region, ZoneId zone) {
        describe(name, level, region, zone);
    }

    /** Says anew who this is; the guards are those of the constructor. */
    public final void describe(String name, Level level, Region region, ZoneId zone) {
        String plain = PlainText.trim(name);
        new Validation()
                .required("name", plain)
                .atMost("name", plain, LONGEST_NAME)
                .readable("name", plain)
                .required("level", level)
                .required("zone", zone)
                .done();
        this.name = plain;
        this.searchText = SearchText.of(plain, LONGEST_SEARCH_TEXT);
        this.level = level;
        this.region = region;
        this.zone = zone.getId();
    }

    /** Others on the same cohort, network or set may find this person by name. */
    public void beListed() {
        listed = true;
    }

    public void beUnlisted() {
        listed = false;
    }

    /** @param token of the photo that stands beside the name, or null for none */
    public void show(String token) {
        photo = token;
    }

    public PersonId id() {
        return PersonId.of(key());
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    /** Null when not said. */
    public Region region() {
        return region;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public boolean listed() {
        return listed;
    }

    /** Token of a {@link ProfilePhoto}, or null. */
    public String photo() {
        return photo;
    }
}
