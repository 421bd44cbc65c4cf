package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.desk.terms.CohortFilter;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** The list of cohorts says of each what its own page says. */
class CohortDeskIT extends ProgrammeInside {

    private static final PageQuery FIRST = PageQuery.of(0, 200);

    @Inject
    private CohortDesk desk;

    private Page<CohortDesk.Row> page(PersonId reader, CohortFilter filter, PageQuery query) {
        return as(reader, () -> desk.page(filter, query));
    }

    private CohortDesk.Row row(CohortId cohort) {
        return page(lead, CohortFilter.ALL, FIRST).items().stream()
                .filter(r -> r.id().equals(cohort))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsNumbersAreThoseOfTheCohort() {
        CohortId cohort = open(Selection.BY_LEAD, 2);
        List<PersonId> applicants = people(4);
        applicants.forEach(person -> apply(person, cohort));
        as(lead, () -> {
            List<Selections.Row> sent = selections
                    .page(cohort, ApplicationFilter.ALL, PageQuery.of(0, 10))
                    .items();
            selections.decide(cohort, List.of(sent.get(0).id()), Decision.OFFER, null);
            selections.decide(cohort, List.of(sent.get(1).id()), Decision.WAITLIST, null);
            return null;
        });
        CohortPage.Numbers own = numbers(cohort);
        CohortDesk.Row row = row(cohort);
        assertEquals(own.capacity(), row.numbers().capacity());
        assertEquals(own.enrolled(), row.numbers().enrolled());
        assertEquals(own.offered(), row.numbers().offered());
        assertEquals(own.waiting(), row.numbers().waiting());
        assertEquals(own.free(), row.numbers().free());
        assertEquals(2, row.undecided());
        assertEquals(CohortState.OPEN, row.state());
        assertTrue(row.programme().lead());
    }

    @Test
    void itIsFilteredSortedAndReadInStretches() {
        CohortId small = open(Selection.BY_LEAD, 1);
        CohortId large = open(Selection.BY_LEAD, 9);
        String title = row(small).title();
        Page<CohortDesk.Row> named = page(lead, new CohortFilter(null, null, title.toUpperCase()), FIRST);
        assertEquals(
                List.of(small), named.items().stream().map(CohortDesk.Row::id).toList());
        assertEquals(
                0,
                page(lead, new CohortFilter(null, CohortState.CANCELLED, title), FIRST)
                        .total());
        assertEquals(
                0, page(lead, new CohortFilter("no-such", null, title), FIRST).total());
        List<CohortId> byFree = page(lead, CohortFilter.ALL, new PageQuery(0, 200, "free", true)).items().stream()
                .map(CohortDesk.Row::id)
                .toList();
        assertTrue(byFree.indexOf(large) < byFree.indexOf(small));
        Page<CohortDesk.Row> all = page(lead, CohortFilter.ALL, FIRST);
        Page<CohortDesk.Row> second = page(lead, CohortFilter.ALL, PageQuery.of(1, 1));
        assertEquals(all.items().get(1).id(), second.items().get(0).id());
        assertEquals(all.total(), second.total());
        refused(Invalid.class, () -> page(lead, CohortFilter.ALL, new PageQuery(0, 1, "secret", false)));
    }

    @Test
    void itIsOfThoseWithAPartInTheProgramme() {
        CohortId cohort = open(Selection.BY_LEAD, 1);
        PersonId other = person(Level.MANAGER);
        refused(NotFound.class, () -> page(other, CohortFilter.ALL, FIRST));
        refused(NotFound.class, () -> as(other, () -> desk.programmes()));
        assertTrue(as(other, () -> desk.current()).isEmpty());
        give(other, Role.COORDINATOR);
        assertFalse(as(other, () -> desk.programmes()).get(0).lead());
        assertTrue(as(other, () -> desk.current()).stream().anyMatch(r -> r.id().equals(cohort)));
    }
}
