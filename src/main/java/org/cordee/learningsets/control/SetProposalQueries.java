package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/** Finds what is proposed to sets. Who changes one holds the lock of its set. */
@ApplicationScoped
public class SetProposalQueries extends EntityQueries {

    public SetProposal add(SetProposal fresh) {
        return insert(fresh);
    }

    /** @throws NotFound when there is none */
    public SetProposal one(long key) {
        return one(SetProposal.class, key);
    }

    /** As it is now; the caller holds its set's lock. */
    public SetProposal again(SetProposal seen) {
        return refreshed(seen);
    }

    /** Writes what was changed: before rows are deleted behind it. */
    public void flush() {
        em.flush();
    }

    /** What is not decided yet, the earliest first. */
    public List<SetProposal> open(LearningSetId set) {
        return em.createQuery(
                        "select p from SetProposal p where p.set = :set and p.state = :open order by p.id",
                        SetProposal.class)
                .setParameter("set", set)
                .setParameter("open", SetProposalState.OPEN)
                .getResultList();
    }
}
