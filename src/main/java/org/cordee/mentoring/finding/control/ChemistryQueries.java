package org.cordee.mentoring.finding.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/** Finds first talks. */
@ApplicationScoped
public class ChemistryQueries extends EntityQueries {

    /** Written at once: its appointment names it by its id. */
    public void add(ChemistryMeeting meeting) {
        insert(meeting);
    }

    /** @throws NotFound when there is none */
    public ChemistryMeeting one(long id) {
        return one(ChemistryMeeting.class, id);
    }

    /** That this person asked for and that lie ahead, the next first. */
    public List<ChemistryMeeting> ahead(PersonId mentee, Instant now) {
        return em.createQuery(
                        "select c from ChemistryMeeting c where c.mentee = :mentee and c.calledOff = false"
                                + " and c.startsAt > :now order by c.startsAt",
                        ChemistryMeeting.class)
                .setParameter("mentee", mentee)
                .setParameter("now", now)
                .getResultList();
    }

    /** Of this person on either side, in both diaries and not cancelled, that begin after that moment. */
    public List<ChemistryMeeting> recent(PersonId person, Instant since) {
        return em.createQuery(
                        "select c from ChemistryMeeting c where (c.mentee = :person or c.mentor = :person)"
                                + " and c.calledOff = false and c.appointment is not null and c.startsAt > :since"
                                + " order by c.startsAt",
                        ChemistryMeeting.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getResultList();
    }

    /** All of this person on either side, the latest first. */
    public List<ChemistryMeeting> of(PersonId person) {
        return em.createQuery(
                        "select c from ChemistryMeeting c where c.mentee = :person or c.mentor = :person"
                                + " order by c.startsAt desc",
                        ChemistryMeeting.class)
                .setParameter("person", person)
                .getResultList();
    }
}
