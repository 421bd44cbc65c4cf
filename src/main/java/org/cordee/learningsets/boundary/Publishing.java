package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.control.Board;
import org.cordee.learningsets.control.Boards;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.RoundPlan;
import org.cordee.learningsets.terms.Said;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

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
    private SetPolicy policy;
    @Inject
    private SetTidings tidings;
    @Inject
    private Audit audit;
    @Inject
    private Clock clock;

    /** What would be published now, and what is in the way. */
    public Preview preview(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        round.checkBoard();
        Board board = boards.of(round);
        List<Board.OneSet> all = filled(board);
        Map<Integer, PersonId> facilitators = facilitators(id);
        long without = all.stream().filter(s -> s.mixesLevels() && !facilitators.containsKey(s.number())).count();
        List<Said> warnings = new ArrayList<>();
        if (without > 0) {
            warnings.add(Said.of("learningsets.publish.without-facilitator", without));
        }
        all.stream().filter(s -> s.members().size() < RoundPlan.FEW && s.members().size() >= RoundPlan.LEAST).forEach(s ->
                warnings.add(Said.of("learningsets.publish.few", s.number(), s.members().size())));
        List<Said> broken = all.stream().flatMap(s -> s.broken().stream()).filter(b -> !board.never().contains(b)).distinct().toList();
        int replaced = (int) replaced(round).size();
        return new Preview(round.plan().title(), round.version(), all.size(), all.stream().mapToInt(s -> s.members().size()).sum(), against(board, all), warnings,
                broken, replaced);
    }

    private static List<Board.OneSet> filled(Board board) {
        return board.sets().stream().filter(s -> !s.members().isEmpty()).toList();
    }

    /** What keeps it from being published. */
    private static List<Said> against(Board board, List<Board.OneSet> all) {
        List<Said> against = new ArrayList<>(board.never());
        all.stream().filter(s -> s.members().size() < RoundPlan.LEAST).forEach(s ->
                against.add(Said.of("learningsets.publish.too-few", s.number(), s.members().size(), RoundPlan.LEAST)));
        return against;
    }

    private Map<Integer, PersonId> facilitators(FormingRoundId id) {
        Map<Integer, PersonId> all = new HashMap<>();
        forming.sets(id).stream().filter(s -> s.facilitator() != null).forEach(s -> all.put(s.place(), s.facilitator()));
        return all;
    }

    private List<LearningSet> replaced(FormingRound round) {
        return round.follows() == null ? List.of() : sets.of(round.follows()).stream().filter(s -> s.state() == SetState.FORMING).toList();
    }

    /**
     * Makes the sets and asks everybody. A round that follows another replaces those of its sets that are still forming.
     *
     * @throws Invalid where a rule that is always kept is broken, a set is too small, or {@code answerBy} is no day to answer by
     */
    public int publish(FormingRoundId id, LocalDate answerBy, Integer version) {
        FormingRound round = coordinated(forming.locked(id));
        round.expect(version);
        round.checkBoard();
        Board board = boards.of(round);
        List<Board.OneSet> all = filled(board);
        List<Said> against = against(board, all);
        if (!against.isEmpty()) {
            throw new Invalid(against.stream().map(s -> Problem.at(null, s.key(), s.arguments().toArray())).toList());
        }
        round.publish(answerBy, LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE), clock.instant());
        replaced(round).forEach(s -> s.close(clock.instant()));
        Map<PersonId, MemberFacts> facts = candidates.facts(board.material().candidates().keySet());
        Map<Integer, PersonId> facilitators = facilitators(id);
        all.forEach(one -> make(round, one, facts, facilitators.get(one.number())));
        audit.changed("learningsets.round-published", id, "sets: " + all.size());
        return all.size();
    }

    private void make(FormingRound round, Board.OneSet one, Map<PersonId, MemberFacts> facts, PersonId facilitator) {
        String title = round.title().length() > TITLE_OF_ROUND ? round.title().substring(0, TITLE_OF_ROUND) : round.title();
        LearningSet set = new LearningSet(title + ", set " + one.number(), round.origin(), round.id(), round.answerBy(), clock.instant());
        for (Candidate member : one.members()) {
            set.propose(member.id(), facts.get(member.id()), clock.instant());
            forming.wish(member.id()).ifPresent(forming::remove);
        }
        if (facilitator != null) {
            set.facilitatedBy(facilitator);
        }
        sets.add(set);
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
     * @param against  why it cannot be published; empty when it can
     * @param broken   rules the coordinator asked for that some sets break
     * @param replaced open sets of an earlier round that it would close
     */
    public record Preview(String title, int version, int sets, int people, List<Said> against, List<Said> warnings, List<Said> broken, int replaced) {
    }
}
