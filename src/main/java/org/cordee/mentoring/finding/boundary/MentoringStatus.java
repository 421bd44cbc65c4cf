package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.cordee.programmes.boundary.Arranging;
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
    private Arranging arranging;

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
        LoadedStatus loadedStatus = load(ids);
        List<Line> lines = taking.stream().map(r -> line(r, loadedStatus)).toList();
        Map<MenteeStatus, Long> counts = new EnumMap<>(MenteeStatus.class);
        for (MenteeStatus menteeStatus : MenteeStatus.values()) {
            counts.put(
                    menteeStatus,
                    lines.stream().filter(l -> l.standing() == menteeStatus).count());
        }
        return new Sheet(cohorts.desk(cohort).page().plan().title(), lines, counts);
    }

    /**
     * How many participants of these cohorts stand where; cohorts that the person who asks does not arrange are left
     * out. Seven statements, however many people there are.
     */
    public Map<CohortId, Map<MenteeStatus, Long>> counts(Collection<CohortId> cohortIds) {
        Map<CohortId, Set<PersonId>> placed = arranging.placed(cohortIds);
        LoadedStatus loaded =
                load(placed.values().stream().flatMap(Set::stream).distinct().toList());
        Map<CohortId, Map<MenteeStatus, Long>> counts = new HashMap<>();
        placed.forEach((cohort, people) ->
                people.forEach(person -> counts.computeIfAbsent(cohort, id -> new EnumMap<>(MenteeStatus.class))
                        .merge(standing(person, loaded), 1L, Long::sum)));
        return counts;
    }

    private LoadedStatus load(List<PersonId> ids) {
        Instant now = clock.instant();
        Map<PersonId, List<Relationship>> pairs = new HashMap<>();
        for (Relationship pair : new LinkedHashSet<>(relationships.of(ids))) {
            for (PersonId side : List.of(pair.mentor(), pair.mentee())) {
                pairs.computeIfAbsent(side, id -> new ArrayList<>()).add(pair);
            }
        }
        return new LoadedStatus(
                mentors.seeking(ids).stream().collect(Collectors.toMap(MenteeProfile::person, Function.identity())),
                mentors.profiles(ids).stream().collect(Collectors.toMap(MentorProfile::person, Function.identity())),
                requests.pending(ids).stream().filter(r -> !r.runOut(now)).toList(),
                pairs);
    }

    private static MenteeStatus standing(PersonId person, LoadedStatus loaded) {
        if (first(loaded.pairs(person), RelationshipState.ACTIVE, RelationshipState.PAUSED) != null) {
            return MenteeStatus.ACTIVE;
        }
        if (first(loaded.pairs(person), RelationshipState.PROPOSED) != null || loaded.waits(person) != null) {
            return MenteeStatus.WAITING;
        }
        if (loaded.concluded(person) != null) {
            return MenteeStatus.CONCLUDED;
        }
        return loaded.seeking().containsKey(person) || loaded.profiles().containsKey(person)
                ? MenteeStatus.UNMATCHED
                : MenteeStatus.NOT_REGISTERED;
    }

    /** The nearest to a pair that there is decides; the mentee’s side before the mentor’s. */
    private Line line(Participants.Row row, LoadedStatus loadedStatus) {
        PersonId person = row.about().person();
        List<Relationship> pairs = loadedStatus.pairs(person);
        MenteeStatus standing = standing(person, loadedStatus);
        return switch (standing) {
            case ACTIVE -> {
                Relationship active = first(pairs, RelationshipState.ACTIVE, RelationshipState.PAUSED);
                yield new Line(
                        row, standing, null, false, active.activeAt() == null ? active.begunAt() : active.activeAt());
            }
            case WAITING -> {
                Relationship proposed = first(pairs, RelationshipState.PROPOSED);
                MentoringRequest waits = loadedStatus.waits(person);
                yield proposed != null
                        ? unsigned(row, proposed, proposed.side(person).orElseThrow())
                        : new Line(row, standing, name(waits.mentor()), false, waits.askedAt());
            }
            case CONCLUDED ->
                new Line(
                        row,
                        standing,
                        null,
                        false,
                        loadedStatus.concluded(person).endedAt());
            case UNMATCHED, NOT_REGISTERED -> {
                MenteeProfile seeking = loadedStatus.seeking().get(person);
                yield new Line(row, standing, null, false, seeking == null ? null : seeking.unmatchedSince());
            }
        };
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

    /** @param pairs of each person, the latest to begin first */
    private record LoadedStatus(
            Map<PersonId, MenteeProfile> seeking,
            Map<PersonId, MentorProfile> profiles,
            List<MentoringRequest> pending,
            Map<PersonId, List<Relationship>> pairs) {

        List<Relationship> pairs(PersonId person) {
            return pairs.getOrDefault(person, List.of());
        }

        /** The request that waits, the mentee's side before the mentor's, or null. */
        MentoringRequest waits(PersonId person) {
            return pending.stream()
                    .filter(r -> r.mentee().equals(person))
                    .findFirst()
                    .or(() -> pending.stream()
                            .filter(r -> r.mentor().equals(person))
                            .findFirst())
                    .orElse(null);
        }

        /** The pair that has ended, unless they have said since then what they seek; or null. */
        Relationship concluded(PersonId person) {
            MenteeProfile again = seeking.get(person);
            Relationship over = first(pairs(person), RelationshipState.COMPLETED, RelationshipState.ENDED_EARLY);
            return over != null
                            && (again == null
                                    || again.statedAt() == null
                                    || !again.statedAt().isAfter(over.endedAt()))
                    ? over
                    : null;
        }
    }

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
