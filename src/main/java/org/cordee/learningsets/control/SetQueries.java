package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** Finds sets. */
@ApplicationScoped
public class SetQueries extends EntityQueries {

    /** Written at once: what refers to it by its id alone would else be written first. */
    public void add(LearningSet set) {
        insert(set);
    }

    /** @throws NotFound when there is none */
    public LearningSet one(LearningSetId id) {
        return one(LearningSet.class, id);
    }

    /** As it is now, though it was read before in this transaction. @throws NotFound when there is none */
    public LearningSet fresh(LearningSetId id) {
        return refreshed(one(id));
    }

    /** As it is now, locked until the end of the transaction. @throws NotFound when there is none */
    public LearningSet locked(LearningSetId id) {
        return locked(LearningSet.class, id);
    }

    /** Those in which this person holds a place, the latest made first. */
    public List<LearningSet> of(PersonId person) {
        return in(person, EnumSet.of(MemberState.PROPOSED, MemberState.ACCEPTED));
    }

    /**
     * Those in which this person holds a place, then those they facilitate, each the latest made first; a set of both
     * kinds once. Read once in a transaction: for pages that only read.
     */
    public List<LearningSet> around(PersonId person) {
        return reads.once(
                "learningsets.around",
                person,
                () -> Stream.concat(of(person).stream(), facilitatedBy(person).stream())
                        .distinct()
                        .toList());
    }

    /** Those in which this person's place is in one of these states, the latest made first. */
    public List<LearningSet> in(PersonId person, EnumSet<MemberState> states) {
        return em.createQuery(
                        "select s from LearningSet s join s.members m where m.person = :person and m.state in :states"
                                + " order by s.madeAt desc, s.id desc",
                        LearningSet.class)
                .setParameter("person", person)
                .setParameter("states", states)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.members")
                .getResultList();
    }

    /** Those this person facilitates, the latest made first. */
    public List<LearningSet> facilitatedBy(PersonId person) {
        return em.createQuery(
                        "select s from LearningSet s where s.facilitator = :person order by s.madeAt desc, s.id desc",
                        LearningSet.class)
                .setParameter("person", person)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.members")
                .getResultList();
    }

    /**
     * True for facilitators of a set, also of one that has been closed, and for those named for the round of forming
     * sets.
     */
    public boolean facilitatesAny(PersonId person) {
        return count("select count(s) from LearningSet s where s.facilitator = :person", person) > 0
                || count("select count(f) from FormingFacilitator f where f.person = :person", person) > 0;
    }

    /** All who facilitate a set, have facilitated one, or are named for a round of forming sets. */
    public Set<PersonId> facilitators() {
        Set<PersonId> all = new HashSet<>(em.createQuery(
                        "select distinct s.facilitator from LearningSet s where s.facilitator is not null",
                        PersonId.class)
                .getResultList());
        all.addAll(em.createQuery("select distinct f.person from FormingFacilitator f", PersonId.class)
                .getResultList());
        return all;
    }

    private long count(String query, PersonId person) {
        return em.createQuery(query, Long.class).setParameter("person", person).getSingleResult();
    }

    /** All of a cohort, in the order they were made. */
    public List<LearningSet> of(CohortId cohort) {
        return em.createQuery("select s from LearningSet s where s.cohort = :cohort order by s.id", LearningSet.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    /** Rows of a cohort, a state and how many of its sets are in it. */
    public List<Object[]> states(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s.cohort, s.state, count(s) from LearningSet s where s.cohort in :cohorts"
                                        + " group by s.cohort, s.state",
                                Object[].class)
                        .setParameter("cohorts", cohorts)
                        .getResultList();
    }

    /** All of a network, in the order they were made. */
    public List<LearningSet> of(NetworkId network) {
        return em.createQuery("select s from LearningSet s where s.network = :network order by s.id", LearningSet.class)
                .setParameter("network", network)
                .getResultList();
    }

    /** All of these cohorts and networks that are not closed, with their members. */
    public List<LearningSet> live(Collection<CohortId> cohorts, Collection<NetworkId> networks) {
        if (cohorts.isEmpty() && networks.isEmpty()) {
            return List.of();
        }
        List<String> origins = new ArrayList<>();
        if (!cohorts.isEmpty()) {
            origins.add("s.cohort in :cohorts");
        }
        if (!networks.isEmpty()) {
            origins.add("s.network in :networks");
        }
        TypedQuery<LearningSet> query = em.createQuery(
                        "select s from LearningSet s where s.state <> :closed and (" + String.join(" or ", origins)
                                + ")",
                        LearningSet.class)
                .setParameter("closed", SetState.CLOSED)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.members");
        if (!cohorts.isEmpty()) {
            query.setParameter("cohorts", cohorts);
        }
        if (!networks.isEmpty()) {
            query.setParameter("networks", networks);
        }
        return query.getResultList();
    }

    /** Those published from a round, in their order on the board. */
    public List<LearningSet> of(FormingRoundId round) {
        return em.createQuery("select s from LearningSet s where s.round = :round order by s.id", LearningSet.class)
                .setParameter("round", round)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.members")
                .getResultList();
    }
}
