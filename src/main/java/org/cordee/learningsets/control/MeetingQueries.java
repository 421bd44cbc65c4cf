package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.platform.database.Batches;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Finds what a set agreed on, its meetings, and what was promised in them. */
@ApplicationScoped
public class MeetingQueries extends EntityQueries {

    /** Written at once, so that it has an id for which its texts are sealed. */
    public <T> T add(T fresh) {
        return insert(fresh);
    }

    /** Deleted at once. */
    public void remove(SetContract contract) {
        em.remove(contract);
        em.flush();
    }

    /** @throws NotFound when there is none */
    public SetMeeting one(SetMeetingId id) {
        return one(SetMeeting.class, id);
    }

    /**
     * As it is now, locked until the end of the transaction: one writes in a meeting at a time. @throws NotFound when
     * there is none
     */
    public SetMeeting locked(SetMeetingId id) {
        return locked(SetMeeting.class, id);
    }

    /** All meetings of a set, by number. */
    public List<SetMeeting> meetings(LearningSetId set) {
        return em.createQuery("select m from SetMeeting m where m.set = :set order by m.number", SetMeeting.class)
                .setParameter("set", set)
                .getResultList();
    }

    /** All meetings of these sets, by number. */
    public List<SetMeeting> meetings(Collection<LearningSetId> sets) {
        return sets.isEmpty()
                ? List.of()
                : em.createQuery("select m from SetMeeting m where m.set in :sets order by m.number", SetMeeting.class)
                        .setParameter("sets", sets)
                        .getResultList();
    }

    /** Counts the open actions of each member of these sets. */
    public List<OpenActions> openActions(Collection<LearningSetId> sets) {
        return sets.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select a.set, a.owner, count(a.id) from SetAction a where a.set in :sets"
                                        + " and a.state in :open group by a.set, a.owner",
                                Object[].class)
                        .setParameter("sets", sets)
                        .setParameter("open", EnumSet.of(ActionState.OPEN, ActionState.PARTLY))
                        .getResultList()
                        .stream()
                        .map(row -> new OpenActions(
                                (LearningSetId) row[0], (PersonId) row[1], ((Number) row[2]).intValue()))
                        .toList();
    }

    /** When a meeting of each of these sets last ended; sets without one are left out. */
    public Map<LearningSetId, Instant> lastMeetings(Collection<LearningSetId> sets) {
        return latest("select m.set, m.endedAt from SetMeeting m where m.set in :sets and m.endedAt is not null", sets);
    }

    /** When an action was last added in each of these sets; sets without one are left out. */
    public Map<LearningSetId, Instant> lastActions(Collection<LearningSetId> sets) {
        return latest("select a.set, a.madeAt from SetAction a where a.set in :sets", sets);
    }

    private Map<LearningSetId, Instant> latest(String query, Collection<LearningSetId> sets) {
        Map<LearningSetId, Instant> latest = new HashMap<>();
        for (List<LearningSetId> some : Batches.of(sets)) {
            em.createQuery(query, Object[].class)
                    .setParameter("sets", some)
                    .getResultList()
                    .forEach(row ->
                            latest.merge((LearningSetId) row[0], (Instant) row[1], (a, b) -> a.isAfter(b) ? a : b));
        }
        return latest;
    }

    /** The one with that date, if it is a set's. */
    public Optional<SetMeeting> on(AppointmentId date) {
        return em
                .createQuery("select m from SetMeeting m where m.appointment = :date", SetMeeting.class)
                .setParameter("date", date)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** @throws NotFound when there is none */
    public SetContract contract(long key) {
        return one(SetContract.class, key);
    }

    /** All contracts of a set, in their order. */
    public List<SetContract> contracts(LearningSetId set) {
        return em.createQuery("select c from SetContract c where c.set = :set order by c.round", SetContract.class)
                .setParameter("set", set)
                .getResultList();
    }

    /** The contract a set agrees on while it does so, else the one in force; none before one was begun. */
    public Optional<SetContract> current(LearningSet set) {
        return contracts(set.id()).stream()
                .filter(c -> c.inForce() != set.negotiates())
                .reduce((earlier, later) -> later);
    }

    /** What was promised in a set, the oldest first. */
    public List<SetAction> actions(LearningSetId set) {
        return em.createQuery("select a from SetAction a where a.set = :set order by a.madeAt, a.id", SetAction.class)
                .setParameter("set", set)
                .getResultList();
    }

    /** What somebody promised, in all sets, the oldest first. */
    public List<SetAction> actions(PersonId owner) {
        return em.createQuery(
                        "select a from SetAction a where a.owner = :owner order by a.madeAt, a.id", SetAction.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** The same, read once in a transaction: for pages that only read. */
    public List<SetAction> ownActions(PersonId owner) {
        return reads.once("learningsets.actions", owner, () -> actions(owner));
    }

    /** @throws NotFound when there is none */
    public SetAction action(long key) {
        return one(SetAction.class, key);
    }

    /** How many actions of a member are open in a set. */
    public record OpenActions(LearningSetId set, PersonId owner, int count) {}
}
