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
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordee.people.control.TieQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who must not be brought together with whom: in a reporting line, or because somebody asked not to be (rules.md). For
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
     * Everybody whom one must not be brought together with: those above and below in the line of today's posts, those with
     * the same line manager, and those of whom one of the two asked it.
     *
     * @param email where the person signs in, under which somebody may have named them as their manager; or null
     */
    public Apart apart(PersonId person, String email) {
        LocalDate today = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
        TieQueries.Above above = ties.above(Set.of(person), today);
        Set<PersonId> apart = new HashSet<>(ties.below(above.people(), above.addresses(), today));
        Set<String> addresses = new HashSet<>(above.addresses());
        apart.addAll(line(above.people(), up -> {
            TieQueries.Above next = ties.above(up, today);
            addresses.addAll(next.addresses());
            return next.people();
        }));
        apart.addAll(line(ties.below(Set.of(person), email == null ? Set.of() : Set.of(email), today), down -> ties.below(down, Set.of(), today)));
        apart.addAll(ties.conflicts(person));
        apart.remove(person);
        return new Apart(apart, addresses);
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
        return ties.careers(ids).stream().collect(Collectors.groupingBy(Affiliation::person, Collectors.mapping(Posts::card, Collectors.toList())));
    }

    /**
     * @param people    known here
     * @param addresses of managers above who are named by their e-mail address alone, small letters: whoever owns one belongs to the people too
     */
    public record Apart(Set<PersonId> people, Set<String> addresses) {
    }
}
