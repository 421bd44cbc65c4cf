package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/**
 * Where each participant of a cohort stands in mentoring, for those who arrange it: one honest word, for whom somebody
 * waits and since when. Never what was asked, said or agreed.
 */
@ApplicationScoped
@Transactional
public class MentoringStatus {

    @Inject
    private Participants participants;

    @Inject
    private Cohorts cohorts;

    @Inject
    private MentorQueries mentors;

    @Inject
    private RequestQueries requests;

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries agreements;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** @throws NotFound when the person who asks does not arrange this cohort */
    public Sheet of(CohortId cohort) {
        List<Participants.Row> taking = participants.of(cohort).stream()
                .filter(r -> r.state().takesPlace())
                .toList();
        List<PersonId> ids = taking.stream().map(one -> one.about().person()).toList();
        Instant now = clock.instant();
        LoadedStatus loadedStatus = new LoadedStatus(
                mentors.seeking(ids).stream().collect(Collectors.toMap(MenteeProfile::person, Function.identity())),
                mentors.profiles(ids).stream().collect(Collectors.toMap(MentorProfile::person, Function.identity())),
                requests.pending(ids).stream().filter(r -> !r.runOut(now)).toList());
        List<Line> lines = taking.stream().map(r -> line(r, loadedStatus)).toList();
        Map<MenteeStatus, Long> counts = new EnumMap<>(MenteeStatus.class);
        for (MenteeStatus menteeStatus : MenteeStatus.values()) {
            counts.put(
                    menteeStatus,
                    lines.stream().filter(l -> l.standing() == menteeStatus).count());
        }
        return new Sheet(cohorts.desk(cohort).page().plan().title(), lines, counts);
    }

    /** The nearest to a pair that there is decides; the mentee’s side before the mentor’s. */
    private Line line(Participants.Row row, LoadedStatus loadedStatus) {
        PersonId person = row.about().person();
        List<Relationship> pairs = relationships.of(person);
        Relationship active = first(pairs, RelationshipState.ACTIVE, RelationshipState.PAUSED);
        if (active != null) {
            return new Line(
                    row,
                    MenteeStatus.ACTIVE,
                    null,
                    false,
                    active.activeAt() == null ? active.begunAt() : active.activeAt());
        }
        Relationship proposed = first(pairs, RelationshipState.PROPOSED);
        if (proposed != null) {
            return unsigned(row, proposed, proposed.side(person).orElseThrow());
        }
        MentoringRequest waits = loadedStatus.pending().stream()
                .filter(r -> r.mentee().equals(person))
                .findFirst()
                .or(() -> loadedStatus.pending().stream()
                        .filter(r -> r.mentor().equals(person))
                        .findFirst())
                .orElse(null);
        if (waits != null) {
            return new Line(row, MenteeStatus.WAITING, name(waits.mentor()), false, waits.askedAt());
        }
        MenteeProfile seeking = loadedStatus.seeking().get(person);
        boolean registered = seeking != null || loadedStatus.profiles().containsKey(person);
        Relationship over = first(pairs, RelationshipState.COMPLETED, RelationshipState.ENDED_EARLY);
        if (over != null
                && (seeking == null
                        || seeking.statedAt() == null
                        || !seeking.statedAt().isAfter(over.endedAt()))) {
            return new Line(row, MenteeStatus.CONCLUDED, null, false, over.endedAt());
        }
        return registered
                ? new Line(row, MenteeStatus.UNMATCHED, null, false, seeking == null ? null : seeking.unmatchedSince())
                : new Line(row, MenteeStatus.NOT_REGISTERED, null, false, null);
    }

    /**
     * Waits for oneself while one has not signed, then for the other: since the signature that is there, or else the
     * last change.
     */
    private Line unsigned(Participants.Row row, Relationship pair, PairSide mine) {
        Agreement agreement = agreements.agreement(pair.id());
        PairSide awaited = agreement.signedAt(mine) == null ? mine : mine.other();
        Instant signed = agreement.signedAt(awaited.other());
        return new Line(
                row,
                MenteeStatus.WAITING,
                name(pair.person(awaited)),
                true,
                signed == null ? agreement.changedAt() : signed);
    }

    private static Relationship first(List<Relationship> pairs, RelationshipState... states) {
        return pairs.stream()
                .filter(r -> List.of(states).contains(r.state()))
                .findFirst()
                .orElse(null);
    }

    private String name(PersonId person) {
        return people.cards(List.of(person)).values().stream()
                .findFirst()
                .map(PersonCard::name)
                .orElse("");
    }

    private record LoadedStatus(
            Map<PersonId, MenteeProfile> seeking,
            Map<PersonId, MentorProfile> profiles,
            List<MentoringRequest> pending) {}

    /** @param counts of every standing, also of those that nobody has */
    public record Sheet(String cohort, List<Line> lines, Map<MenteeStatus, Long> counts) {}

    /**
     * One participant.
     *
     * @param waitsFor whose answer or signature is waited for, or null
     * @param agreement whether it is the agreement that waits, not the request
     * @param since when it became so, or null where nothing has happened
     */
    public record Line(
            String name,
            String organisation,
            MenteeStatus standing,
            String waitsFor,
            boolean agreement,
            Instant since) {

        Line(Participants.Row row, MenteeStatus standing, String waitsFor, boolean agreement, Instant since) {
            this(row.about().name(), row.about().organisation(), standing, waitsFor, agreement, since);
        }
    }
}
