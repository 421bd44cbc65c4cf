package org.cordee.house;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/** People who are in no database, for plain tests: those who were named, and nobody else. */
public class NamedPeople extends People {

    private final Map<PersonId, PersonCard> cards = new HashMap<>();
    private final Map<PersonId, List<AffiliationCard>> affiliations = new HashMap<>();

    /** Adds a listed manager in London with that name. Returns the same people. */
    public NamedPeople with(long id, String name) {
        return with(id, name, CurrentPerson.HOME_ZONE);
    }

    /** Adds a listed manager in that zone. Returns the same people. */
    public NamedPeople with(long id, String name, ZoneId zone) {
        PersonId person = new PersonId(id);
        cards.put(person, new PersonCard(person, name, Level.MANAGER, null, null, null, null, zone, true, null));
        return this;
    }

    /** Adds a person as that card says. Returns the same people. */
    public NamedPeople with(PersonCard card) {
        cards.put(card.id(), card);
        return this;
    }

    /** Says where a person works. Returns the same people. */
    public NamedPeople at(long id, AffiliationCard... posts) {
        affiliations.put(new PersonId(id), List.of(posts));
        return this;
    }

    @Override
    public PersonCard card(PersonId id) {
        if (!cards.containsKey(id)) {
            throw new NotFound();
        }
        return cards.get(id);
    }

    @Override
    public ZoneId zone(PersonId id) {
        return card(id).zone();
    }

    @Override
    public String name(PersonId id) {
        return card(id).name();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> found = new HashMap<>();
        cards(ids).forEach((id, card) -> found.put(id, card.name()));
        return found;
    }

    @Override
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        Map<PersonId, PersonCard> found = new LinkedHashMap<>();
        ids.stream().filter(cards::containsKey).forEach(id -> found.put(id, cards.get(id)));
        return found;
    }

    @Override
    public List<AffiliationCard> affiliations(PersonId id, LocalDate day) {
        return affiliations.getOrDefault(id, List.of());
    }

    @Override
    public boolean livedExperienceCounted(PersonId id) {
        return false;
    }
}
