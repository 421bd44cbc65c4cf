package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.icalendar.Remark;
import org.cordee.platform.database.EntityQueries;
import org.cordee.platform.database.Sql;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.entity.ExternalCalendar;
import org.cordee.scheduling.entity.PrivateFeed;
import org.cordee.shared.ids.PersonId;

/** The rows of private feeds and of other calendars. */
@ApplicationScoped
public class CalendarQueries extends EntityQueries {

    @Inject
    private Sql sql;

    public void add(Object entity) {
        insert(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    public Optional<PrivateFeed> feed(PersonId person) {
        return em.createQuery("select f from PrivateFeed f where f.person = :person", PrivateFeed.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Looked for by the hash of its secret: nothing is learnt from how long it takes. */
    public Optional<PrivateFeed> feed(String secretHash) {
        return em.createQuery("select f from PrivateFeed f where f.secretHash = :hash", PrivateFeed.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .findFirst();
    }

    /** In the order they were added, as they are now. */
    public List<ExternalCalendar> outside(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from ExternalCalendar c where c.person in :people order by c.id",
                                ExternalCalendar.class)
                        .setParameter("people", people)
                        .setHint("eclipselink.refresh", true)
                        .getResultList();
    }

    public Optional<ExternalCalendar> outside(long id) {
        return Optional.ofNullable(em.find(ExternalCalendar.class, id));
    }

    /** Locked until the end of the transaction. */
    public Optional<ExternalCalendar> locked(long id) {
        return Optional.ofNullable(em.find(ExternalCalendar.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** From now on these times are taken by that calendar, and no others; they do not touch each other. */
    public void busy(long calendar, List<Span> times) {
        sql.update("delete from external_busy_time where calendar_id = ?", calendar);
        times.forEach(t -> sql.update(
                "insert into external_busy_time (calendar_id, starts_at, ends_at) values (?, ?, ?)",
                calendar,
                t.start(),
                t.end()));
    }

    /** The first times of that calendar that are not over, in order. */
    public List<Span> nextBusy(long calendar, Instant now, int most) {
        return sql.read(
                "select starts_at, ends_at from external_busy_time where calendar_id = ? and ends_at > ?"
                        + " order by starts_at limit "
                        + most,
                row -> new Span(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), null),
                calendar,
                now);
    }

    /** Keeps what was not understood, in place of what was before. */
    public void remarks(long calendar, List<Remark> remarks) {
        sql.update("delete from external_calendar_remark where calendar_id = ?", calendar);
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            sql.update(
                    "insert into external_calendar_remark (calendar_id, position, kind, detail, event_count)"
                            + " values (?, ?, ?, ?, ?)",
                    calendar,
                    i,
                    remark.kind().name(),
                    remark.detail(),
                    remark.events());
        }
    }

    /** What was not understood when it was last read. */
    public List<Remark> remarks(long calendar) {
        return sql.read(
                "select kind, detail, event_count from external_calendar_remark where calendar_id = ?"
                        + " order by position",
                row -> new Remark(
                        Remark.Kind.valueOf(row.getString("kind")), row.getString("detail"), row.getInt("event_count")),
                calendar);
    }
}
