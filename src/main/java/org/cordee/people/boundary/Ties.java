package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordee.people.control.TieQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who must not be brought together with whom: in a reporting line, or because somebody asked not to be (domain.md). For
 * matching; it is never shown, and nobody is told which of the two it was.
 */
@ApplicationScoped
@Transactional
public class Ties {

    /** How far a reporting line is followed, up and down. */
    private static final int STEPS = 12;

    @Inject
    private TieQueries ties;

    @Inject
    private Clock clock;

    /**
     * Everybody whom one must not be brought together with: those above and below in the line of today's posts, those
     * with the same line manager, and those of whom one of the two asked it.
     *
     * @param owner who signs in with an e-mail address: managers may be named by their address alone
     * @param emails where these people sign in
     */
    public Set<PersonId> apart(
            PersonId person, Function<String, Optional<PersonId>> owner, Function<Set<PersonId>, Set<String>> emails) {
        LocalDate today = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
        TieQueries.Above direct = ties.above(Set.of(person), today);
        Set<PersonId> managers = known(direct, owner);
        Set<String> named = new HashSet<>(direct.addresses());
        named.addAll(emails.apply(managers));
        Set<PersonId> apart = new HashSet<>(ties.below(managers, named, today));
        apart.addAll(line(managers, up -> known(ties.above(up, today), owner)));
        UnaryOperator<Set<PersonId>> below = these -> ties.below(these, emails.apply(these), today);
        apart.addAll(line(below.apply(Set.of(person)), below));
        apart.addAll(ties.conflicts(person));
        apart.remove(person);
        return apart;
    }

    private static Set<PersonId> known(TieQueries.Above above, Function<String, Optional<PersonId>> owner) {
        Set<PersonId> known = new HashSet<>(above.people());
        above.addresses().forEach(address -> owner.apply(address).ifPresent(known::add));
        return known;
    }

    /** One step after the other, as far as there is somebody new. */
    private static Set<PersonId> line(Set<PersonId> first, UnaryOperator<Set<PersonId>> next) {
        Set<PersonId> line = new HashSet<>();
        Set<PersonId> step = first;
        for (int i = 0; i < STEPS && line.addAll(step); i++) {
            step = next.apply(step);
        }
        return line;
    }

    /** The ways of these people through organisations, the earliest first; who has none is not in it. */
    public Map<PersonId, List<AffiliationCard>> careers(Collection<PersonId> ids) {
        return ties.careers(ids).stream()
                .collect(Collectors.groupingBy(
                        Affiliation::person, Collectors.mapping(Posts::card, Collectors.toList())));
    }
}
