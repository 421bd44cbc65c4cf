package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.desk.control.CohortFigures;
import org.cordee.programmes.desk.terms.CohortFilter;
import org.cordee.programmes.desk.terms.CohortNumbers;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.text.SearchText;

/** The cohorts that the person who asks leads or coordinates, with their numbers. */
@ApplicationScoped
@Transactional
public class CohortDesk {

    /** Those that are not over first, the next to start first; those that are over, the latest first. */
    private static final Comparator<Row> OWN_ORDER = Comparator.comparing(
                    (Row r) -> r.state().isOver())
            .thenComparing(r -> r.state().isOver()
                    ? -r.startsOn().toEpochDay()
                    : r.startsOn().toEpochDay());

    private static final Map<String, Comparator<Row>> SORTS = Map.of(
            "title", Comparator.comparing((Row r) -> SearchText.of(r.title())),
            "programme",
                    Comparator.comparing((Row r) -> SearchText.of(r.programme().name())),
            "starts", Comparator.comparing(Row::startsOn),
            "state", Comparator.comparing(Row::state),
            "undecided", Comparator.comparing((Row r) -> r.numbers().undecided()),
            "places", Comparator.comparing((Row r) -> r.numbers().enrolled()),
            "free", Comparator.comparing((Row r) -> r.numbers().free()),
            "waiting", Comparator.comparing((Row r) -> r.numbers().waiting()));

    @Inject
    private CohortQueries cohorts;

    @Inject
    private CohortFigures figures;

    @Inject
    private Initiatives initiatives;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** What the list can be sorted by. */
    public static Set<String> sorts() {
        return SORTS.keySet();
    }

    /**
     * Returns a stretch of the list.
     *
     * @throws Invalid when the list cannot be sorted by what the query names
     * @throws NotFound for people who neither lead nor coordinate a programme
     */
    public Page<Row> page(CohortFilter filter, PageQuery query) {
        Comparator<Row> order = query.sort() == null ? OWN_ORDER : SORTS.get(query.sort());
        if (order == null) {
            throw new Invalid("sort", "shared.not-a-sort-field");
        }
        order = order.thenComparing(OWN_ORDER).thenComparing(r -> r.id().value());
        List<Row> found = all().stream()
                .filter(r -> fits(r, filter))
                .sorted(query.descending() ? order.reversed() : order)
                .toList();
        return new Page<>(found.stream().skip(query.first()).limit(query.size()).toList(), found.size());
    }

    /**
     * Returns how many cohorts the whole list has.
     *
     * @throws NotFound for people who neither lead nor coordinate a programme
     */
    public long count() {
        return figures.count(required().keySet());
    }

    /** Returns those that are not over, the next to start first; none for people with no part in a programme. */
    public List<Row> current() {
        return rows(parts()).stream()
                .filter(r -> !r.state().isOver())
                .sorted(OWN_ORDER.thenComparing(r -> r.id().value()))
                .toList();
    }

    /**
     * Returns the programmes of the list, by name.
     *
     * @throws NotFound for people who neither lead nor coordinate a programme
     */
    public List<Programme> programmes() {
        Map<InitiativeId, Boolean> parts = required();
        return cards().values().stream()
                .filter(card -> parts.containsKey(card.id()))
                .map(card -> programme(card, parts))
                .sorted(Comparator.comparing(Programme::name))
                .toList();
    }

    private List<Row> all() {
        return rows(required());
    }

    private List<Row> rows(Map<InitiativeId, Boolean> parts) {
        List<Cohort> found = figures.cohorts(parts.keySet());
        Map<CohortId, CohortNumbers> numbers =
                figures.numbers(found.stream().map(Cohort::id).toList());
        Map<InitiativeId, InitiativeCard> cards = found.isEmpty() ? Map.of() : cards();
        Instant now = clock.instant();
        return found.stream()
                .map(c -> {
                    InitiativeCard card = cards.get(c.initiative());
                    return new Row(
                            c.id(),
                            c.plan().title(),
                            programme(card, parts),
                            c.state(now),
                            c.plan().startsOn(),
                            c.plan().endsOn(),
                            c.plan().closesAt(),
                            c.plan().minimum(),
                            numbers.getOrDefault(c.id(), CohortNumbers.NONE));
                })
                .toList();
    }

    private Programme programme(InitiativeCard card, Map<InitiativeId, Boolean> parts) {
        boolean lead = parts.get(card.id());
        return new Programme(card.key(), card.name(), lead, lead && initiatives.takesCohorts(card.id()));
    }

    private Map<InitiativeId, InitiativeCard> cards() {
        return initiatives.all().stream().collect(Collectors.toMap(InitiativeCard::id, Function.identity()));
    }

    private Map<InitiativeId, Boolean> required() {
        Map<InitiativeId, Boolean> parts = parts();
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        return parts;
    }

    /** The initiatives of the person who asks, and whether they lead each of them. */
    private Map<InitiativeId, Boolean> parts() {
        return cohorts.rolesOf(me.required()).stream()
                .collect(Collectors.toMap(ProgrammeRole::initiative, r -> r.kind() == Role.LEAD, Boolean::logicalOr));
    }

    private static boolean fits(Row row, CohortFilter filter) {
        String text = SearchText.of(row.title() + " " + row.programme().name());
        return (filter.programme() == null
                        || filter.programme().equals(row.programme().key()))
                && (filter.state() == null || filter.state() == row.state())
                && Arrays.stream(SearchText.of(filter.text()).split(" ")).allMatch(text::contains);
    }

    /** Whether fewer take part than a cohort needs, and applications have begun and it has not ended. */
    public static boolean isBelowMinimum(CohortState state, int enrolled, int minimum) {
        return !state.isOver() && state != CohortState.PLANNED && enrolled < minimum;
    }

    /**
     * A programme of the reader's.
     *
     * @param lead whether the reader leads it, else coordinates
     * @param opens whether they may open a new cohort of it
     */
    public record Programme(String key, String name, boolean lead, boolean opens) {}

    /**
     * A cohort of the list.
     *
     * @param closesAt when applications close
     * @param minimum fewest participants it runs with
     */
    public record Row(
            CohortId id,
            String title,
            Programme programme,
            CohortState state,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant closesAt,
            int minimum,
            CohortNumbers numbers) {

        /** Returns how many applications wait for a decision; none once the cohort is over. */
        public int undecided() {
            return state.isOver() ? 0 : numbers.undecided();
        }

        /** See {@link CohortDesk#isBelowMinimum}. */
        public boolean belowMinimum() {
            return isBelowMinimum(state, numbers.enrolled(), minimum);
        }
    }
}
