package org.cordee.accounts.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.house.Injection;
import org.cordee.house.RecordedNotices;
import org.cordee.people.boundary.ImportedPeople;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an imported file would do: who is new, what would change, what is known already, what is wrong. */
class ImportComparisonTest {

    private static final OrganisationId LEEDS = new OrganisationId(70);
    private static final PersonId ZOE = new PersonId(7);
    private static final PersonId MAX = new PersonId(8);
    private static final String PEOPLE =
            "name,email,level,region,organisation,sector,post,role,since,manager_name,manager_email\n";

    private final List<Account> accounts = new ArrayList<>();
    private final Map<PersonId, ImportedPeople.Known> known = new HashMap<>();
    private final List<OrganisationCard> organisations =
            new ArrayList<>(List.of(new OrganisationCard(LEEDS, "Leeds Trust", Sector.NHS, null, false)));

    private final ImportComparison comparison = Injection.of(
            ImportComparison.class,
            RecordedNotices.MESSAGES,
            new AccountQueries() {
                @Override
                public Set<Account> withEmails(Collection<String> emails) {
                    Set<Account> found = new HashSet<>();
                    accounts.stream()
                            .filter(a -> emails.contains(EmailForm.same(a.email())))
                            .forEach(found::add);
                    return found;
                }
            },
            new ImportedPeople() {
                @Override
                public Map<PersonId, Known> known(Collection<PersonId> ids) {
                    Map<PersonId, Known> found = new HashMap<>(known);
                    found.keySet().retainAll(ids);
                    return found;
                }
            },
            new Organisations() {
                @Override
                public List<OrganisationCard> named(Collection<String> names) {
                    return organisations;
                }
            });

    private ImportComparison.Compared compare(String text) {
        return comparison.compare(ImportRows.of(ImportFile.read(text.getBytes(StandardCharsets.UTF_8))));
    }

    private ImportComparison.Row one(String line) {
        return compare(PEOPLE + line + "\n").rows().get(0);
    }

    private static List<String> said(ImportComparison.Row row) {
        return row.remarks().stream().map(p -> RecordedNotices.MESSAGES.say(p)).toList();
    }

    private static List<String> keys(ImportComparison.Row row) {
        return row.remarks().stream().map(Problem::key).toList();
    }

    private void account(PersonId person, String email) {
        accounts.add(new Account(person, email, null, false, Instant.EPOCH));
    }

    private void post(PersonId manager, String managerName, String managerEmail) {
        known.put(
                ZOE,
                new ImportedPeople.Known(
                        "Zoe Bell",
                        Level.MANAGER,
                        Region.LONDON,
                        List.of(new ImportedPeople.Post(
                                LEEDS,
                                "Nurse",
                                LeadershipRole.values()[0],
                                LocalDate.of(2020, 1, 1),
                                manager,
                                managerName,
                                managerEmail))));
    }

    @BeforeEach
    void zoe() {
        account(ZOE, "Zoe@x.example");
        post(null, null, null);
    }

    @Test
    void whoHasNoAccountIsNew() {
        ImportComparison.Row row = one("Kim Lee,kim@x.example,manager,london,Leeds Trust,,Porter,,,,");
        assertEquals(ImportRowKind.NEW, row.kind());
        assertNull(row.person());
        assertEquals(LEEDS, row.organisation().id());
        assertEquals(List.of(), row.remarks());
    }

    @Test
    void whoIsThereWithNothingElseSaidIsKnown() {
        ImportComparison.Row row = one("Zoe Bell,ZOE@X.example,manager,london,leeds trust,,Nurse,,2020-01-01,,");
        assertEquals(ImportRowKind.KNOWN, row.kind());
        assertEquals(ZOE, row.person());
    }

    @Test
    void anEmptyCellChangesNothing() {
        assertEquals(
                ImportRowKind.KNOWN,
                one("Zoe Bell,zoe@x.example,manager,,,,,,,,").kind());
    }

    @Test
    void whatWouldChangeIsSaidWithBeforeAndAfter() {
        ImportComparison.Row row = one("Zoe Bell-Reid,zoe@x.example,manager,london,Leeds Trust,,Matron,,2020-01-01,,");
        assertEquals(ImportRowKind.CHANGED, row.kind());
        assertEquals(2, row.remarks().size());
        assertTrue(
                said(row).get(0).contains("Zoe Bell") && said(row).get(0).contains("Zoe Bell-Reid"),
                said(row).get(0));
        assertTrue(
                said(row).get(1).contains("Nurse") && said(row).get(1).contains("Matron"),
                said(row).get(1));
    }

    @Test
    void aPostElsewhereIsAdded() {
        organisations.add(new OrganisationCard(new OrganisationId(71), "York Trust", Sector.NHS, null, false));
        ImportComparison.Row row = one("Zoe Bell,zoe@x.example,manager,london,York Trust,,Matron,,,,");
        assertEquals(ImportRowKind.CHANGED, row.kind());
        assertEquals(List.of("accounts.import.change.added"), keys(row));
        assertTrue(said(row).get(0).contains("York Trust"), said(row).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Max Bode,max@x.example,KNOWN",
        "Maximilian Bode,MAX@x.example,KNOWN",
        "Max Bode,other@x.example,CHANGED"
    })
    void aManagerWithAnAccountIsKnownByTheAddress(String name, String email, ImportRowKind kind) {
        account(MAX, "max@x.example");
        post(MAX, null, null);
        assertEquals(
                kind,
                one("Zoe Bell,zoe@x.example,manager,london,Leeds Trust,,Nurse,,2020-01-01," + name + "," + email)
                        .kind());
    }

