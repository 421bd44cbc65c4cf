package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** What takes people's time, in one question for all of them. Worth deciding on only while their diaries are locked. */
@ApplicationScoped
public class BusyTimes {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ExternalBusyTimes outside;

    /**
     * Whatever of these people touches the stretch of time: dates they have not said no to, and what their other
     * calendars say. A date that is only proposed takes no time.
     */
    public List<BusyInterval> of(Collection<PersonId> people, Instant from, Instant to) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<BusyInterval> busy = new ArrayList<>();
        // no date is longer than that: without the second bound on the start the whole past would be read
        em.createQuery(
                        "select i.person, a.startsAt, a.endsAt, a.id from Invitation i join i.appointment a"
                                + " where i.person in :people"
                                + " and i.answer <> :no and a.state in :states and a.startsAt < :to"
                                + " and a.startsAt > :earliest and a.endsAt > :from",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("no", InvitationAnswer.NO)
                .setParameter("states", List.of(AppointmentState.CONFIRMED, AppointmentState.HELD))
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("earliest", from.minus(TimeRange.LONGEST).minusSeconds(1))
                .getResultList()
                .forEach(row -> busy.add(new BusyInterval(
                        (PersonId) row[0], (Instant) row[1], (Instant) row[2], AppointmentId.of((Long) row[3]))));
        outside.of(people, from, to)
                .forEach((person, times) ->
                        times.forEach(t -> busy.add(new BusyInterval(person, t.start(), t.end(), null))));
        return busy;
    }
}
