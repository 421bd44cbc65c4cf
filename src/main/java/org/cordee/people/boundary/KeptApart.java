package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordee.people.control.ApartQueries;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.LineManager;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who among many people must not be brought together (domain.md): one stands above the other in a reporting line of
 * today's posts, both have the same line manager, or one of them asked it. For matching; nobody is told which of these
 * it was.
 */
@ApplicationScoped
@Transactional
public class KeptApart {

    /** How far a reporting line is followed upwards. */
    private static final int STEPS = 12;

    @Inject
    private PeopleQueries people;

    @Inject
    private ApartQueries apart;

    @Inject
    private Clock clock;

    /** Two people, the one with the lower id first. */
    public record Pair(PersonId one, PersonId other) {

        static Pair of(PersonId a, PersonId b) {
            return a.value() < b.value() ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /**
     * @param owner who signs in with an e-mail address: managers may be named by their address alone
     * @return the pairs among these people, in a fixed order
     */
    public Set<Pair> among(Collection<PersonId> ids, Function<String, Optional<PersonId>> owner) {
        Set<PersonId> among = new HashSet<>(ids);
        Set<Pair> pairs =
                new TreeSet<>(Comparator.comparingLong((Pair p) -> p.one().value())
                        .thenComparingLong(p -> p.other().value()));
        Map<String, List<PersonId>> teams = new HashMap<>();
        Map<PersonId, Set<PersonId>> managers = managers(among, owner, teams);
        for (PersonId person : among) {
            above(person, managers).stream()
                    .filter(up -> among.contains(up) && !up.equals(person))
                    .forEach(up -> pairs.add(Pair.of(person, up)));
        }
        for (List<PersonId> team : teams.values()) {
            team.forEach(a -> team.stream().filter(b -> !b.equals(a)).forEach(b -> pairs.add(Pair.of(a, b))));
        }
        apart.conflictsAmong(among).forEach(c -> pairs.add(Pair.of(c.person(), c.other())));
        return pairs;
    }

    /**
     * The pairs of which one asked not to be brought together with the other, or an administrator asked it for them.
     */
    public Set<Pair> declaredAmong(Collection<PersonId> ids) {
        Set<Pair> pairs = new HashSet<>();
        apart.conflictsAmong(ids).forEach(c -> pairs.add(Pair.of(c.person(), c.other())));
        return pairs;
    }

    /**
     * To whom everybody reports, step by step upwards; teams gather those of these people who report to one person or
     * address.
     */
    private Map<PersonId, Set<PersonId>> managers(
            Set<PersonId> among, Function<String, Optional<PersonId>> owner, Map<String, List<PersonId>> teams) {
        LocalDate today = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
        Map<String, Optional<PersonId>> owners = new HashMap<>();
        Map<PersonId, Set<PersonId>> managers = new HashMap<>();
        Set<PersonId> step = among;
        for (int i = 0; i < STEPS && !step.isEmpty(); i++) {
            Set<PersonId> next = new HashSet<>();
            Map<PersonId, List<Affiliation>> posts = people.affiliations(step, today);
            for (PersonId person : step) {
                Set<PersonId> direct = managers.computeIfAbsent(person, p -> new HashSet<>());
                for (Affiliation post : posts.getOrDefault(person, List.of())) {
                    LineManager manager = post.manager().orElse(null);
                    if (manager != null) {
                        PersonId known = known(manager, owner, owners);
                        if (known != null) {
                            direct.add(known);
                        }
                        if (among.contains(person)) {
                            team(teams, known != null ? known.toString() : EmailForm.same(manager.email()), person);
                        }
                    }
                }
                direct.stream().filter(m -> !managers.containsKey(m)).forEach(next::add);
            }
            step = next;
        }
        return managers;
    }

    private static void team(Map<String, List<PersonId>> teams, String manager, PersonId person) {
        List<PersonId> team = teams.computeIfAbsent(manager, m -> new ArrayList<>());
        if (!team.contains(person)) {
            team.add(person);
        }
    }

    private static PersonId known(
            LineManager manager, Function<String, Optional<PersonId>> owner, Map<String, Optional<PersonId>> owners) {
        return manager.person() != null
                ? manager.person()
                : owners.computeIfAbsent(EmailForm.same(manager.email()), owner).orElse(null);
    }

    private static Set<PersonId> above(PersonId person, Map<PersonId, Set<PersonId>> managers) {
        Set<PersonId> line = new HashSet<>();
        Set<PersonId> step = managers.getOrDefault(person, Set.of());
        for (int i = 0; i < STEPS && line.addAll(step); i++) {
            Set<PersonId> next = new HashSet<>();
            step.forEach(p -> next.addAll(managers.getOrDefault(p, Set.of())));
            step = next;
        }
        return line;
    }
}
