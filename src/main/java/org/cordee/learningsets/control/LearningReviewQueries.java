package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.cordee.learningsets.entity.LearningReview;
import org.cordee.learningsets.entity.SetNote;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Finds learning reviews, and notes to oneself. */
@ApplicationScoped
public class LearningReviewQueries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** Those of one meeting, or the last ones of the set when that is null; the first written first. */
    public List<LearningReview> reviews(LearningSetId set, SetMeetingId meeting) {
        return em
                .createQuery("select r from LearningReview r where r.set = :set order by r.id", LearningReview.class)
                .setParameter("set", set)
                .getResultList()
                .stream()
                .filter(r -> Objects.equals(r.meeting(), meeting))
                .toList();
    }

    /** What somebody noted in a set, the first written first. */
    public List<SetNote> notes(LearningSetId set, PersonId author) {
        return em.createQuery(
                        "select n from SetNote n where n.set = :set and n.person = :author order by n.id",
                        SetNote.class)
                .setParameter("set", set)
                .setParameter("author", author)
                .getResultList();
    }

    public void remove(Object gone) {
        em.remove(gone);
    }
}
