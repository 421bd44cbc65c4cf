package org.cordee.people.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.people.control.ConflictQueries;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declaring and withdrawing conflicts of interest, and who reads the reason. */
class ConflictsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId UNLISTED = new PersonId(3);
    private static final PersonId NOBODY = new PersonId(77);
    private static final PersonId ADMINISTRATOR = new PersonId(9);
    private static final PersonId OTHER_ADMINISTRATOR = new PersonId(8);

    private final CurrentPerson me = new CurrentPerson();
    private final List<DeclaredConflict> all = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<String> searches = new ArrayList<>();

    private final Conflicts conflicts = Injection.of(
            Conflicts.class,
            me,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            new NamedPeople()
                    .with(1, "Ann Bell")
                    .with(2, "Ben Cole")
                    .with(new PersonCard(
                            UNLISTED,
                            "Una Hidden",
                            Level.MANAGER,
                            null,
                            null,
                            null,
                            null,
                            CurrentPerson.HOME_ZONE,
                            false,
                            null))
                    .with(9, "Adam Admin")
                    .with(8, "Olga Admin"),
            new ConflictQueries() {
                @Override
                public List<DeclaredConflict> of(PersonId person) {
                    return all.stream().filter(c -> c.person().equals(person)).toList();
                }

                @Override
                public List<DeclaredConflict> byAdministrators() {
                    return all.stream()
                            .filter(DeclaredConflict::byAdministrator)
                            .toList();
                }

                @Override
                public DeclaredConflict find(long id) {
                    return all.stream().filter(c -> c.key() == id).findFirst().orElse(null);
                }

                @Override
                public boolean declared(PersonId person, PersonId other, boolean byAdministrator) {
                    return all.stream()
                            .anyMatch(c -> c.person().equals(person)
                                    && c.other().equals(other)
                                    && c.byAdministrator() == byAdministrator);
                }

                @Override
                public void add(DeclaredConflict conflict) {
                    all.add(keyed(conflict, 50L + all.size()));
                }

                @Override
                public void remove(DeclaredConflict conflict) {
                    all.remove(conflict);
                }

                @Override
                public List<PersonId> named(String text, boolean listedOnly) {
                    searches.add(text + (listedOnly ? " among the listed" : " among all"));
                    return listedOnly ? List.of(ANN, BEN) : List.of(ANN, BEN, UNLISTED);
                }
            });

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void asAdministrator(PersonId person) {
        me.is(person, "Admin", CurrentPerson.HOME_ZONE, true, false);
    }

    @BeforeEach
    void ann() {
        as(ANN);
    }

    @Test
    void onesOwnIsDeclaredWithAReasonThatIsSealed() {
        conflicts.declare(BEN, " We were married ");
        assertFalse(all.get(0).reason().contains("married"));
        Conflicts.Card card = conflicts.mine().get(0);
        assertEquals("Ann Bell", card.person());
        assertEquals("Ben Cole", card.other());
        assertEquals("We were married", card.reason());
        assertEquals(NOW, card.declared());
        assertFalse(card.byAdministrator());
        assertEquals(List.of("people.conflict-declared 1"), audit.lines(), "the log names neither the other nor why");
    }

    @Test
    void theOtherPersonLearnsNothing() {
        conflicts.declare(BEN, "We were married");
        as(BEN);
        assertEquals(List.of(), conflicts.mine());
    }

    @Test
    void aReasonIsNotNeeded() {
        conflicts.declare(BEN, " ");
        assertNull(conflicts.mine().get(0).reason());
    }

    @Test
    void whatCannotBeDeclared() {
        invalid("other", "people.conflict.self", () -> conflicts.declare(ANN, null));
        invalid("other", "people.conflict.choose", () -> conflicts.declare(UNLISTED, null));
        invalid("other", "people.conflict.choose", () -> conflicts.declare(NOBODY, null));
        assertEquals(List.of("other"), fields(() -> conflicts.declare(null, null)));
        assertEquals(List.of("reason"), fields(() -> conflicts.declare(BEN, "x".repeat(Conflicts.LONGEST + 1))));
        conflicts.declare(BEN, "x".repeat(Conflicts.LONGEST));
        assertEquals(1, all.size());
    }

    @Test
    void thePersonAndAnAdministratorMayEachDeclareItOnce() {
        conflicts.declare(BEN, null);
        conflict("people.conflict.already", () -> conflicts.declare(BEN, "Again"));
        asAdministrator(ADMINISTRATOR);
        conflicts.declareFor(ANN, BEN, null);
        conflict("people.conflict.already", () -> conflicts.declareFor(ANN, BEN, null));
        conflicts.declareFor(BEN, ANN, null);
        assertEquals(3, all.size());
    }

    @Test
    void anAdministratorDeclaresForOthersOnly() {
        asAdministrator(ADMINISTRATOR);
        invalid("person", "people.conflict.own-elsewhere", () -> conflicts.declareFor(ADMINISTRATOR, ANN, null));
        assertEquals(List.of("person"), fields(() -> conflicts.declareFor(null, ANN, null)));
        invalid("other", "people.conflict.self", () -> conflicts.declareFor(ANN, ANN, null));
        invalid("other", "people.conflict.choose", () -> conflicts.declareFor(ANN, NOBODY, null));
        conflicts.declareFor(ANN, UNLISTED, null);
        assertEquals(1, all.size(), "somebody who is not listed can be chosen here");
    }

    @Test
    void whatAnAdministratorWroteIsReadByThatOneAndByThePerson() {
        asAdministrator(ADMINISTRATOR);
        conflicts.declareFor(ANN, BEN, "A grievance");
        assertEquals("A grievance", conflicts.declaredByAdministrators().get(0).reason());
        asAdministrator(OTHER_ADMINISTRATOR);
        Conflicts.Card card = conflicts.declaredByAdministrators().get(0);
        assertNull(card.reason(), "another administrator sees that there is one, and not why");
        assertEquals("Ann Bell", card.person());
        as(ANN);
        assertEquals("A grievance", conflicts.mine().get(0).reason());
        assertTrue(conflicts.mine().get(0).byAdministrator());
    }

    @Test
    void toOthersTheWorkOfAdministratorsIsNotThere() {
        asAdministrator(ADMINISTRATOR);
        conflicts.declareFor(ANN, BEN, null);
        long id = all.get(0).key();
        as(ANN);
        notFound(conflicts::declaredByAdministrators);
        notFound(() -> conflicts.declareFor(BEN, ANN, null));
        notFound(() -> conflicts.withdrawFor(id));
        notFound(() -> conflicts.named("Bell", true));
    }

    @Test
    void eachIsWithdrawnWhereItWasDeclared() {
        conflicts.declare(BEN, null);
        long own = all.get(0).key();
        asAdministrator(ADMINISTRATOR);
        conflicts.declareFor(ANN, BEN, null);
        long declaredForAnn = all.get(1).key();
        notFound(() -> conflicts.withdrawFor(own));
        as(ANN);
        notFound(() -> conflicts.withdraw(declaredForAnn));
        as(BEN);
        notFound(() -> conflicts.withdraw(own));
        as(ANN);
        notFound(() -> conflicts.withdraw(4711));
        conflicts.withdraw(own);
        asAdministrator(OTHER_ADMINISTRATOR);
        conflicts.withdrawFor(declaredForAnn);
        notFound(() -> conflicts.withdrawFor(declaredForAnn));
        assertEquals(List.of(), all);
        assertEquals(
                List.of("people.conflict-withdrawn 1", "people.conflict-withdrawn 1"),
                audit.lines().subList(2, 4));
    }

    @Test
    void peopleAreFoundByTwoLettersOfTheirName() {
        assertEquals(List.of(), conflicts.named(null, false));
        assertEquals(List.of(), conflicts.named(" b ", false));
        assertEquals(List.of(), searches, "nobody is searched for");
        assertEquals(
                List.of("Ben Cole"),
                conflicts.named(" co ", false).stream().map(PersonCard::name).toList(),
                "without the one who asks");
        asAdministrator(ADMINISTRATOR);
        assertEquals(
                List.of("Ann Bell", "Ben Cole", "Una Hidden"),
                conflicts.named("co", true).stream().map(PersonCard::name).toList());
        assertEquals(List.of("co among the listed", "co among all"), searches);
    }
}
