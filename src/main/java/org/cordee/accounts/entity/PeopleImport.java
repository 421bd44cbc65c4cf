package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.ImportState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;

/** An uploaded file of people or organisations: checked first, then imported in the background. */
@Entity
@Table(name = "people_import")
public class PeopleImport extends AggregateRoot {

    /** After this time the rows and the result are deleted. */
    public static final Duration KEPT = Duration.ofDays(1);

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "of_people", updatable = false)
    private boolean ofPeople;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.CHECKED;

    @Column(name = "send_mail")
    private boolean sendMail;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "rows_done")
    private int done;

    private int added;

    private int updated;

    private int unchanged;

    private int skipped;

    @Column(name = "new_organisations")
    private int newOrganisations;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(updatable = false)
    private boolean published;

    @Column(name = "source_list", updatable = false)
    private Long sourceList;

    @Column(name = "without_region")
    private int withoutRegion;

    protected PeopleImport() {}

    /**
     * A file of organisations whose rows have yet to be compared with what is here.
     *
     * @param published whether a public body publishes it
     * @param sourceList the series of published files it continues, or null
     * @param rows of the file
     */
    public static PeopleImport ofOrganisations(
            PersonId person, boolean published, Long sourceList, int rows, Instant now) {
        PeopleImport file = new PeopleImport(person, false, rows, 0, 0, now);
        file.published = published;
        file.sourceList = sourceList;
        file.state = ImportState.CHECKING;
        return file;
    }

    /**
     * @param person who uploaded it
     * @param rows how many rows can be imported
     * @param skipped how many rows cannot
     * @param newOrganisations how many organisations the rows would add
     */
    public PeopleImport(PersonId person, boolean ofPeople, int rows, int skipped, int newOrganisations, Instant now) {
        this.person = person;
        this.ofPeople = ofPeople;
        this.rows = rows;
        this.skipped = skipped;
        this.newOrganisations = newOrganisations;
        this.createdAt = now;
        this.expiresAt = now.plus(KEPT);
    }

    /** Counts rows that were compared. @param wrong how many of them cannot be imported */
    public void countChecked(int compared, int wrong, int newOnes, int newWithoutRegion) {
        done += compared;
        skipped += wrong;
        newOrganisations += newOnes;
        withoutRegion += newWithoutRegion;
    }

    /** All rows were compared. */
    public void finishCheck() {
        state = ImportState.CHECKED;
        rows -= skipped;
        done = 0;
    }

    /** @throws Conflict if it was started before */
    public void start(boolean mail, Instant now) {
        if (state != ImportState.CHECKED) {
            throw new Conflict("accounts.import.started-before");
        }
        state = ImportState.RUNNING;
        sendMail = mail;
        newOrganisations = 0;
        expiresAt = now.plus(KEPT);
    }

    public void countAdded() {
        added++;
        done++;
    }

    public void countUpdated() {
        updated++;
        done++;
    }

    public void countUnchanged() {
        unchanged++;
        done++;
    }

    /** A row that could be imported when it was checked, and cannot now. */
    public void countSkipped() {
        skipped++;
        done++;
    }

    public void countOrganisation() {
        newOrganisations++;
    }

    public void finish() {
        state = ImportState.DONE;
    }

    public PeopleImportId id() {
        return PeopleImportId.of(key());
    }

    public PersonId person() {
        return person;
    }

    /** False for a file of organisations alone. */
    public boolean ofPeople() {
        return ofPeople;
    }

    /** Whether a public body publishes the file. */
    public boolean published() {
        return published;
    }

    /** The series of published files it belongs to. */
    public Long series() {
        return sourceList == null ? key() : sourceList;
    }

    /** How many organisations it would add without a region, as far as it is published. */
    public int withoutRegion() {
        return withoutRegion;
    }

    public ImportState state() {
        return state;
    }

    /** Whether new people get an email with a link to set their password. */
    public boolean sendMail() {
        return sendMail;
    }

    /** How many can be imported; while it is being checked, all. */
    public int rows() {
        return rows;
    }

    public int done() {
        return done;
    }

    public int added() {
        return added;
    }

    public int updated() {
        return updated;
    }

    public int unchanged() {
        return unchanged;
    }

    public int skipped() {
        return skipped;
    }

    /** Before the start: how many would be added; after it: how many were. */
    public int newOrganisations() {
        return newOrganisations;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
