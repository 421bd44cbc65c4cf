package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.audit.Change;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Term;

/** Who gave and took which role, for administrators, the safeguarding lead and programme leads. */
@ApplicationScoped
@Transactional
public class RoleLog {

    private static final String GIVEN = "role-given";
    private static final List<String> KINDS =
            List.of("accounts.role-given", "accounts.role-taken", "programmes.role-given", "programmes.role-taken");

    @Inject
    private Audit audit;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private Initiatives initiatives;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    /** True for administrators, the safeguarding lead and everyone who leads a programme. */
    public boolean mayRead() {
        return me.administrator()
                || me.safeguardingLead()
                || me.id()
                        .map(id -> cohorts.rolesOf(id).stream().anyMatch(r -> r.kind() == Role.LEAD))
                        .orElse(false);
    }

    /** Returns changes of roles, newest first. @throws NotFound for everyone else */
    public Page<Line> page(PageQuery query) {
        if (!mayRead()) {
            throw new NotFound();
        }
        Page<Change> changes = audit.changes(KINDS, query);
        Set<PersonId> who = new HashSet<>();
        changes.items()
                .forEach(c ->
                        Stream.of(c.by(), holder(c)).filter(Objects::nonNull).forEach(who::add));
        Map<PersonId, PersonCard> cards = people.cards(who);
        Map<InitiativeId, String> programmes =
                initiatives.all().stream().collect(Collectors.toMap(InitiativeCard::id, InitiativeCard::name));
        return new Page<>(
                changes.items().stream()
                        .map(c -> new Line(
                                c.at(),
                                name(cards, c.by()),
                                name(cards, holder(c)),
                                role(c),
                                ofProgramme(c) ? programmes.get(new InitiativeId(c.object())) : null,
                                c.what().endsWith(GIVEN)))
                        .toList(),
                changes.total());
    }

    private static boolean ofProgramme(Change change) {
        return change.what().startsWith("programmes.");
    }

    /** Programmes record the person after the role, as there the object is the programme. */
    private static PersonId holder(Change change) {
        return ofProgramme(change)
                ? new PersonId(
                        Long.parseLong(change.detail().substring(change.detail().indexOf(' ') + 1)))
                : new PersonId(change.object());
    }

    private static Term role(Change change) {
        String key = change.detail().replaceFirst(" .*", "");
        Term[] all = ofProgramme(change) ? Role.values() : org.cordee.accounts.terms.Role.values();
        return Stream.of(all).filter(role -> role.key().equals(key)).findFirst().orElse(null);
    }

    private static String name(Map<PersonId, PersonCard> cards, PersonId person) {
        PersonCard card = person == null ? null : cards.get(person);
        return card == null ? null : card.name();
    }

    /**
     * One change.
     *
     * @param by name of who made it; null when they have left or the system did it
     * @param person name of who has or had the role; null when they have left
     * @param role null when there is no such role any more
     * @param programme null for a role in the system
     * @param given false when it was taken away
     */
    public record Line(Instant at, String by, String person, Term role, String programme, boolean given) {}
}
