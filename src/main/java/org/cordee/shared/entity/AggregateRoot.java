package org.cordee.shared.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.cordee.shared.errors.Conflict;

/**
 * What every mutable root has: an id from the one source, and a version that a form carries so that no change is lost.
 */
@MappedSuperclass
public abstract class AggregateRoot {

    /** Name of the one source of ids, for entities that are not roots. */
    public static final String IDS = "ids";

    @Id
    @TableGenerator(
            name = IDS,
            table = "id_source",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "ids",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = IDS)
    private Long id;

    @Version
    @Column(nullable = false)
    private int version;

    /** The id as a number, or null before the entity is kept. Entities offer it typed: {@code CohortId id()}. */
    public Long key() {
        return id;
    }

    public int version() {
        return version;
    }

    /**
     * Refuses a change that was begun on an older version.
     *
     * @param seen the version the form was made from; null means the caller has not read it before (no check)
     * @throws Conflict when somebody else has changed it since
     */
    public void expect(Integer seen) {
        if (seen != null && seen != version) {
            throw new Conflict("shared.changed-meanwhile");
        }
    }
}
