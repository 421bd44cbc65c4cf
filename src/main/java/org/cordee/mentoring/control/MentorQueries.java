package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.platform.database.Batches;
import org.cordee.platform.database.EntityQueries;
import org.cordee.platform.database.SqlErrors;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/** Finds those who offer and those who seek, and counts the places that are taken. */
@ApplicationScoped
public class MentorQueries extends EntityQueries {

    private static final List<RelationshipState> LIVE = Arrays.stream(RelationshipState.values())
            .filter(RelationshipState::live)
            .toList();

    public Optional<MentorProfile> profile(PersonId mentor) {
        return em.createQuery("select p from MentorProfile p where p.person = :mentor", MentorProfile.class)
                .setParameter("mentor", mentor)
                .getResultStream()
                .findFirst();
    }

    /**
     * As it is now, locked until the end of the transaction: no place of this mentor is taken meanwhile. @throws
     * NotFound when there is none
     */
    public MentorProfile locked(PersonId mentor) {
        Long key = em.createQuery("select p.id from MentorProfile p where p.person = :mentor", Long.class)
                .setParameter("mentor", mentor)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return refreshed(em.find(MentorProfile.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All who are open to requests as far as they themselves say; pauses are to be looked at still. */
    public List<MentorProfile> accepting() {
        return batched(em.createQuery(
                "select p from MentorProfile p where p.accepting = true order by p.id", MentorProfile.class));
    }

    public List<MentorProfile> profiles(Collection<PersonId> people) {
        List<MentorProfile> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(people)) {
            found.addAll(batched(
                    em.createQuery("select p from MentorProfile p where p.person in :people", MentorProfile.class)
                            .setParameter("people", some)));
        }
        return found;
    }

    private static List<MentorProfile> batched(TypedQuery<MentorProfile> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.dimensions")
                .setHint("eclipselink.batch", "p.languages")
                .getResultList();
    }

    /**
     * Places taken or held now: pending requests, and relationships that have not ended. Worth deciding on only under
     * the mentor's lock.
     */
    public int taken(PersonId mentor) {
        return taken(List.of(mentor)).getOrDefault(mentor, 0);
    }

    /** As {@link #taken(PersonId)}; mentors without any are not in it. */
    public Map<PersonId, Integer> taken(Collection<PersonId> mentors) {
        Map<PersonId, Integer> taken = new HashMap<>();
        for (List<PersonId> some : Batches.of(mentors)) {
            add(
                    taken,
                    "select r.mentor, count(r) from MentoringRequest r where r.mentor in :mentors"
                            + " and r.state in :states group by r.mentor",
                    some,
                    List.of(RequestState.PENDING));
            add(
                    taken,
                    "select r.mentor, count(r) from Relationship r where r.mentor in :mentors"
                            + " and r.state in :states group by r.mentor",
                    some,
                    LIVE);
        }
        return taken;
    }

    private void add(Map<PersonId, Integer> taken, String query, List<PersonId> mentors, List<?> states) {
        em.createQuery(query, Object[].class)
                .setParameter("mentors", mentors)
                .setParameter("states", states)
                .getResultList()
                .forEach(row -> taken.merge((PersonId) row[0], ((Number) row[1]).intValue(), Integer::sum));
    }

    public Optional<MenteeProfile> seeking(PersonId mentee) {
        return em.createQuery("select s from MenteeProfile s where s.person = :mentee", MenteeProfile.class)
                .setParameter("mentee", mentee)
                .getResultStream()
                .findFirst();
    }

    public List<MenteeProfile> seeking(Collection<PersonId> people) {
        List<PersonId> all = people.stream().distinct().toList();
        return all.isEmpty()
                ? List.of()
                : em.createQuery("select s from MenteeProfile s where s.person in :people", MenteeProfile.class)
                        .setParameter("people", all)
                        .getResultList();
    }

    /** Writes it at once. @throws Conflict when the same person has done so in another window at this very moment */
    public void add(Object entity) {
        add(entity, "shared.changed-meanwhile");
    }

    /** As above. @param conflict key of what is said then */
    public void add(Object entity, String conflict) {
        try {
            insert(entity);
        } catch (PersistenceException e) {
            throw SqlErrors.isKeyConflict(e) ? new Conflict(conflict) : e;
        }
    }

    public void flush() {
        em.flush();
    }
}
