package org.cordee.scheduling.polls.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.database.EntityQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.entity.PollAsked;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;

/** Finds date polls. */
@ApplicationScoped
public class PollQueries extends EntityQueries {

    /** Written at once: its times and its own id are needed by what follows. */
    public void add(DatePoll poll) {
        insert(poll);
    }

    /** @throws NotFound when there is none */
    public DatePoll one(DatePollId id) {
        return one(DatePoll.class, id);
    }

    /** Locked until the end of the transaction, as it is now. @throws NotFound when there is none */
    public DatePoll locked(DatePollId id) {
        return found(em.find(DatePoll.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The open poll about that thing. */
    public Optional<DatePoll> open(String ownerKind, long ownerId) {
        return em.createQuery("select p from DatePoll p where p.openFor = :about", DatePoll.class)
                .setParameter("about", DatePoll.openFor(ownerKind, ownerId))
                .getResultStream()
                .findFirst();
    }

    /** Those that person opened or is asked in, the newest first, at most 200. */
    public List<DatePoll> of(PersonId person) {
        return em.createQuery(
                        "select p from DatePoll p where p.organiser = :person"
                                + " or p.id in (select a.poll.id from PollAsked a where a.person = :person)"
                                + " order by p.openedAt desc, p.id desc",
                        DatePoll.class)
                .setParameter("person", person)
                .setMaxResults(200)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.asked")
                .getResultList();
    }

    /** Open ones that ask that person and have no answer of theirs. */
    public List<PollAsked> unanswered(PersonId person) {
        return em.createQuery(
                        "select a from PollAsked a join fetch a.poll p where a.person = :person"
                                + " and a.answeredAt is null"
                                + " and p.state = :open",
                        PollAsked.class)
                .setParameter("person", person)
                .setParameter("open", PollState.OPEN)
                .getResultList();
    }

    /** Open ones of that organiser. */
    public List<DatePoll> openOf(PersonId organiser) {
        return em.createQuery(
                        "select p from DatePoll p where p.organiser = :person and p.state = :open", DatePoll.class)
                .setParameter("person", organiser)
                .setParameter("open", PollState.OPEN)
                .getResultList();
    }
}
