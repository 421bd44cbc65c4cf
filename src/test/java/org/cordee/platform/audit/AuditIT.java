package org.cordee.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.cordee.house.inside.Inside;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.Test;

class AuditIT extends Inside {

    private static final AtomicLong OBJECTS = new AtomicLong(System.nanoTime());

    private final PersonId owner = new PersonId(OBJECTS.incrementAndGet());
    private final PersonId reader = new PersonId(OBJECTS.incrementAndGet());
    private final long object = OBJECTS.incrementAndGet();

    @Inject
    Audit audit;

    private long looks() {
        return count("select count(*) from audit_access where object_id = ?", object);
    }

    @Test
    void aChangeNamesWhoAndWhat() {
        as(reader, () -> audit.changed("programmes.offer-made", new CohortId(object), "waitlisted -> offered"));
        assertEquals(
                "cohort programmes.offer-made waitlisted -> offered by " + reader + " null",
                query(
                                "select * from audit_change where object_id = ?",
                                row -> row.getString("object_kind") + " " + row.getString("action") + " "
                                        + row.getString("detail") + " by " + row.getLong("person_id") + " "
                                        + row.getString("cause"),
                                object)
                        .get(0));
    }

    @Test
    void aChangeByNobodyNamesItsCause() {
        asVisitor(() -> {
            audit.systemActs("mail link");
            audit.changed("programmes.declined", "application", object, null);
            return true;
        });
        assertEquals(
                "system: mail link",
                query("select cause from audit_change where object_id = ?", row -> row.getString(1), object)
                        .get(0));
    }

    @Test
    void aChangeRolledBackHasNoRow() {
        refused(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    audit.changed("programmes.declined", "application", object, null);
                    throw new IllegalStateException();
                }));
        assertEquals(0, count("select count(*) from audit_change where object_id = ?", object));
    }

    @Test
    void oneRowPerPersonObjectAndDay() {
        as(reader, () -> audit.looked("application", object, owner));
        as(reader, () -> audit.looked("application", object, owner));
        assertEquals(1, looks());
        as(new PersonId(OBJECTS.incrementAndGet()), () -> audit.looked("application", object, owner));
        assertEquals(2, looks());
        clock().forward(Duration.ofDays(1));
        as(reader, () -> audit.looked("application", object, owner));
        assertEquals(3, looks());
    }

    @Test
    void theOwnerAndVisitorsLeaveNone() {
        as(owner, () -> audit.looked("application", object, owner));
        asVisitor(() -> {
            audit.looked("application", object, owner);
            return true;
        });
        assertEquals(0, looks());
    }

    @Test
    void manyLooksAtOnceAreOneAndNoneFails() {
        race(
                20,
                i -> as(reader, () -> {
                    audit.looked("application", object, owner);
                    return true;
                }));
        assertEquals(1, looks());
    }

    @Test
    void theOwnerReadsWhoLooked() {
        as(reader, () -> audit.looked("application", object, owner));
        clock().forward(Duration.ofDays(1));
        as(reader, () -> audit.looked("profile", object, owner));
        Page<AccessRecord> page = audit.looksAt(owner, PageQuery.of(0, 10));
        assertEquals(2, page.total());
        assertEquals("profile", page.items().get(0).kind());
        assertEquals(reader, page.items().get(0).by());
        assertEquals(object, page.items().get(0).object());
        assertTrue(page.items().get(0).first().isAfter(page.items().get(1).first()));
        assertEquals(
                "application",
                audit.looksAt(owner, PageQuery.of(1, 1)).items().get(0).kind());
    }
}
