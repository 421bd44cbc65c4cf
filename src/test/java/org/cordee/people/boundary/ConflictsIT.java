package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.house.inside.Inside;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class ConflictsIT extends Inside {

    @Inject
    private Conflicts conflicts;

    @Inject
    private People people;

    @Inject
    private Profiles profiles;

    @Inject
    private Separation separation;

    private PersonId person(boolean listed) {
        PersonId person = inTransaction(() -> people.join(unique("Person"), Level.MANAGER, null, null));
        as(person, () -> {
            Profiles.About about = profiles.about();
            profiles.say(new Profiles.About(
                    about.name(), about.level(), about.region(), about.zone(), listed, about.version()));
        });
        return person;
    }

    private boolean apart(PersonId one, PersonId other) {
        return inTransaction(() -> !separation
                        .among(List.of(one, other), email -> Optional.empty())
                        .isEmpty()
                && separation
                        .from(other, email -> Optional.empty(), ids -> Set.of())
                        .contains(one));
    }

    @Test
    void onesOwnKeepsBothApartAndItsReasonIsReadByNoOneElse() {
        PersonId one = person(true);
        PersonId other = person(true);
        assertFalse(apart(one, other));
        as(one, () -> conflicts.declare(other, "We were married."));
        assertTrue(apart(one, other));
        assertTrue(apart(other, one));
        Conflicts.Card mine = as(one, () -> conflicts.mine()).get(0);
        assertEquals("We were married.", mine.reason());
        assertEquals(List.of(), as(other, () -> conflicts.mine()), "the other is not told");
        assertEquals(
                0,
                asAdministrator(person(true), () -> conflicts.declaredByAdministrators()).stream()
                        .filter(c -> c.id() == mine.id())
                        .count());
        assertEquals(0, count("select count(*) from declared_conflict where reason_sealed like '%married%'"), "sealed");
        refused(Conflict.class, () -> as(one, () -> conflicts.declare(other, null)));
        refused(NotFound.class, () -> as(other, () -> conflicts.withdraw(mine.id())));
        as(one, () -> conflicts.withdraw(mine.id()));
        assertFalse(apart(one, other));
    }

    @Test
    void anAdministratorsIsReadByThePersonAndRemovedByAdministrators() {
        PersonId administrator = person(true);
        PersonId one = person(false);
        PersonId other = person(false);
        refused(NotFound.class, () -> as(administrator, () -> conflicts.declareFor(one, other, null)));
        asAdministrator(administrator, () -> {
            conflicts.declareFor(one, other, "A grievance is open.");
            return null;
        });
        assertTrue(apart(one, other));
        Conflicts.Card seen = as(one, () -> conflicts.mine()).get(0);
        assertEquals("A grievance is open.", seen.reason());
        assertTrue(seen.byAdministrator());
        assertNull(
                asAdministrator(person(true), () -> conflicts.declaredByAdministrators()).stream()
                        .filter(c -> c.id() == seen.id())
                        .findFirst()
                        .orElseThrow()
                        .reason(),
                "another administrator doesn't read why");
        refused(NotFound.class, () -> as(one, () -> conflicts.withdraw(seen.id())));
        asAdministrator(administrator, () -> {
            conflicts.withdrawFor(seen.id());
            return null;
        });
        assertFalse(apart(one, other));
    }

    @Test
    void whoIsNotListedIsNotFoundByName() {
        PersonId one = person(true);
        PersonId hidden = person(false);
        PersonId shown = person(true);
        String name = as(shown, () -> profiles.about()).name();
        assertEquals(
                List.of(shown),
                as(one, () -> conflicts.named(name.toLowerCase(), false)).stream()
                        .map(PersonCard::id)
                        .toList());
        assertEquals(List.of(), as(one, () -> conflicts.named("x", false)), "one letter is too few");
        String unlisted = as(hidden, () -> profiles.about()).name();
        assertEquals(List.of(), as(one, () -> conflicts.named(unlisted, false)));
        refused(Invalid.class, () -> as(one, () -> conflicts.declare(hidden, null)));
        refused(Invalid.class, () -> as(one, () -> conflicts.declare(one, null)));
    }
}
