package org.cordee.learningsets.forming.control;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.matching.groups.GroupingProblem;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.Separation;
import org.cordee.platform.time.Caches;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;

/**
 * Makes boards, and keeps between requests what does not change when somebody is moved, so that a move is answered at
 * once. The database is the truth: where people stand is read each time, and what is kept is made anew when the run,
 * the people or the facilitators are others, or a conflict of interest was declared or withdrawn, and after ten
 * minutes, since reporting lines may have changed. Where sets are published, nothing that was kept is used:
 * {@link #fresh}.
 */
@ApplicationScoped
public class Boards {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 16;

    @Inject
    private FormingQueries forming;

    @Inject
    private Candidates candidates;

    @Inject
    private Separation separation;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    private Cache<Key, Kept> kept;

    /** What the material of a board is made of. */
    private record Key(
            FormingRoundId round,
            int run,
            FormingPlan plan,
            Set<PersonId> people,
            Map<Integer, PersonId> facilitators,
            Set<Separation.Pair> declared) {}

    /** Material, and the board as people stood when somebody looked last. */
    private static final class Kept {

        private final Board.Material material;
        private volatile Board last;

        Kept(Board.Material material) {
            this.material = material;
        }

        Board board(Map<PersonId, Integer> places) {
            Board board = last;
            if (board == null || !board.stands(material, places)) {
                board = new Board(material, places);
                last = board;
            }
            return board;
        }
    }

    @PostConstruct
    void open() {
        kept = Caches.of(clock, MOST_KEPT, FRESH);
    }

    /** As everybody stands now. The caller has checked that the round has a board. */
    public Board of(FormingRound round) {
        return board(round, true);
    }

    /** The same with everything read from the database now: what must be kept apart at this moment decides. */
    public Board fresh(FormingRound round) {
        return board(round, false);
    }

    private Board board(FormingRound round, boolean useKept) {
        List<FormingPerson> chosen = forming.people(round.id()).stream()
                .filter(p -> p.place() != null)
                .toList();
        List<FormingSet> sets = forming.sets(round.id());
        Map<PersonId, Integer> places = new LinkedHashMap<>();
        chosen.forEach(p -> places.put(p.person(), p.place()));
        Map<Integer, PersonId> facilitators = new HashMap<>();
        sets.stream().filter(s -> s.facilitator() != null).forEach(s -> facilitators.put(s.place(), s.facilitator()));
        Key key = new Key(
                round.id(),
                round.runNo(),
                round.plan(),
                Set.copyOf(places.keySet()),
                Map.copyOf(facilitators),
                declared(places.keySet(), facilitators.values()));
        Kept there = useKept ? kept.getIfPresent(key) : null;
        if (there == null) {
            there = new Kept(material(grouping(round, chosen, sets, Map.of())));
            kept.put(key, there);
        }
        return there.board(places);
    }

    private Set<Separation.Pair> declared(Collection<PersonId> chosen, Collection<PersonId> facilitators) {
        Set<PersonId> all = new HashSet<>(chosen);
        all.addAll(facilitators);
        return separation.declaredAmong(all);
    }

    /**
     * The round for the engine, of people as they were when its run began. @param pins number of their set for those
     * who stay where they are
     */
    public Grouping grouping(
            FormingRound round, List<FormingPerson> chosen, List<FormingSet> sets, Map<PersonId, Integer> pins) {
        List<Grouping.Place> places = sets.stream()
                .map(s -> new Grouping.Place(s.place(), s.places(), s.facilitator()))
                .toList();
        return grouping(
                round.plan(),
                round.seed(),
                chosen.stream().map(p -> p.candidate(null)).toList(),
                places,
                pins);
    }

    /** The same of people as they are now: before a run, to say what cannot be met. */
    public Grouping grouping(
            FormingPlan plan,
            long seed,
            List<Candidate> people,
            List<Grouping.Place> places,
            Map<PersonId, Integer> pins) {
        List<PersonId> ids = people.stream().map(Candidate::id).toList();
        Map<PersonId, BitSet> hours = plan.sharedHours() ? candidates.hours(ids) : Map.of();
        List<Candidate> all =
                people.stream().map(p -> p.with(hours.get(p.id()))).toList();
        Set<PersonId> facilitators = places.stream()
                .map(Grouping.Place::facilitator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Grouping(plan, all, places, candidates.apart(ids, facilitators), pins, seed);
    }

    private Board.Material material(Grouping planned) {
        Grouping grouping = fitting(planned);
        GroupingProblem problem = grouping.loose();
        Map<PersonId, String> names = names(grouping);
        Map<PersonId, Candidate> byName = new LinkedHashMap<>();
        grouping.people().stream()
                .sorted(Comparator.comparing(
                                (Candidate p) -> names.getOrDefault(p.id(), ""), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(p -> p.id().value()))
                .forEach(p -> byName.put(p.id(), p));
        return new Board.Material(
                problem, grouping, byName, names, words(grouping, names), Board.chance(problem, grouping));
    }

    /** Names of its people. */
    public Map<PersonId, String> names(Grouping grouping) {
        Map<PersonId, String> names = new HashMap<>();
        people.cards(grouping.people().stream().map(Candidate::id).toList())
                .forEach((id, card) -> names.put(id, card.name()));
        return names;
    }

    /** Somebody may have left since the run: the engine wants sizes that add up. */
    private static Grouping fitting(Grouping grouping) {
        int surplus = grouping.sets().stream().mapToInt(Grouping.Place::size).sum()
                - grouping.people().size();
        List<Grouping.Place> places = new ArrayList<>(grouping.sets());
        for (int i = 0; surplus > 0 && i < places.size(); i++) {
            Grouping.Place place = places.get(i);
            int less = Math.min(surplus, place.size() - 2);
            places.set(i, new Grouping.Place(place.number(), place.size() - less, place.facilitator()));
            surplus -= less;
        }
        return new Grouping(
                grouping.plan(), grouping.people(), places, grouping.apart(), grouping.pins(), grouping.seed());
    }

    /** Words the engine's reasons with the names of these people and their organisations. */
    public Obstacles words(Grouping grouping, Map<PersonId, String> names) {
        Map<OrganisationId, OrganisationCard> cards = organisations.cards(grouping.people().stream()
                .map(Candidate::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Obstacles(
                id -> names.getOrDefault(id, ""),
                id -> cards.containsKey(id) ? cards.get(id).name() : "");
    }
}