    @ParameterizedTest
    @CsvSource({
        "Cai Moss,cai@x.example,KNOWN",
        "Cai Moss,CAI@X.example,KNOWN",
        "Cai Morse,cai@x.example,CHANGED",
        "Cai Moss,cai@y.example,CHANGED"
    })
    void aManagerWithoutAnAccountIsKnownByNameAndAddress(String name, String email, ImportRowKind kind) {
        post(null, "Cai Moss", "cai@x.example");
        assertEquals(
                kind,
                one("Zoe Bell,zoe@x.example,manager,london,Leeds Trust,,Nurse,,2020-01-01," + name + "," + email)
                        .kind());
    }

    @Test
    void aNewOrganisationNeedsItsSectorOnceInTheFile() {
        String first = "Kim Lee,kim@x.example,manager,london,Hull Trust,nhs,Porter,,,,\n";
        String second = "Lou Day,lou@x.example,manager,london,HULL TRUST,,Porter,,,,\n";
        ImportComparison.Compared both = compare(PEOPLE + first + second);
        assertEquals(
                List.of(ImportRowKind.NEW, ImportRowKind.NEW),
                both.rows().stream().map(ImportComparison.Row::kind).toList());
        assertEquals(1, both.newOrganisations());
        ImportComparison.Compared turned = compare(PEOPLE + second + first);
        assertEquals(ImportRowKind.WRONG, turned.rows().get(0).kind());
        assertTrue(
                keys(turned.rows().get(0)).get(0).contains("needed-for-new"),
                keys(turned.rows().get(0)).toString());
        assertEquals(ImportRowKind.NEW, turned.rows().get(1).kind());
    }

    @Test
    void peopleDoNotChangeTheSectorOfAnOrganisation() {
        ImportComparison.Row row = one("Kim Lee,kim@x.example,manager,london,Leeds Trust,third sector,Porter,,,,");
        assertEquals(ImportRowKind.WRONG, row.kind());
        assertTrue(keys(row).get(0).contains("sector-differs"), keys(row).toString());
        assertEquals(
                ImportRowKind.NEW,
                one("Kim Lee,kim@x.example,manager,london,Leeds Trust,nhs,Porter,,,,")
                        .kind());
    }

    @Test
    void aWrongRowStaysWrongAndDoesNotAddItsOrganisation() {
        ImportComparison.Compared compared =
                compare(PEOPLE + "Kim Lee,no address,manager,london,Hull Trust,nhs,Porter,,,,\n");
        assertEquals(ImportRowKind.WRONG, compared.rows().get(0).kind());
        assertEquals(0, compared.newOrganisations());
    }

    @Test
    void aManagersNewNameIsSaidAsOne() {
        post(null, "Cai Moss", "cai@x.example");
        ImportComparison.Row row =
                one("Zoe Bell,zoe@x.example,manager,london,Leeds Trust,,Nurse,,2020-01-01,Cai Morse,Cai@x.example");
        assertEquals(1, row.remarks().size());
        assertTrue(
                said(row).get(0).contains("Cai Moss") && said(row).get(0).contains("Cai Morse"),
                said(row).get(0));
    }

    @Test
    void nobodyIsAddedToAnOrganisationThatHasClosed() {
        organisations.add(new OrganisationCard(new OrganisationId(72), "Old Trust", Sector.NHS, null, true));
        assertEquals(
                List.of("people.organisation-import.wrong.has-closed"),
                keys(one("Kim Lee,kim@x.example,manager,london,Old Trust,,Porter,,,,")));
    }

    @Test
    void headingsAreKnownByTheNamesThatAreUsualForThem() {
        assertEquals(
                Arrays.asList("name", "email", "post", "organisation", "since", "manager_email", null),
                ImportColumns.of(List.of(
                        "Full Name",
                        "E-mail address",
                        "Job title",
                        "EMPLOYER",
                        "Start date",
                        "Line manager's e-mail",
                        "")));
        assertEquals(
                List.of("organisation", "sector", "organisation_region"),
                ImportColumns.of(List.of("Name", "Sector", "Region")),
                "without addresses it is a file of organisations");
        assertEquals(List.of("name", "email", "region"), ImportColumns.of(List.of("Name", "Email", "Region")));
    }

    @Test
    void anUnknownHeadingAndOneThatIsThereTwiceAreNamed() {
        List<String> headings = List.of("Name", "Email", "Shoe size", "Surname", "Family name", "");
        List<Problem> problems = ImportColumns.problems(headings, ImportColumns.of(headings));
        assertEquals(
                List.of("accounts.import.unknown-column", "accounts.import.twice"),
                problems.stream().map(Problem::key).toList());
        assertEquals(3, problems.get(0).arguments().get(0), "counted from one");
        assertEquals("Shoe size", problems.get(0).arguments().get(1));
        assertEquals("last_name", problems.get(1).arguments().get(0));
    }
}
