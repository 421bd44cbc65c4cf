package org.cordee.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who changed what, and who looked at whose. Rows are written in the transaction that causes them: no change without
 * its row, no row without its change. Content (what somebody wrote) never enters a row.
 */
@ApplicationScoped
@Transactional
public class Audit {

    private static final int DETAIL = 200;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private CurrentPerson person;

    @Inject
    private AuditActor auditActor;

    /**
     * @param what the act, kebab-case with its feature: {@code programmes.offer-made}
     * @param object the thing changed; its kind is the name of its id type
     * @param detail the cause or the states: {@code offered -> expired}, at most 200 characters, or null; never content
     */
    public void changed(String what, Id object, String detail) {
        changed(what, kindOf(object), object.value(), detail);
    }

    /** As above, for a thing without an id type. */
    public void changed(String what, String kind, long object, String detail) {
        String brief = detail == null || detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL);
        String by = person.signedIn() ? null : auditActor.name();
        sql.update(
                "insert into audit_change (changed_at, person_id, cause, action, object_kind, object_id, detail) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                clock.instant(),
                person.id().orElse(null),
                by,
                what,
                kind,
                object,
                brief);
    }

    /**
     * Returns the changes of these kinds, newest first. The caller checks who may read them. @param what at least one
     */
    public Page<Change> changes(List<String> what, PageQuery query) {
        String kinds = String.join(", ", Collections.nCopies(what.size(), "?"));
        List<Object> values = new ArrayList<>(what);
        long total = sql.count("select count(*) from audit_change where action in (" + kinds + ")", values.toArray());
        values.add(query.size());
        values.add(query.first());
        return new Page<>(
                sql.read(
                        "select changed_at, person_id, action, object_id, detail from audit_change where action in ("
                                + kinds + ") order by changed_at desc, id desc limit ? offset ?",
                        row -> new Change(
                                Sql.instant(row, "changed_at"),
                                PersonId.of(row.getObject("person_id", Long.class)),
                                row.getString("action"),
                                row.getLong("object_id"),
                                row.getString("detail")),
                        values.toArray()),
                total);
    }

    /**
     * Says in whose name the rows of this request or job are written when nobody is signed in: {@code system: <cause>}.
     *
     * @param cause the job's kind, or {@code mail link}
     */
    public void systemActs(String cause) {
        this.auditActor.is(cause);
    }

    /**
     * Keeps that the person who asks has opened something: one row per person, object and day; none for its owner, and
     * none when nobody is signed in.
     */
    public void looked(String kind, long object, PersonId owner) {
        PersonId by = person.id().orElse(null);
        if (by == null || owner == null || by.equals(owner)) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean known = sql.count(
                        "select count(*) from audit_access where person_id = ? and object_kind = ?"
                                + " and object_id = ? and accessed_on = ?",
                        by,
                        kind,
                        object,
                        today)
                > 0;
        if (!known) {
            // a look at the same moment may be faster; then its row is there, which is all that is wanted
            sql.insert(
                    "insert into audit_access (person_id, object_kind, object_id, accessed_on, owner_person_id, "
                            + "accessed_at) values (?, ?, ?, ?, ?, ?)",
                    by,
                    kind,
                    object,
                    today,
                    owner,
                    now);
        }
    }

    /**
     * Keeps a look at each of several things at once, with two statements.
     *
     * @param owners whose each thing is, by its id
     */
    public void looked(String kind, Map<Long, PersonId> owners) {
        PersonId by = person.id().orElse(null);
        Map<Long, PersonId> others = new LinkedHashMap<>(owners);
        others.values().removeIf(owner -> owner == null || owner.equals(by));
        if (by == null || others.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Object> asked = new ArrayList<>(List.of(by, kind, today));
        asked.addAll(others.keySet());
        others.keySet()
                .removeAll(Set.copyOf(sql.read(
                        "select object_id from audit_access where person_id = ? and object_kind = ?"
                                + " and accessed_on = ? and object_id in ("
                                + String.join(", ", Collections.nCopies(others.size(), "?")) + ")",
                        row -> row.getLong("object_id"),
                        asked.toArray())));
        if (others.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        others.forEach((object, owner) -> values.addAll(List.of(by, kind, object, today, owner, now)));
        boolean all = sql.insert(
                "insert into audit_access (person_id, object_kind, object_id, accessed_on, owner_person_id, "
                        + "accessed_at) values "
                        + String.join(", ", Collections.nCopies(others.size(), "(?, ?, ?, ?, ?, ?)")),
                values.toArray());
        if (!all) {
            // a look at the same moment was faster with one of them
            others.forEach((object, owner) -> looked(kind, object, owner));
        }
    }

    /** Looks of others at what belongs to {@code owner}, newest first. */
    public Page<AccessRecord> looksAt(PersonId owner, PageQuery query) {
        return new Page<>(
                looks(owner, query.size(), query.first()),
                sql.count("select count(*) from audit_access where owner_person_id = ?", owner));
    }

    /** All of them, for the owner's copy of what is kept; at most a hundred thousand. */
    public List<AccessRecord> allLooksAt(PersonId owner) {
        return looks(owner, 100_000, 0);
    }

    private List<AccessRecord> looks(PersonId owner, int size, int first) {
        return sql.read(
                "select person_id, object_kind, object_id, accessed_at from audit_access where owner_person_id = ?"
                        + " order by accessed_at desc, person_id, object_kind, object_id limit ? offset ?",
                row -> new AccessRecord(
                        PersonId.of(row.getLong("person_id")),
                        row.getString("object_kind"),
                        row.getLong("object_id"),
                        Sql.instant(row, "accessed_at")),
                owner,
                size,
                first);
    }

    /** Deletes what is older. Running it twice does no harm. */
    public void forget(Instant before) {
        sql.update("delete from audit_change where changed_at < ?", before);
        sql.update("delete from audit_access where accessed_at < ?", before);
    }

    /** {@code CohortId} is {@code cohort}. */
    private static String kindOf(Id object) {
        String type = object.getClass().getSimpleName().replaceAll("Id$", "");
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
