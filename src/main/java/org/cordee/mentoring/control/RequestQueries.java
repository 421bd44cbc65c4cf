package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.platform.database.EntityQueries;
import org.cordee.platform.database.SqlErrors;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/** Finds requests to mentors. */
@ApplicationScoped
public class RequestQueries extends EntityQueries {

    /** Writes it at once. @throws Conflict when the mentee has asked somebody else at the same moment */
    public void add(MentoringRequest request) {
        try {
            insert(request);
        } catch (PersistenceException e) {
            throw SqlErrors.isKeyConflict(e) ? new Conflict("mentoring.request.one-at-a-time") : e;
        }
    }

    /** @throws NotFound when there is none */
    public MentoringRequest one(MentoringRequestId id) {
        return one(MentoringRequest.class, id);
    }

    /** As it is now in the database; called after the mentor's lock is had. @throws NotFound when there is none */
    public MentoringRequest fresh(MentoringRequestId id) {
        return refreshed(one(id));
    }

    /**
     * The mentor it is to, without loading it: so that their profile can be locked first. @throws NotFound when there
     * is none
     */
    public PersonId mentorOf(MentoringRequestId id) {
        return em.createQuery("select r.mentor from MentoringRequest r where r.id = :id", PersonId.class)
                .setParameter("id", id == null ? -1 : id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The one request by which this person waits for a mentor. */
    public Optional<MentoringRequest> pendingOf(PersonId mentee) {
        return em.createQuery("select r from MentoringRequest r where r.liveMentee = :mentee", MentoringRequest.class)
                .setParameter("mentee", mentee)
                .getResultStream()
                .findFirst();
    }

    /** What this person asked last, whatever came of it. @throws NotFound when they never asked */
    public MentoringRequest latestOf(PersonId mentee) {
        return by(mentee).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those that wait for this mentor, the oldest first. */
    public List<MentoringRequest> pendingTo(PersonId mentor) {
        return em.createQuery(
                        "select r from MentoringRequest r where r.mentor = :mentor and r.state = :pending"
                                + " order by r.askedAt, r.id",
                        MentoringRequest.class)
                .setParameter("mentor", mentor)
                .setParameter("pending", RequestState.PENDING)
                .getResultList();
    }

    /** Of this mentor, past their end and not yet ended. */
    public List<MentoringRequest> runOut(PersonId mentor, Instant now) {
        return pendingTo(mentor).stream().filter(r -> r.runOut(now)).toList();
    }

    /** Asked of this mentor, the latest first. */
    public List<MentoringRequest> to(PersonId mentor) {
        return em.createQuery(
                        "select r from MentoringRequest r where r.mentor = :mentor order by r.askedAt desc, r.id desc",
                        MentoringRequest.class)
                .setParameter("mentor", mentor)
                .getResultList();
    }

    /** Asked by this person, the latest first. */
    public List<MentoringRequest> by(PersonId mentee) {
        return em.createQuery(
                        "select r from MentoringRequest r where r.mentee = :mentee order by r.askedAt desc, r.id desc",
                        MentoringRequest.class)
                .setParameter("mentee", mentee)
                .getResultList();
    }

    /** All pending requests by or to these people. */
    public List<MentoringRequest> pending(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from MentoringRequest r where r.state = :pending and (r.mentee in :people"
                                        + " or r.mentor in :people)"
                                        + " order by r.askedAt",
                                MentoringRequest.class)
                        .setParameter("pending", RequestState.PENDING)
                        .setParameter("people", people)
                        .getResultList();
    }

    /** Whom this person has asked since then, whatever came of it. */
    public Set<PersonId> askedSince(PersonId mentee, Instant since) {
        return new HashSet<>(em.createQuery(
                        "select r.mentor from MentoringRequest r where r.mentee = :mentee and r.askedAt >= :since",
                        PersonId.class)
                .setParameter("mentee", mentee)
                .setParameter("since", since)
                .getResultList());
    }

    /** Who has not said yes to this person since then: declined, or did not answer in time. */
    public Set<PersonId> refusedSince(PersonId mentee, Instant since) {
        return new HashSet<>(em.createQuery(
                        "select r.mentor from MentoringRequest r where r.mentee = :mentee and r.askedAt >= :since"
                                + " and r.state in :states",
                        PersonId.class)
                .setParameter("mentee", mentee)
                .setParameter("since", since)
                .setParameter("states", List.of(RequestState.DECLINED, RequestState.EXPIRED))
                .getResultList());
    }
}
