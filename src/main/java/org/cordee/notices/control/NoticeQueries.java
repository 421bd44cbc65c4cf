package org.cordee.notices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.notices.entity.Mute;
import org.cordee.notices.entity.Notice;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** The rows of notices and mutes. */
@ApplicationScoped
public class NoticeQueries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public void keep(Notice notice) {
        em.persist(notice);
    }

    public Optional<Notice> find(long id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    /** Newest first. */
    public Page<NoticeLine> page(PersonId person, PageQuery query) {
        List<NoticeLine> lines = em.createQuery(
                        "select n from Notice n where n.person = :person order by n.toldAt desc, n.id desc",
                        Notice.class)
                .setParameter("person", person)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultStream()
                .map(Notice::line)
                .toList();
        return new Page<>(lines, count("select count(n) from Notice n where n.person = :person", person));
    }

    public long unread(PersonId person) {
        return count("select count(n) from Notice n where n.person = :person and n.readAt is null", person);
    }

    /** @return how many were unread */
    public int readAll(PersonId person, Instant now) {
        return em.createQuery("update Notice n set n.readAt = :now where n.person = :person and n.readAt is null")
                .setParameter("now", now)
                .setParameter("person", person)
                .executeUpdate();
    }

    public boolean muted(PersonId person, String kind) {
        return em.createQuery("select count(m) from Mute m where m.person = :person and m.kind = :kind", Long.class)
                        .setParameter("person", person)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    public void mute(PersonId person, String kind, Instant now) {
        if (!muted(person, kind)) {
            em.persist(new Mute(person, kind, now));
        }
    }

    public void unmute(PersonId person, String kind) {
        em.createQuery("delete from Mute m where m.person = :person and m.kind = :kind")
                .setParameter("person", person)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Kinds, by name. */
    public List<String> mutedKinds(PersonId person) {
        return em.createQuery("select m.kind from Mute m where m.person = :person order by m.kind", String.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** For the person's own copy of what is kept. */
    public List<Map<String, Object>> export(PersonId person) {
        return page(person, PageQuery.of(0, PageQuery.MOST)).items().stream()
                .map(line -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("told", line.toldAt());
                    row.put("subject", line.subject());
                    row.put("text", line.body());
                    row.put("read", line.readAt());
                    return row;
                })
                .toList();
    }

    /** @return how many rows are gone */
    public int erase(PersonId person) {
        int notices = em.createQuery("delete from Notice n where n.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        return notices
                + em.createQuery("delete from Mute m where m.person = :person")
                        .setParameter("person", person)
                        .executeUpdate();
    }

    public void clean(Instant before) {
        em.createQuery("delete from Notice n where n.toldAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private long count(String jpql, PersonId person) {
        return em.createQuery(jpql, Long.class).setParameter("person", person).getSingleResult();
    }
}
