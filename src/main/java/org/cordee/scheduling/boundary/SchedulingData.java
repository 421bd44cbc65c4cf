package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import org.cordee.people.boundary.Facts;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.shared.ids.PersonId;

/** Dates in a person's diary, for six years after they were. */
@ApplicationScoped
@Transactional
public class SchedulingData implements PersonalData {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("invitation", "scheduling.kept.dates", Period.ofYears(6)),
                new Kept("appointment", "scheduling.kept.made", Period.ofYears(6)));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(new Section("scheduling.kept.dates", em.createQuery("select i from Invitation i join fetch i.appointment a"
                        + " where i.person = :person order by a.startsAt", Invitation.class).setParameter("person", person).getResultStream()
                .map(i -> Facts.of("purpose", i.appointment().purpose().key(), "start", i.appointment().when().start(),
                        "end", i.appointment().when().end(), "place", i.appointment().where().place(), "answer", i.answer().key(),
                        "attendance", i.attendance().key())).toList()));
    }

    @Override
    public Erasure erase(PersonId person) {
        int removed = em.createQuery("delete from Invitation i where i.person = :person").setParameter("person", person).executeUpdate();
        int nameless = em.createQuery("update Appointment a set a.organiser = null where a.organiser = :person")
                .setParameter("person", person).executeUpdate();
        return new Erasure(removed, nameless, List.of());
    }
}
