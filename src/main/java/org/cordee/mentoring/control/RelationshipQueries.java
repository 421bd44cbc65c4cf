package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.platform.database.Batches;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** Finds relationships. */
@ApplicationScoped
public class RelationshipQueries extends EntityQueries {

    private static final List<RelationshipState> LIVE = Arrays.stream(RelationshipState.values())
            .filter(RelationshipState::live)
            .toList();
    private static final List<RelationshipState> OVER = Arrays.stream(RelationshipState.values())
            .filter(RelationshipState::over)
            .toList();

    /** Written at once: what refers to it by its id alone would else be written first. */
    public void add(Relationship relationship) {
        insert(relationship);
    }

    /** @throws NotFound when there is none */
    public Relationship one(RelationshipId id) {
        return one(Relationship.class, id);
    }

    /**
     * As it is now, locked until the end of the transaction; taken before the diaries of the two. @throws NotFound when
     * there is none
     */
    public Relationship locked(RelationshipId id) {
        return locked(Relationship.class, id);
    }

    /** All that this person is or was in, on either side, the latest to begin first. */
    public List<Relationship> of(PersonId person) {
        return em.createQuery(
                        "select r from Relationship r where r.mentor = :person or r.mentee = :person"
                                + " order by r.begunAt desc, r.id desc",
                        Relationship.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** All that these people are or were in, on either side, the latest to begin first; one may be there twice. */
    public List<Relationship> of(Collection<PersonId> people) {
        List<Relationship> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(people)) {
            found.addAll(em.createQuery(
                            "select r from Relationship r where r.mentor in :people or r.mentee in :people"
                                    + " order by r.begunAt desc, r.id desc",
                            Relationship.class)
                    .setParameter("people", some)
                    .getResultList());
        }
        return found;
    }

    /** All that are not over in which these people are, on either side. */
    public List<Relationship> live(Collection<PersonId> people) {
        List<Relationship> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(people)) {
            found.addAll(em.createQuery(
                            "select r from Relationship r where (r.mentor in :people or r.mentee in :people)"
                                    + " and r.state in :live",
                            Relationship.class)
                    .setParameter("people", some)
                    .setParameter("live", LIVE)
                    .getResultList());
        }
        return found.stream().distinct().toList();
    }

    /** How many take a place of that mentor's now: proposed, active and paused. Read it under the mentor's lock. */
    public long liveOf(PersonId mentor) {
        return em.createQuery(
                        "select count(r) from Relationship r where r.mentor = :mentor and r.state in :live", Long.class)
                .setParameter("mentor", mentor)
                .setParameter("live", LIVE)
                .getSingleResult();
    }

    /** Whether this person has a mentor now. */
    public boolean matched(PersonId mentee) {
        return of(mentee).stream()
                .anyMatch(r -> r.mentee().equals(mentee) && r.state().live());
    }

    /** Whether the two are mentor and mentee now, in this direction. */
    public boolean livePair(PersonId mentor, PersonId mentee) {
        return pair(mentor, mentee, LIVE);
    }

    /** Whether the two have been mentor and mentee before, in this direction. */
    public boolean pastPair(PersonId mentor, PersonId mentee) {
        return pair(mentor, mentee, OVER);
    }

    private boolean pair(PersonId mentor, PersonId mentee, List<RelationshipState> states) {
        return em.createQuery(
                                "select count(r) from Relationship r where r.mentor = :mentor"
                                        + " and r.mentee = :mentee and r.state in :states",
                                Long.class)
                        .setParameter("mentor", mentor)
                        .setParameter("mentee", mentee)
                        .setParameter("states", states)
                        .getSingleResult()
                > 0;
    }

    /** Those with whom this mentee has worked before, each once. */
    public List<PersonId> pastMentorsOf(PersonId mentee) {
        return em.createQuery(
                        "select r from Relationship r where r.mentee = :mentee and r.state in :over",
                        Relationship.class)
                .setParameter("mentee", mentee)
                .setParameter("over", OVER)
                .getResultStream()
                .map(Relationship::mentor)
                .distinct()
                .toList();
    }

    /** As {@link #of}, read once in a transaction: for pages that only read. */
    public List<Relationship> around(PersonId person) {
        return reads.once("mentoring.relationships", person, () -> of(person));
    }
}
