package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.forming.control.Board;
import org.cordee.learningsets.forming.control.Boards;
import org.cordee.learningsets.forming.terms.MoveEffect;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.LearningTogetherIndex;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;

/** The board of a round, for its coordinator: sets side by side, moves and swaps with what they bring, pins. */
@ApplicationScoped
@Transactional
public class BoardDesk {

    @Inject
    private FormingQueries forming;

    @Inject
    private Boards boards;

    @Inject
    private SetPolicy policy;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Audit audit;

    /**
     * All of it. @throws org.cordee.shared.errors.Conflict while the round runs, before its first run and once it is
     * published
     */
    public BoardPage page(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        round.checkBoard();
        return page(round);
    }

    private BoardPage page(FormingRound round) {
        Board board = boards.of(round);
        Map<PersonId, Boolean> pinned = new HashMap<>();
        forming.people(round.id()).forEach(p -> pinned.put(p.person(), p.pinned()));
        Map<OrganisationId, OrganisationCard> employers =
                organisations.cards(board.material().candidates().values().stream()
                        .map(Candidate::organisation)
                        .filter(o -> o != null)
                        .distinct()
                        .toList());
        Map<Integer, PersonId> facilitators = new HashMap<>();
        forming.sets(round.id()).stream()
                .filter(s -> s.facilitator() != null)
                .forEach(s -> facilitators.put(s.place(), s.facilitator()));
        Map<PersonId, PersonCard> leads = people.cards(new HashSet<>(facilitators.values()));
        List<SetCard> sets = new ArrayList<>();
        for (Board.OneSet set : board.sets()) {
            List<Card> cards = set.members().stream()
                    .map(p -> new Card(
                            p.id(),
                            board.material().name(p.id()),
                            p.sector(),
                            p.level(),
                            p.region(),
                            employers.containsKey(p.organisation())
                                    ? employers.get(p.organisation()).name()
                                    : null,
                            p.experience(),
                            pinned.getOrDefault(p.id(), false)))
                    .toList();
            PersonCard lead = leads.get(facilitators.get(set.number()));
            sets.add(new SetCard(
                    set.number(),
                    cards,
                    new SetCard.Mix(
                            set.citizens(),
                            set.leaders(),
                            set.together(),
                            set.different(Candidate::sector),
                            set.different(Candidate::level),
                            set.different(Candidate::region)),
                    set.points(),
                    lead == null ? null : lead.name(),
                    set.mixesLevels() && lead == null,
                    set.broken()));
        }
        LearningTogetherIndex learningTogetherIndex = board.together();
        Figures figures = new Figures(
                learningTogetherIndex.sets(),
                learningTogetherIndex.meet(),
                learningTogetherIndex.percent(),
                learningTogetherIndex.percentAllowed(),
                board.chance().percentTogether(),
                board.points(),
                board.chance().points(),
                (int) pinned.values().stream().filter(p -> p).count(),
                (int) sets.stream().filter(s -> !s.broken().isEmpty()).count(),
                board.never().size());
        return new BoardPage(round.id(), round.version(), round.plan(), sets, figures, round.cutShort());
    }

    /** What moving or exchanging one person would bring. @throws NotFound when the person is not on the board */
    public PersonMoves weigh(FormingRoundId id, PersonId person) {
        FormingRound round = coordinated(forming.one(id));
        round.checkBoard();
        Board board = boards.of(round);
        if (!board.has(person)) {
            throw new NotFound();
        }
        List<MoveOption> moves = new ArrayList<>();
        board.moves(person)
                .forEach((place, moveEffect) ->
                        moves.add(new MoveOption(null, null, place, board.size(place), moveEffect)));
        List<MoveOption> swaps = new ArrayList<>();
        board.swaps(person)
                .forEach((other, moveEffect) -> swaps.add(new MoveOption(
                        other,
                        board.material().name(other),
                        board.place(other),
                        board.size(board.place(other)),
                        moveEffect)));
        swaps.sort(Comparator.comparingInt(MoveOption::place)
                .thenComparing(w -> w.name().toLowerCase(Locale.ROOT)));
        return new PersonMoves(
                person,
                board.material().name(person),
                board.place(person),
                forming.person(id, person).pinned(),
                moves,
                swaps);
    }

