package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingBid;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.MeetingRoundQuestion;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Finds what was written in meetings. */
@ApplicationScoped
public class MeetingRoomQueries extends EntityQueries {

    /** Of a meeting, as they came. */
    public List<MeetingCheckIn> checkIns(SetMeetingId meeting) {
        return em.createQuery(
                        "select c from MeetingCheckIn c where c.meeting = :meeting order by c.at, c.id",
                        MeetingCheckIn.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** Of all meetings of a set. */
    public List<MeetingCheckIn> checkIns(LearningSetId set) {
        return em.createQuery(
                        "select c from MeetingCheckIn c, SetMeeting m where c.meeting = m.id and m.set = :set",
                        MeetingCheckIn.class)
                .setParameter("set", set)
                .getResultList();
    }

    public Optional<MeetingCheckIn> checkIn(SetMeetingId meeting, PersonId person) {
        return checkIns(meeting).stream().filter(c -> c.person().equals(person)).findFirst();
    }

    /** Of a meeting, as they came. */
    public List<MeetingBid> bids(SetMeetingId meeting) {
        return em.createQuery(
                        "select b from MeetingBid b where b.meeting = :meeting order by b.at, b.id", MeetingBid.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    public Optional<MeetingBid> bid(SetMeetingId meeting, PersonId person) {
        return bids(meeting).stream().filter(b -> b.person().equals(person)).findFirst();
    }

    /** Of a meeting, by number. */
    public List<MeetingRound> rounds(SetMeetingId meeting) {
        return em.createQuery(
                        "select r from MeetingRound r where r.meeting = :meeting order by r.number", MeetingRound.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** All rounds of a set, those of the first meeting first. */
    public List<MeetingRound> rounds(LearningSetId set) {
        return em.createQuery(
                        "select r from MeetingRound r, SetMeeting m where r.meeting = m.id and m.set = :set"
                                + " order by m.number, r.number",
                        MeetingRound.class)
                .setParameter("set", set)
                .getResultList();
    }

    /** @throws NotFound when the meeting has no round with that key */
    public MeetingRound round(SetMeetingId meeting, long key) {
        return Optional.ofNullable(em.find(MeetingRound.class, key))
                .filter(r -> r.meeting().equals(meeting))
                .orElseThrow(NotFound::new);
    }

    /** Of all rounds of a meeting, as they were asked. */
    public List<MeetingRoundQuestion> questions(List<MeetingRound> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select q from MeetingRoundQuestion q where q.round in :rounds"
                                        + " order by q.askedAt, q.id",
                                MeetingRoundQuestion.class)
                        .setParameter(
                                "rounds", rounds.stream().map(MeetingRound::key).toList())
                        .getResultList();
    }

    /** @throws NotFound when there is none */
    public MeetingRoundQuestion question(long key) {
        return one(MeetingRoundQuestion.class, key);
    }

    /** How far each of these meetings is; one that is not there is left out. */
    public Map<SetMeetingId, Integer> revisions(Collection<SetMeetingId> ids) {
        return em.createQuery("select m.id, m.revision from SetMeeting m where m.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(SetMeetingId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> SetMeetingId.of((Long) row[0]), row -> (Integer) row[1]));
    }

    /** Who reads what is written in a meeting, as the set itself says. */
    public List<PersonId> insiders(SetMeetingId id) {
        return em.createQuery(
                        "select s from LearningSet s, SetMeeting m where m.id = :id and s.id = m.set",
                        LearningSet.class)
                .setParameter("id", id.value())
                .getResultStream()
                .flatMap(s -> s.insiders().stream().filter(s::inside))
                .toList();
    }

    public void remove(Object gone) {
        em.remove(gone);
    }
}
