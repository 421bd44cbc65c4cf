package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cordee.people.control.DeskQueries;
import org.cordee.people.terms.PersonFilter;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** Who there is, for administrators: name, level, region and main organisation, nothing else of a person. */
@ApplicationScoped
@Transactional
public class PeopleDesk {

    @Inject
    private DeskQueries desk;

    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    /**
     * Sort fields: name, level, region.
     *
     * @throws NotFound to all but administrators
     */
    public Page<PersonCard> page(PersonFilter filter, PageQuery query) {
        current.requireAdministrator();
        Page<PersonId> found = desk.people(filter, query);
        Map<PersonId, PersonCard> cards = people.cards(found.items());
        return new Page<>(List.copyOf(cards.values()), found.total());
    }
}
