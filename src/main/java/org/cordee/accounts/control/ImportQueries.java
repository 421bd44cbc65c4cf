package org.cordee.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.PeopleImportPart;
import org.cordee.accounts.entity.PeopleImportRow;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Finds and deletes imports and their rows. */
@ApplicationScoped
public class ImportQueries {

    private static final String OF_KIND = " from PeopleImportRow r where r.file = :file and r.kind = :kind";
    private static final String TO_IMPORT = "select r from PeopleImportRow r where r.file = :file and r.kind in :kinds";
    private static final List<ImportRowKind> OPEN_KINDS = List.of(
            ImportRowKind.NEW,
            ImportRowKind.CHANGED,
            ImportRowKind.RENAMED,
            ImportRowKind.CLOSED,
            ImportRowKind.REOPENED,
            ImportRowKind.KNOWN);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public Optional<PeopleImport> find(PeopleImportId id) {
        return Optional.ofNullable(id).map(i -> em.find(PeopleImport.class, i.value()));
    }

    /** Reads it again under a lock. Empty if it is gone. */
    public Optional<PeopleImport> locked(PeopleImportId id) {
        PeopleImport found = em.find(PeopleImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(found);
    }

    public Map<ImportRowKind, Long> counts(PeopleImportId id) {
        Map<ImportRowKind, Long> counts = new EnumMap<>(ImportRowKind.class);
        for (ImportRowKind kind : ImportRowKind.values()) {
            counts.put(kind, 0L);
        }
        em.createQuery(
                        "select r.kind, count(r) from PeopleImportRow r where r.file = :file group by r.kind",
                        Object[].class)
                .setParameter("file", id)
                .getResultList()
                .forEach(r -> counts.put((ImportRowKind) r[0], ((Number) r[1]).longValue()));
        return counts;
    }

    /** Rows of that kind in the order of the file. */
    public Page<PeopleImportRow> rows(PeopleImportId id, ImportRowKind kind, PageQuery query) {
        List<PeopleImportRow> rows = em.createQuery("select r" + OF_KIND + " order by r.number", PeopleImportRow.class)
                .setParameter("file", id)
                .setParameter("kind", kind)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = em.createQuery("select count(r)" + OF_KIND, Long.class)
                .setParameter("file", id)
                .setParameter("kind", kind)
                .getSingleResult();
        return new Page<>(rows, total);
    }

    /** The next rows to import, in the order of the file. */
    public List<PeopleImportRow> next(PeopleImportId id, int most) {
        return em.createQuery(TO_IMPORT + " order by r.number", PeopleImportRow.class)
                .setParameter("file", id)
                .setParameter("kinds", OPEN_KINDS)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the rows with these numbers that are still to be imported, in the order of the file. */
    public List<PeopleImportRow> open(PeopleImportId id, List<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery(TO_IMPORT + " and r.number in :numbers order by r.number", PeopleImportRow.class)
                        .setParameter("file", id)
                        .setParameter("kinds", OPEN_KINDS)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** Deletes the rows that have been imported. */
    public void deleteDone(PeopleImportId id) {
        em.createQuery("delete" + OF_KIND)
                .setParameter("file", id)
                .setParameter("kind", ImportRowKind.DONE)
                .executeUpdate();
    }

    /** Deletes those that this person has checked and not started. */
    public void deleteChecked(PersonId person) {
        List<PeopleImportId> ids = em.createQuery(
                        "select i from PeopleImport i where i.person = :person and i.state in :states",
                        PeopleImport.class)
                .setParameter("person", person)
                .setParameter("states", List.of(ImportState.CHECKING, ImportState.CHECKED))
                .getResultStream()
                .map(PeopleImport::id)
                .toList();
        ids.forEach(this::delete);
    }

    /** Deletes those whose time is over, except one that is running. */
    public int deleteOld(Instant now) {
        List<PeopleImportId> ids = em.createQuery(
                        "select i from PeopleImport i where i.expiresAt < :now and i.state <> :state",
                        PeopleImport.class)
                .setParameter("now", now)
                .setParameter("state", ImportState.RUNNING)
                .getResultStream()
                .map(PeopleImport::id)
                .toList();
        ids.forEach(this::delete);
        return ids.size();
    }

    /** The next part of a file whose rows have yet to be compared. */
    public Optional<PeopleImportPart> nextPart(PeopleImportId id) {
        return em.createQuery(
                        "select p from PeopleImportPart p where p.file = :file order by p.number",
                        PeopleImportPart.class)
                .setParameter("file", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void delete(PeopleImportId id) {
        em.createQuery("delete from PeopleImportPart p where p.file = :file")
                .setParameter("file", id)
                .executeUpdate();
        em.createQuery("delete from PeopleImportRow r where r.file = :file")
                .setParameter("file", id)
                .executeUpdate();
        em.createQuery("delete from PeopleImport i where i.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }
}
