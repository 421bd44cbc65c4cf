package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.home.terms.GroupFilter;
import org.cordee.home.terms.GroupKind;
import org.cordee.home.terms.GroupStanding;
import org.cordee.learningsets.overview.boundary.SetActivity;
import org.cordee.mentoring.boundary.PairActivity;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.text.SearchText;

/**
 * All sets and pairs that the person who asks looks after, in one list: since when they are quiet, and what to do. Of
 * what is said in them it knows nothing ({@code domain.md}, "Who may see what").
 */
@ApplicationScoped
@Transactional
public class SetsAndPairs {

    private static final Comparator<Instant> EARLIEST = Comparator.nullsLast(Comparator.naturalOrder());

    /** Those that are quiet first, the longest first; then by the next date. */
    private static final Comparator<Group> OWN_ORDER = Comparator.comparing(
                    (Group g) -> g.dates().quietSince(), EARLIEST)
            .thenComparing(g -> g.dates().next(), EARLIEST)
            .thenComparing(Group::key);

    private static final Map<String, Comparator<Group>> SORTS = Map.of(
            "name", Comparator.comparing(g -> SearchText.of(g.names().plain())),
            "from", Comparator.comparing(g -> SearchText.of(g.from().title())),
            "standing", Comparator.comparing(Group::standing),
            "last", Comparator.comparing(g -> g.dates().last()),
            "next", Comparator.comparing(g -> g.dates().next(), EARLIEST),
            "quiet", Comparator.comparing(g -> g.dates().quietSince(), EARLIEST));

    @Inject
    private SetActivity sets;

    @Inject
    private PairActivity pairs;

    @Inject
    private ProgrammeRoles programmeRoles;

    @Inject
    private Coordinating coordinating;

    @Inject
    private Clock clock;

    /** What the list can be sorted by. */
    public static Set<String> sorts() {
        return SORTS.keySet();
    }

    /**
     * Returns all of them.
     *
     * @throws NotFound for people who lead or coordinate nothing
     */
    public List<Group> all() {
        List<Group> found = found();
        if (found.isEmpty() && !programmeRoles.any() && !coordinating.any()) {
            throw new NotFound();
        }
        return found;
    }

    /** Returns how many of them are quiet; 0 for people who lead or coordinate nothing. */
    public long quiet() {
        return found().stream().filter(g -> g.standing() == GroupStanding.QUIET).count();
    }

    private List<Group> found() {
        Instant now = clock.instant();
        return Stream.concat(
                        sets.mine().stream().map(s -> Group.of(s, now)),
                        pairs.mine().stream().map(p -> Group.of(p, now)))
                .toList();
    }

    /**
     * Returns a stretch of those that fit.
     *
     * @param all as {@link #all()} returned them
     * @throws Invalid when the list cannot be sorted by what the query names
     */
    public Page<Group> page(List<Group> all, GroupFilter filter, PageQuery query) {
        Comparator<Group> order = query.sort() == null ? OWN_ORDER : SORTS.get(query.sort());
        if (order == null) {
            throw new Invalid("sort", "shared.not-a-sort-field");
        }
        Instant now = clock.instant();
        List<Group> found = all.stream()
                .filter(g -> fits(g, filter, now))
                .sorted((query.descending() ? order.reversed() : order).thenComparing(OWN_ORDER))
                .toList();
        return new Page<>(found.stream().skip(query.first()).limit(query.size()).toList(), found.size());
    }

    private static boolean fits(Group g, GroupFilter filter, Instant now) {
        return (filter.kind() == null || g.kind() == filter.kind())
                && (filter.standing() == null || g.standing() == filter.standing())
                && (filter.from() == null || g.from().key().equals(filter.from()))
                && (filter.quiet() == null || g.dates().quietFor(filter.quiet(), now))
                && (filter.text() == null || SearchText.of(g.names().plain()).contains(SearchText.of(filter.text())));
    }

    /**
     * Returns whom a question would reach.
     *
     * @throws NotFound for those who do not look after it
     */
    public Asking asking(GroupKind kind, long id) {
        if (kind == null) {
            throw new NotFound();
        }
        return switch (kind) {
            case SET -> {
                SetActivity.Asking set = sets.asking(LearningSetId.of(id));
                yield asking(set.title(), set.names(), set.askedAt());
            }
            case PAIR -> {
                PairActivity.Asking pair = pairs.asking(RelationshipId.of(id));
                yield asking(String.join(", ", pair.names()), pair.names(), pair.askedAt());
            }
        };
    }

    /**
     * Asks them.
     *
     * @throws NotFound for those who do not look after it
     * @throws org.cordee.shared.errors.Conflict when they were asked lately
     */
    public void ask(GroupKind kind, long id, CoordinatorQuestion question) {
        if (kind == null) {
            throw new NotFound();
        }
        switch (kind) {
            case SET -> sets.ask(LearningSetId.of(id), question);
            case PAIR -> pairs.ask(RelationshipId.of(id), question);
        }
    }

    private Asking asking(String title, List<String> names, Instant askedAt) {
        return new Asking(title, names, askedAt, CoordinatorQuestion.askedLately(askedAt, clock.instant()));
    }

    /**
     * Whom a question reaches.
     *
     * @param askedAt when they were last asked, or null
     * @param lately true while no other question can be sent
     */
    public record Asking(String title, List<String> names, Instant askedAt, boolean lately) {}
}