    /** @return the numbers of the sets that changed */
    public List<Integer> move(FormingRoundId id, PersonId person, int to) {
        FormingRound round = changing(id);
        FormingPerson who = forming.person(id, person);
        int from = who.place();
        FormingSet there = forming.sets(id).stream()
                .filter(s -> s.place() == to)
                .findFirst()
                .orElseThrow(NotFound::new);
        long members = forming.people(id).stream()
                .filter(p -> Integer.valueOf(to).equals(p.place()))
                .count();
        if (SetSize.isFull((int) members) && from != to) {
            throw new RuleBroken("learningsets.set.full", SetSize.MOST);
        }
        who.put(there.place());
        changed(round, "moved");
        return List.of(from, to);
    }

    /** Exchanges two people. @return the numbers of the sets that changed */
    public List<Integer> swap(FormingRoundId id, PersonId one, PersonId other) {
        FormingRound round = changing(id);
        FormingPerson a = forming.person(id, one);
        FormingPerson b = forming.person(id, other);
        int from = a.place();
        int to = b.place();
        a.put(to);
        b.put(from);
        changed(round, "exchanged");
        return List.of(from, to);
    }

    /** Pinned people stay where they are when sets are formed again. @return the number of their set */
    public List<Integer> pin(FormingRoundId id, PersonId person, boolean pinned) {
        FormingRound round = changing(id);
        FormingPerson who = forming.person(id, person);
        if (pinned) {
            who.pin();
        } else {
            who.unpin();
        }
        changed(round, pinned ? "pinned" : "unpinned");
        return List.of(who.place());
    }

    private FormingRound changing(FormingRoundId id) {
        FormingRound round = coordinated(forming.locked(id));
        round.checkBoard();
        return round;
    }

    private void changed(FormingRound round, String what) {
        forming.changed(round);
        forming.flush();
        audit.changed("learningsets.board-changed", round.id(), what);
    }

    private FormingRound coordinated(FormingRound round) {
        policy.checkCoordinates(round.origin());
        return round;
    }

    /** @param cutShort the run ended because it took too long */
    public record BoardPage(
            FormingRoundId id, int version, FormingPlan plan, List<SetCard> sets, Figures figures, boolean cutShort) {

        /** Those of these numbers. */
        public List<SetCard> only(Set<Integer> numbers) {
            return sets.stream().filter(s -> numbers.contains(s.number())).toList();
        }
    }

    /**
     * What the whole is worth.
     *
     * @param sets that are not empty
     * @param together in how many of them at least two citizens and two formal leaders meet
     * @param percent the learning-together index; allowed: what the numbers would allow; chance: of a random division
     * @param points of difference between those who meet; chancePoints: of a random division
     * @param broken sets that break a rule; never: broken rules with which it cannot be published
     */
    public record Figures(
            int sets,
            int together,
            int percent,
            int allowed,
            int chance,
            long points,
            long chancePoints,
            int pinned,
            int broken,
            int never) {

        /** By how many per cent those who meet differ more than in random sets; negative for less. */
        public long moreThanChance() {
            return chancePoints == 0 ? 0 : Math.round(100.0 * (points - chancePoints) / chancePoints);
        }
    }

    /**
     * @param facilitator name, or null
     * @param needsFacilitator levels meet, and nobody facilitates it
     */
    public record SetCard(
            int number,
            List<Card> cards,
            Mix mix,
            long points,
            String facilitator,
            boolean needsFacilitator,
            List<Message> broken) {

        /** Whom it brings together. */
        public record Mix(int citizens, int leaders, boolean together, long sectors, long levels, long regions) {}

        public boolean few() {
            return !cards.isEmpty() && SetSize.isFew(cards.size());
        }

        public boolean tooFew() {
            return !cards.isEmpty() && SetSize.isTooFew(cards.size());
        }
    }

    /**
     * @param organisation name, or null @param experience lived experience, where the person agreed to have it shown
     */
    public record Card(
            PersonId id,
            String name,
            Sector sector,
            Level level,
            Region region,
            String organisation,
            boolean experience,
            boolean pinned) {}

    /** @param with the other person of an exchange, or null for a move @param size of the set of that number now */
    public record MoveOption(PersonId with, String name, int place, int size, MoveEffect change) {}

    public record PersonMoves(
            PersonId person, String name, int place, boolean pinned, List<MoveOption> moves, List<MoveOption> swaps) {}
}
