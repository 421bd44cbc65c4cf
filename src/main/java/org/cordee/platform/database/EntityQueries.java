package org.cordee.platform.database;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;

/** Base of the query classes: holds the entity manager, finds entities by id and locks them. */
public abstract class EntityQueries {

    @PersistenceContext(unitName = "cordee")
    protected EntityManager em;

    /** For what many features read for one page. */
    @Inject
    protected TransactionReads reads;

    /** Returns the entity with this id. @throws NotFound for null, or when there is none */
    protected <T> T one(Class<T> type, Id id) {
        return one(type, Id.valueOrZero(id));
    }

    /** Returns the entity with this key. @throws NotFound when there is none */
    protected <T> T one(Class<T> type, long key) {
        return found(em.find(type, key));
    }

    /** Returns what was found. @throws NotFound for null */
    protected static <T> T found(T entity) {
        if (entity == null) {
            throw new NotFound();
        }
        return entity;
    }

    /**
     * Locks the row until the end of the transaction, and reads it again under the lock: what was changed in memory and
     * not yet written is lost.
     *
     * @throws NotFound for null, or when there is none
     */
    protected <T> T locked(Class<T> type, Id id) {
        return refreshed(found(em.find(type, Id.valueOrZero(id), LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Reads the entity again from the database, and returns it. What was changed and not yet written is lost. */
    protected <T> T refreshed(T entity) {
        em.refresh(entity);
        return entity;
    }

    /** Writes a new entity at once, so that its id can be referred to and its unique keys are checked. Returns it. */
    protected <T> T insert(T entity) {
        em.persist(entity);
        em.flush();
        return entity;
    }
}
