package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordee.people.control.ReportingLines;
import org.cordee.people.control.SeparationQueries;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who must not be brought together (domain.md). Two people are kept apart when one stands above the other in a
 * reporting line of today's posts, when both have the same line manager, or when one of them declared a conflict or an
 * administrator did for them. For matching: it is never shown, and no one is told which of these it was.
 */
@ApplicationScoped
@Transactional
public class Separation {

    @Inject
    private SeparationQueries queries;

    @Inject
    private Clock clock;

    /** Two people, in either order; those of this class have the one with the lower id first. */
    public record Pair(PersonId one, PersonId other) {

        static Pair of(PersonId a, PersonId b) {
            return a.value() < b.value() ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /**
     * Returns everyone who must be kept apart from this person.
     *
     * @param owner who signs in with an email address: managers may be named by their address alone
     * @param emails where these people sign in
     */
    public Set<PersonId> from(
            PersonId person, Function<String, Optional<PersonId>> owner, Function<Set<PersonId>, Set<String>> emails) {
        ReportingLines lines = lines(owner);
        ReportingLines.Managers managers = lines.managers(person);
        Set<String> addresses = new HashSet<>(managers.addresses());
        addresses.addAll(emails.apply(managers.known()));
        Set<PersonId> apart = new HashSet<>(queries.reports(managers.known(), addresses, today()));
        apart.addAll(lines.above(person));
        apart.addAll(lines.below(person, emails));
        queries.conflicts(person).forEach(c -> apart.add(c.person().equals(person) ? c.other() : c.person()));
        apart.remove(person);
        return apart;
    }

    /**
     * Returns the pairs among these people who must be kept apart, in a fixed order.
     *
     * @param owner who signs in with an email address: managers may be named by their address alone
     */
    public Set<Pair> among(Collection<PersonId> ids, Function<String, Optional<PersonId>> owner) {
        Set<PersonId> among = new HashSet<>(ids);
        Set<Pair> pairs =
                new TreeSet<>(Comparator.comparingLong((Pair p) -> p.one().value())
                        .thenComparingLong(p -> p.other().value()));
        ReportingLines lines = lines(owner);
        lines.readAbove(among);
        Map<Object, Set<PersonId>> teams = new HashMap<>();
        for (PersonId person : among) {
            lines.above(person).stream()
                    .filter(up -> among.contains(up) && !up.equals(person))
                    .forEach(up -> pairs.add(Pair.of(person, up)));
            ReportingLines.Managers managers = lines.managers(person);
            managers.known().forEach(manager -> team(teams, manager).add(person));
            managers.unknown().forEach(address -> team(teams, address).add(person));
        }
        for (Set<PersonId> team : teams.values()) {
            team.forEach(a -> team.stream().filter(b -> !b.equals(a)).forEach(b -> pairs.add(Pair.of(a, b))));
        }
        pairs.addAll(declaredAmong(among));
        return pairs;
    }

    private static Set<PersonId> team(Map<Object, Set<PersonId>> teams, Object manager) {
        return teams.computeIfAbsent(manager, m -> new HashSet<>());
    }

    /** Returns the pairs among these people of whom one declared a conflict, or an administrator did for them. */
    public Set<Pair> declaredAmong(Collection<PersonId> ids) {
        Set<Pair> pairs = new HashSet<>();
        queries.conflictsAmong(ids).forEach(c -> pairs.add(Pair.of(c.person(), c.other())));
        return pairs;
    }

    /** Returns those of these people with whom one declared a conflict, or an administrator did for them. */
    public Set<PersonId> declared(PersonId person, Collection<PersonId> others) {
        Set<PersonId> all = new HashSet<>(others);
        all.add(person);
        Set<PersonId> apart = new HashSet<>();
        declaredAmong(all).stream()
                .filter(pair -> pair.one().equals(person) || pair.other().equals(person))
                .forEach(pair -> apart.add(pair.one().equals(person) ? pair.other() : pair.one()));
        return apart;
    }

    private ReportingLines lines(Function<String, Optional<PersonId>> owner) {
        return new ReportingLines(queries, today(), owner);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }
}
