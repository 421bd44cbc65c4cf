package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Feedback;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.MentoringSession;
import org.cordee.mentoring.entity.Review;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** Finds what a pair has agreed, aims at and written. */
@ApplicationScoped
public class PairQueries extends EntityQueries {

    /** Gives it its id; it is written at the end or at the next flush. */
    public <T> T add(T entity) {
        em.persist(entity);
        return entity;
    }

    public void flush() {
        em.flush();
    }

    /** All rounds, the first one first. */
    public List<Agreement> agreements(RelationshipId relationship) {
        return em.createQuery(
                        "select a from Agreement a where a.relationship = :relationship order by a.round",
                        Agreement.class)
                .setParameter("relationship", relationship)
                .getResultList();
    }

    /** All rounds of these, by relationship, the first one first. */
    public Map<RelationshipId, List<Agreement>> agreements(Collection<RelationshipId> relationships) {
        return relationships.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a from Agreement a where a.relationship in :relationships order by a.round",
                                Agreement.class)
                        .setParameter("relationships", relationships)
                        .getResultStream()
                        .collect(Collectors.groupingBy(Agreement::relationship));
    }

    /** Goals of these, in the order they were set. */
    public List<Goal> goals(Collection<RelationshipId> relationships) {
        return relationships.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select g from Goal g where g.relationship in :relationships order by g.id", Goal.class)
                        .setParameter("relationships", relationships)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "g.steps")
                        .getResultList();
    }

    /** The last round. @throws NotFound when there is none */
    public Agreement agreement(RelationshipId relationship) {
        List<Agreement> all = agreements(relationship);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return all.get(all.size() - 1);
    }

    /** The last round that both have signed. */
    public Optional<Agreement> inForce(RelationshipId relationship) {
        return agreements(relationship).stream().filter(Agreement::inForce).reduce((first, second) -> second);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    public List<Goal> goals(RelationshipId relationship) {
        return em.createQuery(
                        "select g from Goal g where g.relationship = :relationship order by g.state, g.id", Goal.class)
                .setParameter("relationship", relationship)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "g.steps")
                .getResultList();
    }

    /** @throws NotFound when there is none */
    public Goal goal(long id) {
        return one(Goal.class, id);
    }

    /** What was written about a date; empty while nothing was. */
    public Optional<MentoringSession> session(AppointmentId appointment) {
        return em.createQuery(
                        "select s from MentoringSession s where s.appointment = :appointment", MentoringSession.class)
                .setParameter("appointment", appointment)
                .getResultStream()
                .findFirst();
    }

    public List<MentoringSession> sessions(RelationshipId relationship) {
        return em.createQuery(
                        "select s from MentoringSession s where s.relationship = :relationship order by s.id",
                        MentoringSession.class)
                .setParameter("relationship", relationship)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.notes")
                .getResultList();
    }

    public List<Review> reviews(RelationshipId relationship) {
        return em.createQuery("select r from Review r where r.relationship = :relationship", Review.class)
                .setParameter("relationship", relationship)
                .getResultList();
    }

    public Optional<Review> review(RelationshipId relationship, PersonId person) {
        return reviews(relationship).stream()
                .filter(r -> r.person().equals(person))
                .findFirst();
    }

    /** In which of their relationships this person is asked for a review and has not answered. */
    public Set<RelationshipId> reviewsAsked(PersonId person) {
        return new HashSet<>(em.createQuery(
                        "select r.relationship from Review r where r.person = :person and r.answer is null",
                        RelationshipId.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** In which of their relationships this person has given feedback. */
    public Set<RelationshipId> feedbackGiven(PersonId author) {
        return new HashSet<>(
                em.createQuery("select f.relationship from Feedback f where f.author = :author", RelationshipId.class)
                        .setParameter("author", author)
                        .getResultList());
    }

    public List<Feedback> feedbacks(RelationshipId relationship) {
        return em.createQuery("select f from Feedback f where f.relationship = :relationship", Feedback.class)
                .setParameter("relationship", relationship)
                .getResultList();
    }

    public Optional<Feedback> feedback(RelationshipId relationship, PersonId author) {
        return feedbacks(relationship).stream()
                .filter(f -> f.author().equals(author))
                .findFirst();
    }

    /** Of feedback by any of these people: how much the mentoring helps them, one mean for each who has answered. */
    public Collection<Double> ratings(Collection<PersonId> authors) {
        if (authors.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select f from Feedback f where f.author in :authors", Feedback.class)
                .setParameter("authors", authors)
                .getResultStream()
                .collect(Collectors.groupingBy(Feedback::author, Collectors.averagingInt(Feedback::rating)))
                .values();
    }
}
