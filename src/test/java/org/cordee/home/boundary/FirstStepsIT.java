package org.cordee.home.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.Organisations;
import org.cordee.platform.outbox.MailState;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** What administrators are asked to set up first. */
class FirstStepsIT extends ProgrammeInside {

    @Inject
    FirstSteps firstSteps;

    @Inject
    Accounts accounts;

    @Inject
    Organisations organisations;

    private Map<String, Boolean> done(PersonId administrator) {
        return asAdministrator(administrator, () -> firstSteps.all()).stream()
                .collect(Collectors.toMap(FirstSteps.Step::key, FirstSteps.Step::done));
    }

    @Test
    void whatIsThereIsTicked() {
        PersonId administrator = person(Level.MANAGER);
        assertEquals(
                List.of("mail", "organisations", "people", "leads", "safeguarding"),
                asAdministrator(administrator, () -> firstSteps.all()).stream()
                        .map(FirstSteps.Step::key)
                        .toList());
        assertEquals(MailState.serverIsSet(), done(administrator).get("mail"));
        inTransaction(() -> {
            organisations.add(unique("Harbour Trust"), Sector.NHS, Region.LONDON);
            for (PersonId person : List.of(person(Level.MANAGER), person(Level.MANAGER))) {
                accounts.create(person, unique("first") + "@steps.example", null, false);
                accounts.grant(person, Role.SAFEGUARDING_LEAD);
            }
            return null;
        });
        Map<String, Boolean> now = done(administrator);
        assertEquals(true, now.get("organisations"));
        assertEquals(true, now.get("people"));
        assertEquals(true, now.get("leads"), "this class gives its lead a programme");
        assertEquals(true, now.get("safeguarding"));
    }

    @Test
    void nobodyElseReadsThem() {
        refused(NotFound.class, () -> as(person(Level.MANAGER), () -> firstSteps.all()));
    }
}
