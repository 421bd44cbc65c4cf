package org.cordee.accounts.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.accounts.terms.Role;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.CloseOrganisationsJob;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.Posts;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.people.terms.OrganisationFilter;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations from files: the cases with their results, long files, and what a closed one still is. */
class OrganisationImportIT extends Inside {

    @Inject
    Imports imports;

    @Inject
    NewPeople newPeople;

    @Inject
    OrganisationDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Posts posts;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Jobs jobs;

    @Inject
    CloseOrganisationsJob closeOrganisationsJob;

    @Inject
    Messages messages;

    private final String mark = unique("mark").replace("-", "");
    private PersonId admin;

    @BeforeEach
    void administrator() {
        admin = asVisitor(() -> {
            PersonId person = people.join("admin " + mark, Level.MANAGER, Region.LONDON, null);
            accounts.create(person, "admin" + mark + "@x.example", accounts.hash("violet kettle marching"), false);
            accounts.grant(person, Role.ADMINISTRATOR);
            return person;
        });
    }

    private static byte[] file(String name) {
        try (InputStream in = OrganisationImportIT.class.getResourceAsStream("../cases/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject expected() {
        try (JsonReader reader =
                Json.createReader(OrganisationImportIT.class.getResourceAsStream("../cases/expected.json"))) {
            return reader.readObject();
        }
    }

    private PeopleImportId check(byte[] file) {
        return asAdministrator(admin, () -> imports.check(file));
    }

    private Imports.Preview preview(PeopleImportId id) {
        return asAdministrator(admin, () -> imports.preview(id));
    }

    private Imports.Preview run(PeopleImportId id) {
        asAdministrator(admin, () -> {
            imports.start(id, false);
            return null;
        });
        jobs.runDue();
        assertEquals(ImportState.DONE, preview(id).state());
        return preview(id);
    }

    private Imports.Preview take(String text) {
        return run(check(text.getBytes(StandardCharsets.UTF_8)));
    }

    private OrganisationRow row(String code) {
        List<OrganisationRow> rows = asAdministrator(
                        admin, () -> desk.page(new OrganisationFilter(code, null, null, null), PageQuery.of(0, 50)))
                .items()
                .stream()
                .filter(r -> code.equals(r.code()))
                .toList();
        assertEquals(1, rows.size(), code);
        return rows.get(0);
    }

    private OrganisationDesk.Listed listed(String code) {
        OrganisationId id = row(code).id();
        return asAdministrator(admin, () -> desk.listed(id));
    }

    private void compare(JsonObject expected) {
        String code = expected.getString("code");
        OrganisationRow found = row(code);
        if (expected.containsKey("name")) {
            assertEquals(expected.getString("name"), found.name());
        }
        if (expected.containsKey("region")) {
            assertEquals(
                    expected.isNull("region") ? null : expected.getString("region"),
                    found.region() == null ? null : messages.term(found.region()),
                    code);
        }
        assertEquals(expected.getBoolean("open"), !found.closed(), code);
        if (expected.containsKey("closed")) {
            assertEquals(
                    LocalDate.parse(expected.getString("closed")), listed(code).closesOn());
        }
        if (expected.containsKey("formerNames")) {
            assertEquals(
                    expected.getJsonArray("formerNames").getValuesAs(JsonString::getString),
                    listed(code).formerNames());
        }
    }

    @Test
    void theCasesHaveTheirResults() {
        List<String> names = List.copyOf(expected().keySet());
        PeopleImportId first = check(file("trusts-as-published.csv"));
        assertEquals(6L, preview(first).count(ImportRowKind.NEW));
        assertEquals(1, preview(first).withoutRegion());
        assertEquals(6, run(first).added());
        for (JsonValue one : expected().getJsonArray(names.get(0))) {
            compare(one.asJsonObject());
        }
        assertEquals(
                6L,
                preview(check(file("trusts-as-published.csv"))).count(ImportRowKind.KNOWN),
                "the same file again changes nothing");
        PeopleImportId later = check(file("trusts-a-year-later.csv"));
        Imports.Preview seen = preview(later);
        assertEquals(
                List.of(1L, 1L, 1L, 2L),
                List.of(
                        seen.count(ImportRowKind.RENAMED),
                        seen.count(ImportRowKind.KNOWN),
                        seen.count(ImportRowKind.CLOSED),
                        seen.count(ImportRowKind.MISSING)));
        assertEquals(
                List.of("R9V", "R9Y"),
                asAdministrator(admin, () -> imports.rows(later, ImportRowKind.MISSING, PageQuery.of(0, 50)))
                        .items()
                        .stream()
                        .map(Imports.PreviewRow::code)
                        .toList());
        assertFalse(row("R9W").closed(), "nothing has changed yet");
        assertEquals(2, run(later).updated());
        for (JsonValue one : expected().getJsonArray(names.get(1))) {
            compare(one.asJsonObject());
        }
        assertFalse(row("R9V").closed(), "what is no longer in the file stays as it is");
        assertEquals("R9X", row("R9X").code(), "found by its code");
        assertEquals(1, asVisitor(() -> organisations.pick("st ebbas", 5)).size(), "and by its former name");
        run(check(file("trusts-as-published.csv")));
        assertFalse(row("R9W").closed(), "open again");
        assertNull(listed("R9W").closesOn());
    }

    @Test
    void aLongFileIsCheckedAndImportedInTheBackground() {
        StringBuilder file = new StringBuilder("code,name,sector,region\n");
        for (int i = 0; i < 1200; i++) {
            file.append(mark)
                    .append(i)
                    .append(",Surgery ")
                    .append(mark)
                    .append(i % 600)
                    .append(",nhs,london\n");
        }
        PeopleImportId id = check(file.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(ImportState.CHECKING, preview(id).state());
        assertEquals(0, preview(id).percent());
        jobs.runDue();
        assertEquals(ImportState.CHECKED, preview(id).state());
        assertEquals(1200L, preview(id).count(ImportRowKind.NEW));
        assertEquals(1200, preview(id).rows());
        assertEquals(0, count("select count(*) from people_import_part where import_id = ?", id.value()));
        assertEquals(1200, run(id).added());
        assertEquals(
                600,
                count("select count(*) from organisation where name like ?", "Surgery " + mark + "% (%)"),
                "a name that is taken gets the code added");
        assertEquals(0, count("select count(*) from people_import_row where import_id = ?", id.value()));
    }

    @Test
    void oneClosesWhenItsLastDayIsOver() {
        LocalDate today = LocalDate.ofInstant(clock().instant(), CurrentPerson.HOME_ZONE);
        take("code,name,sector,closed\n" + mark + ",Ferry " + mark + ",nhs," + today.plusDays(1) + "\n");
        assertEquals(1, asVisitor(() -> organisations.pick("Ferry " + mark, 5)).size());
        clock().forward(Duration.ofDays(2));
        closeOrganisationsJob.run("");
        assertTrue(row(mark.toUpperCase()).closed());
        assertTrue(asVisitor(() -> organisations.pick("Ferry " + mark, 5)).isEmpty());
    }

    @Test
    void aClosedOneStaysWherePeopleWorkedAndIsNotChosenAgain() {
        take("code,name,sector\n" + mark + ",Quay " + mark + ",nhs\n");
        OrganisationId quay = row(mark.toUpperCase()).id();
        PersonId nurse = asVisitor(() -> people.join("nurse " + mark, Level.MANAGER, Region.LONDON, null));
        as(nurse, () -> {
            posts.keep(post(null, quay, null, 0));
            return null;
        });
        take("code,name,closed\n" + mark + ",Quay " + mark + ",yes\n");
        assertTrue(as(nurse, () -> posts.mine()).get(0).organisationClosed());
        long id = as(nurse, () -> posts.mine()).get(0).id();
        int version = as(nurse, () -> posts.mine(id)).version();
        as(nurse, () -> {
            posts.keep(post(id, quay, null, version));
            return null;
        });
        PersonId other = asVisitor(() -> people.join("other " + mark, Level.MANAGER, Region.LONDON, null));
        refused(
                Invalid.class,
                () -> as(other, () -> {
                    posts.keep(post(null, quay, null, 0));
                    return null;
                }));
        as(other, () -> {
            posts.keep(post(null, quay, LocalDate.of(2025, 1, 1), 0));
            return null;
        });
        assertEquals(1, as(other, () -> posts.mine()).size(), "a career may name it");
    }

    @Test
    void anAdministratorAddsOnePerson() {
        take("code,name,sector\n" + mark + ",Dock " + mark + ",nhs\n");
        String email = "kim" + mark + "@x.example";
        NewPeople.NewPerson kim =
                new NewPeople.NewPerson("Kim " + mark, email, Level.MANAGER, null, mark, "Nurse", false);
        PersonId person = asAdministrator(admin, () -> newPeople.add(kim));
        assertEquals("Dock " + mark, asVisitor(() -> people.card(person)).organisationName());
        refused(Invalid.class, () -> asAdministrator(admin, () -> newPeople.add(kim)));
        refused(
                Invalid.class,
                () -> asAdministrator(
                        admin,
                        () -> newPeople.add(new NewPeople.NewPerson(
                                "Lee", "lee" + mark + "@x.example", Level.MANAGER, null, "nowhere", "Nurse", false))));
        refused(NotFound.class, () -> as(person, () -> newPeople.add(kim)));
    }

    private static Posts.Post post(Long id, OrganisationId at, LocalDate until, int version) {
        return new Posts.Post(
                id,
                at,
                null,
                null,
                "Nurse",
                null,
                true,
                LocalDate.of(2024, 1, 1),
                until,
                ManagerChoice.NONE,
                null,
                null,
                null,
                version);
    }
}
