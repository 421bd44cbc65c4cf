package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.entity.TimeProposal;
import org.cordee.scheduling.polls.entity.PollReply;
import org.cordee.shared.ids.PersonId;

/** Answers to polls and times proposed, for two years; a poll that somebody opened stays without their name. */
@ApplicationScoped
@Transactional
public class PollsData implements PersonalData {

    private static final Period KEEP = Period.ofYears(2);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("date_poll", "scheduling.kept.polls", KEEP),
                new Kept("poll_invitee", "scheduling.kept.poll-answers", KEEP),
                new Kept("poll_reply", "scheduling.kept.poll-answers", KEEP),
                new Kept("time_proposal", "scheduling.kept.proposals", KEEP));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Map<String, Object>> replies = em.createQuery(
                        "select r from PollReply r join fetch r.time t where r.person = :person"
                                + " order by t.startsAt",
                        PollReply.class)
                .setParameter("person", person)
                .getResultStream()
                .map(r -> ExportRow.of(
                        "start",
                        r.time().when().start(),
                        "end",
                        r.time().when().end(),
                        "answer",
                        r.answer().key()))
                .toList();
        List<Map<String, Object>> proposals = em.createQuery(
                        "select p from TimeProposal p where p.proposer = :person order by p.madeAt", TimeProposal.class)
                .setParameter("person", person)
                .getResultStream()
                .map(p ->
                        ExportRow.of("start", p.when().start(), "end", p.when().end(), "proposed", p.madeAt()))
                .toList();
        return List.of(
                new Section("scheduling.kept.poll-answers", replies),
                new Section("scheduling.kept.proposals", proposals));
    }

    @Override
    public Erasure erase(PersonId person) {
        int removed = change("delete from PollReply r where r.person = :person", person)
                + change("delete from PollAsked a where a.person = :person", person);
        int nameless = change("update DatePoll p set p.organiser = null where p.organiser = :person", person)
                + change("update TimeProposal p set p.proposer = null where p.proposer = :person", person)
                + change("update TimeProposal p set p.answeredBy = null where p.answeredBy = :person", person);
        return new Erasure(removed, nameless, List.of());
    }

    private int change(String statement, PersonId person) {
        return em.createQuery(statement).setParameter("person", person).executeUpdate();
    }
}
