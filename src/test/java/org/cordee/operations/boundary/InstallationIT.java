package org.cordee.operations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.Role;
import org.cordee.house.inside.Inside;
import org.cordee.operations.boundary.Installation.Operator;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who runs this installation: said by administrators, read by everyone, kept in memory for a minute. */
class InstallationIT extends Inside {

    private static final PersonId ADMINISTRATOR = new PersonId(7L);
    private static final PersonId OTHER = new PersonId(8L);

    @Inject
    Installation installation;

    @Inject
    ResponsiblePeople responsible;

    @Inject
    InstallationData data;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @BeforeEach
    @AfterEach
    void nothing() {
        sql("update installation set operator_name = null, contact_email = null");
        responsible.forget();
    }

    private int version() {
        return asAdministrator(ADMINISTRATOR, () -> installation.edit()).version();
    }

    private void change(String name, String email, int version) {
        asAdministrator(ADMINISTRATOR, () -> {
            installation.change(new Operator(name, email, version));
            return true;
        });
    }

    @Test
    void everyoneReadsWhoRunsIt() {
        assertEquals(null, asVisitor(() -> responsible.named()).operator().name());

        change(" Harbour Partnership ", " hello@harbour.example ", version());

        Operator now = asVisitor(() -> responsible.named()).operator();
        assertEquals("Harbour Partnership", now.name());
        assertEquals("hello@harbour.example", now.email());
        assertTrue(count("select count(*) from audit_change where action = 'operations.installation-changed'") > 0);
    }

    @Test
    void onlyAdministratorsChangeIt() {
        refused(NotFound.class, () -> as(OTHER, () -> installation.edit()));
        refused(
                NotFound.class,
                () -> as(OTHER, () -> {
                    installation.change(new Operator("Someone", "someone@harbour.example", 0));
                    return true;
                }));
        refused(NotFound.class, () -> asVisitor(() -> installation.edit()));
    }

    @Test
    void anAddressIsAnAddress() {
        int version = version();
        for (String wrong : List.of("", "nobody", "a@b, c@d.example", "two words@harbour.example")) {
            refused(Invalid.class, () -> change("Harbour", wrong, version));
        }
        refused(Invalid.class, () -> change(" ", "hello@harbour.example", version));
        refused(Invalid.class, () -> change("x".repeat(201), "hello@harbour.example", version));
        refused(Invalid.class, () -> change("Har\u202ebour", "hello@harbour.example", version));
    }

    /** A person who runs it alone is in the copy of their data, and their name goes with them. */
    @Test
    void aPersonWhoRunsItIsForgotten() {
        String name = unique("Olive Operator");
        PersonId person = inTransaction(() -> people.join(name, Level.MANAGER, null, CurrentPerson.HOME_ZONE));
        assertEquals(0, data.export(person).get(0).rows().size());
        assertEquals(0, data.erase(person).removed());
        change(name, "olive@harbour.example", version());

        assertEquals(
                "olive@harbour.example",
                data.export(person).get(0).rows().get(0).get("email"));
        assertEquals(1, data.erase(person).removed());

        assertEquals(null, asVisitor(() -> responsible.named()).operator().name());
        assertEquals(null, installation.operator().email());
    }

    /** Of several administrators who opened the form, one saves. */
    @Test
    void theFirstOfSeveralSaves() {
        int version = version();
        List<Boolean> all = race(8, i -> {
            try {
                change("Operator " + i, "hello@harbour.example", version);
                return true;
            } catch (Conflict e) {
                return false;
            }
        });
        assertEquals(
                1, all.stream().filter(Objects::nonNull).filter(done -> done).count());
        assertEquals(version + 1, version());
    }

    /** Asked once a minute at most; a new name is seen then. */
    @Test
    void theSafeguardingLeadIsNamed() {
        String name = unique("Amina");
        PersonId lead = inTransaction(() -> {
            PersonId person = people.join(name, Level.MANAGER, null, CurrentPerson.HOME_ZONE);
            accounts.create(person, unique("amina") + "@harbour.example", null, false);
            return person;
        });
        assertFalse(asVisitor(() -> responsible.named()).safeguardingLeads().contains(name));
        inTransaction(() -> {
            accounts.grant(lead, Role.SAFEGUARDING_LEAD);
            return true;
        });

        assertFalse(asVisitor(() -> responsible.named()).safeguardingLeads().contains(name));
        clock().forward(ResponsiblePeople.BELIEVED);
        assertTrue(asVisitor(() -> responsible.named()).safeguardingLeads().contains(name));

        sql("delete from system_role where person_id = ?", lead.value());
    }
}
