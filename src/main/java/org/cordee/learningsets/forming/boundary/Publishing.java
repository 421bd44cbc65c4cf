package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.learningsets.boundary.AnswerDay;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.forming.control.Board;
import org.cordee.learningsets.forming.control.Boards;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.Message;

/** From the board to sets that people are asked to join. */
@ApplicationScoped
@Transactional
public class Publishing {

    private static final int TITLE_OF_ROUND = 100;

    @Inject
    private FormingQueries forming;

    @Inject
    private SetQueries sets;

    @Inject
    private Boards boards;

    @Inject
    private Candidates candidates;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetNotifications tidings;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What would be published now, and what is in the way. */
    public Preview preview(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        round.checkBoard();
        Board board = boards.fresh(round);
        List<Board.OneSet> all = filled(board);
        Map<Integer, PersonId> facilitators = facilitators(id);
        long without = all.stream()
                .filter(s -> s.mixesLevels() && !facilitators.containsKey(s.number()))
                .count();
        List<Message> warnings = new ArrayList<>();
        if (without > 0) {
            warnings.add(Message.of("learningsets.publish.without-facilitator", without));
        }
        all.stream()
                .filter(s -> SetSize.isFew(s.members().size())
                        && !SetSize.isTooFew(s.members().size()))
                .forEach(s -> warnings.add(Message.of(
                        "learningsets.publish.few", s.number(), s.members().size())));
        List<Message> broken = all.stream()
                .flatMap(s -> s.broken().stream())
                .filter(b -> !board.never().contains(b))
                .distinct()
                .toList();
        int replaced = replaced(round).size();
        return new Preview(
                round.plan().title(),
                round.version(),
                all.size(),
                all.stream().mapToInt(s -> s.members().size()).sum(),
                against(round, board, all),
                warnings,
                broken,
                replaced);
    }

    private static List<Board.OneSet> filled(Board board) {
        return board.sets().stream().filter(s -> !s.members().isEmpty()).toList();
    }

    /** What keeps it from being published. */
    private List<Message> against(FormingRound round, Board board, List<Board.OneSet> all) {
        List<Message> against = new ArrayList<>(board.never());
        all.stream()
                .filter(s -> SetSize.isTooFew(s.members().size()))
                .forEach(s -> against.add(Message.of(
                        "learningsets.publish.too-few", s.number(), s.members().size(), SetSize.FEWEST)));
        Set<PersonId> askable = askable(round);
        all.stream()
                .flatMap(s -> s.members().stream())
                .map(Candidate::id)
                .filter(p -> !askable.contains(p))
                .forEach(p -> against.add(Message.of(
                        "learningsets.publish.cannot-be-asked", board.material().name(p))));
        return against;
    }

    /**
     * Who is there or wishes to be, holds no place in another set of the origin, and has not given back a place of the
     * round that this one follows. Why somebody is left out is not told.
     */
    private Set<PersonId> askable(FormingRound round) {
        Set<PersonId> holding = holding(replaced(round)).collect(Collectors.toSet());
        Set<PersonId> askable = new HashSet<>(setOrigins.people(round.origin()));
        if (setOrigins.entrusted(round.origin())) {
            askable.addAll(forming.wishing());
            askable.addAll(holding);
        }
        List<LearningSet> followed = round.follows() == null ? List.of() : sets.of(round.follows());
        followed.stream()
                .flatMap(s -> s.members().stream())
                .filter(m -> m.state() == MemberState.DECLINED)
                .map(SetMember::person)
                .filter(p -> !holding.contains(p))
                .forEach(askable::remove);
        List<LearningSet> there = round.origin().kind() == OriginKind.COHORT
                ? sets.of(round.origin().cohort())
                : sets.of(round.origin().network());
        holding(there.stream()
                        .filter(s -> s.state().live() && !replaced(round).contains(s))
                        .toList())
                .forEach(askable::remove);
        return askable;
    }

    private static Stream<PersonId> holding(List<LearningSet> sets) {
        return sets.stream().flatMap(s -> s.holding().stream()).map(SetMember::person);
    }

    private Map<Integer, PersonId> facilitators(FormingRoundId id) {
        Map<Integer, PersonId> all = new HashMap<>();
        forming.sets(id).stream()
                .filter(s -> s.facilitator() != null)
                .forEach(s -> all.put(s.place(), s.facilitator()));
        return all;
    }

    private List<LearningSet> replaced(FormingRound round) {
        return round.follows() == null
                ? List.of()
                : sets.of(round.follows()).stream()
                        .filter(s -> s.state() == SetState.FORMING)
                        .toList();
    }

    /**
     * Makes the sets and asks everybody. A round that follows another replaces those of its sets that are still
     * forming, and who loses a place by that is told.
     *
     * @throws Invalid where a rule that is always kept is broken, a set is too small, or {@code answerBy} is no day to
     *     answer by
     */
    public int publish(FormingRoundId id, LocalDate answerBy, Integer version) {
        FormingRound round = coordinated(forming.locked(id));
        round.expect(version);
        round.checkBoard();
        Board board = boards.fresh(round);
        List<Board.OneSet> all = filled(board);
        List<Message> against = against(round, board, all);
        if (!against.isEmpty()) {
            throw new Invalid(against.stream()
                    .map(s -> Problem.at(null, s.key(), s.arguments().toArray()))
                    .toList());
        }
        round.publish(answerBy, answerDay.today(), clock.instant());
        Set<PersonId> placed = all.stream()
                .flatMap(s -> s.members().stream())
                .map(Candidate::id)
                .collect(Collectors.toSet());
        replaced(round).forEach(s -> {
            s.close(clock.instant());
            holding(List.of(s)).filter(p -> !placed.contains(p)).forEach(p -> tidings.takenBack(s, p));
        });
        Map<PersonId, MemberFacts> facts =
                candidates.facts(board.material().candidates().keySet());
        Map<Integer, PersonId> facilitators = facilitators(id);
        all.forEach(one -> make(round, one, facts, facilitators.get(one.number())));
        audit.changed("learningsets.round-published", id, "sets: " + all.size());
        return all.size();
    }

    private void make(FormingRound round, Board.OneSet one, Map<PersonId, MemberFacts> facts, PersonId facilitator) {
        String title =
                round.title().length() > TITLE_OF_ROUND ? round.title().substring(0, TITLE_OF_ROUND) : round.title();
        LearningSet set = new LearningSet(
                title + ", set " + one.number(), round.origin(), round.id(), round.answerBy(), clock.instant());
        for (Candidate member : one.members()) {
            set.propose(member.id(), facts.get(member.id()), clock.instant());
            forming.wish(member.id()).ifPresent(forming::remove);
        }
        if (facilitator != null) {
            set.facilitatedBy(facilitator);
        }
        sets.add(set);
        answerDay.plan(set);
        one.members().forEach(m -> tidings.proposed(set, m.id()));
        if (facilitator != null) {
            tidings.facilitates(set);
        }
    }

    private FormingRound coordinated(FormingRound round) {
        policy.checkCoordinates(round.origin());
        return round;
    }

    /**
     * @param against why it cannot be published; empty when it can
     * @param broken rules the coordinator asked for that some sets break
     * @param replaced open sets of an earlier round that it would close
     */
    public record Preview(
            String title,
            int version,
            int sets,
            int people,
            List<Message> against,
            List<Message> warnings,
            List<Message> broken,
            int replaced) {}
}
