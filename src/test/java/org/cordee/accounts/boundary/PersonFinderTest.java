package org.cordee.accounts.boundary;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.control.AccountList;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant by what was typed, and who may be suggested to whom. */
class PersonFinderTest {

    private static final List<PersonId> AMONG =
            List.of(new PersonId(1), new PersonId(2), new PersonId(3), new PersonId(4));

    private final CurrentPerson me = new CurrentPerson();
    private final NamedPeople people = new NamedPeople();
    private final List<AccountRow> rows = new ArrayList<>();

    private final PersonFinder finder = Injection.of(
            PersonFinder.class,
            me,
            people,
            new AccountList() {
                @Override
                public Page<AccountRow> page(AccountFilter filter, PageQuery query) {
                    List<AccountRow> found = rows.stream()
                            .filter(r -> r.name()
                                    .toLowerCase()
                                    .contains(filter.text().toLowerCase()))
                            .toList();
                    return new Page<>(found.subList(0, Math.min(query.size(), found.size())), found.size());
                }

                @Override
                public List<PersonId> named(String typed, Collection<PersonId> among, int most) {
                    return among.stream()
                            .filter(p -> people.card(p).name().toLowerCase().contains(typed.toLowerCase()))
                            .limit(most)
                            .toList();
                }
            },
            new EmailAddresses() {
                @Override
                public Optional<PersonId> owner(String email) {
                    return rows.stream()
                            .filter(r -> r.email().equals(email))
                            .map(AccountRow::person)
                            .findFirst();
                }
            });

    private void person(long id, String name, String organisation, AccountState state) {
        PersonId person = new PersonId(id);
        people.with(new PersonCard(
                person,
                name,
                Level.MANAGER,
                null,
                organisation == null ? null : new OrganisationId(1),
                organisation,
                Sector.NHS,
                CurrentPerson.HOME_ZONE,
                true,
                null));
        rows.add(new AccountRow(person, name, "p" + id + "@x.example", state, List.of(), Instant.EPOCH, null));
    }

    @BeforeEach
    void fourPeople() {
        person(1, "Zoë Bell", "Leeds Trust", AccountState.OPEN);
        person(2, "Zoë Bell", "York Trust", AccountState.OPEN);
        person(3, "Max Bell", null, AccountState.OPEN);
        person(4, "Max Bellamy", null, AccountState.OPEN);
        me.is(new PersonId(99), "Admin", CurrentPerson.HOME_ZONE, true, false);
    }

    @Test
    void onlyAdministratorsSearchEverybody() {
        me.is(new PersonId(9), "Somebody", CurrentPerson.HOME_ZONE, false, true);
        notFound(() -> finder.suggest("bell"));
        notFound(() -> finder.find("who", "p1@x.example"));
        assertEquals(4, finder.suggest("bell", AMONG).size());
    }

    @Test
    void administratorsSeeAddressesAndOthersDoNot() {
        assertEquals("p1@x.example", finder.suggest("zoë").get(0).email());
        assertEquals("Zoë Bell <p1@x.example>", finder.suggest("zoë").get(0).chosen());
        assertEquals("p1@x.example, Leeds Trust", finder.suggest("zoë").get(0).about());
        assertNull(finder.suggest("zoë", AMONG).get(0).email());
        assertEquals(
                "Zoë Bell, Leeds Trust", finder.suggest("zoë", AMONG).get(0).chosen());
        assertEquals("Max Bell", finder.suggest("max", AMONG).get(0).chosen());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "z", " z "})
    void shortTextsSuggestNobody(String typed) {
        assertEquals(List.of(), finder.suggest(typed));
        assertEquals(List.of(), finder.suggest(typed, AMONG));
    }

    @Test
    void eightAreTheMostAndClosedAccountsAreLeftOut() {
        for (int i = 10; i < 22; i++) {
            person(i, "Kim " + i, null, i < 13 ? AccountState.CLOSED : AccountState.OPEN);
        }
        assertEquals(8, finder.suggest("kim").size());
        assertEquals(new PersonId(13), finder.suggest("kim").get(0).person());
    }

    @Test
    void whatAPickerSendsIsFoundByItsAddress() {
        assertEquals(new PersonId(2), finder.find("who", "Zoë Bell <p2@x.example>"));
        assertEquals(new PersonId(2), finder.find("who", " p2@x.example "));
        invalid("who", "accounts.picker.none", () -> finder.find("who", "Zoë Bell <nobody@x.example>"));
    }

    @Test
    void aNameThatSeveralHaveIsNotGuessed() {
        Invalid refused = assertThrows(Invalid.class, () -> finder.find("who", "Zoë Bell"));
        assertEquals("accounts.picker.several", refused.problems().get(0).key());
        assertEquals(
                List.of("Zoë Bell (p1@x.example)", "Zoë Bell (p2@x.example)"),
                refused.problems().get(0).arguments().get(0));
        assertEquals(new PersonId(4), finder.find("who", "bellamy"));
        invalid("who", "accounts.picker.none", () -> finder.find("who", "nobody at all"));
        assertEquals(List.of("who"), fields(() -> finder.find("who", " ")));
    }

    @Test
    void amongKnownPeopleTheOrganisationTellsThemApart() {
        assertEquals(Optional.of(new PersonId(2)), finder.find("who", "Zoë Bell, York Trust", AMONG));
        invalid("who", "accounts.picker.several", () -> finder.find("who", "Zoë Bell", AMONG));
        invalid("who", "accounts.picker.not-among", () -> finder.find("who", "Zoë Bell, Hull Trust", AMONG));
    }

    @Test
    void anExactNameWinsOverALongerOne() {
        assertEquals(Optional.of(new PersonId(3)), finder.find("who", "Max Bell", AMONG));
        invalid("who", "accounts.picker.several", () -> finder.find("who", "max", AMONG));
    }

    @Test
    void whoIsNotAmongThemIsNotFoundByName() {
        invalid("who", "accounts.picker.not-among", () -> finder.find("who", "Max Bell", List.of(new PersonId(1))));
        invalid("who", "accounts.picker.not-among", () -> finder.find("who", "Max Bell", List.of()));
    }

    @Test
    void anAddressThatNobodyHasAndOneOfAStrangerAreForTheCallerToAnswer() {
        assertEquals(Optional.empty(), finder.find("who", "nobody@x.example", AMONG));
        assertEquals(Optional.of(new PersonId(4)), finder.find("who", "p4@x.example", List.of(new PersonId(1))));
    }
}
