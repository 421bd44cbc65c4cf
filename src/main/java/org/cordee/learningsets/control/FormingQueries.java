package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.learningsets.entity.FormingFacilitator;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.entity.SetWish;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;

/** Finds forming rounds, who is chosen in them, and who wishes to be in a set. */
@ApplicationScoped
public class FormingQueries extends EntityQueries {

    /** Written at once: what refers to it by its id alone would else be written first. */
    public void add(FormingRound round) {
        insert(round);
    }

    public void add(Object part) {
        em.persist(part);
    }

    public void remove(Object part) {
        em.remove(part);
    }

    public void flush() {
        em.flush();
    }

    /** @throws NotFound when there is none */
    public FormingRound one(FormingRoundId id) {
        return one(FormingRound.class, id);
    }

    /**
     * As it is now, locked until the end of the transaction; taken before its people are read. @throws NotFound when
     * there is none
     */
    public FormingRound locked(FormingRoundId id) {
        return locked(FormingRound.class, id);
    }

    /** What belongs to the round was changed: a form that was made before is of an older version. */
    public void changed(FormingRound round) {
        em.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Those of an origin, the latest first. */
    public List<FormingRound> of(Origin origin) {
        boolean cohort = origin.kind() == OriginKind.COHORT;
        return em.createQuery(
                        "select r from FormingRound r where r." + (cohort ? "cohort" : "network")
                                + " = :origin order by r.madeAt desc, r.id desc",
                        FormingRound.class)
                .setParameter("origin", cohort ? origin.cohort() : origin.network())
                .getResultList();
    }

    /** Who is chosen, in the order of their ids. */
    public List<FormingPerson> people(FormingRoundId round) {
        return em.createQuery(
                        "select p from FormingPerson p where p.round = :round order by p.person", FormingPerson.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** @throws NotFound when the person is not chosen */
    public FormingPerson person(FormingRoundId round, PersonId person) {
        return em.createQuery(
                        "select p from FormingPerson p where p.round = :round and p.person = :person",
                        FormingPerson.class)
                .setParameter("round", round)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The sets of its board, by number; empty before the first run. */
    public List<FormingSet> sets(FormingRoundId round) {
        return em.createQuery("select s from FormingSet s where s.round = :round order by s.place", FormingSet.class)
                .setParameter("round", round)
                .getResultList();
    }

    public List<FormingFacilitator> facilitators(FormingRoundId round) {
        return em.createQuery(
                        "select f from FormingFacilitator f where f.round = :round order by f.id",
                        FormingFacilitator.class)
                .setParameter("round", round)
                .getResultList();
    }

    public Optional<SetWish> wish(PersonId person) {
        return em.createQuery("select w from SetWish w where w.person = :person", SetWish.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** All who said that they would like to be in a set, and are not in one that is alive. */
    public List<PersonId> wishing() {
        return em.createQuery("select w from SetWish w order by w.since, w.id", SetWish.class)
                .getResultStream()
                .map(SetWish::person)
                .toList();
    }

    /** Who holds a place in a set of that origin that is not closed. */
    public Set<PersonId> placed(Origin origin) {
        boolean cohort = origin.kind() == OriginKind.COHORT;
        List<SetMember> found = em.createQuery(
                        "select m from LearningSet s join s.members m where s." + (cohort ? "cohort" : "network")
                                + " = :origin and s.state <> org.cordee.learningsets.terms.SetState.CLOSED",
                        SetMember.class)
                .setParameter("origin", cohort ? origin.cohort() : origin.network())
                .getResultList();
        return found.stream()
                .filter(m -> m.state().holdsPlace())
                .map(m -> m.person())
                .collect(Collectors.toSet());
    }
}
