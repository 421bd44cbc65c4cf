package org.cordee.accounts.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.boundary.PasswordLinks;
import org.cordee.accounts.boundary.PasswordSignIn;
import org.cordee.accounts.boundary.SignInCache;
import org.cordee.accounts.control.ImportQueries;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.accounts.terms.AccountRow;
import org.cordee.accounts.terms.AccountState;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PeopleDesk;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.OrganisationFilter;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.people.terms.PersonFilter;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.outbox.MailState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators do: taking in files, lists, closing accounts, roles. */
class ImportsIT extends Inside {

    @Inject
    ImportQueries queries;

    @Inject
    Imports imports;

    @Inject
    AccountDesk desk;

    @Inject
    OrganisationDesk organisationDesk;

    @Inject
    PeopleDesk peopleDesk;

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    SignInCache signInCache;

    @Inject
    Jobs jobs;

    @Inject
    PasswordLinks passwordLinks;

    @Inject
    MailState mails;

    private final String mark = unique("mark").replace("-", "");
    private PersonId admin;

    @BeforeEach
    void administrator() {
        admin = account("admin", Role.ADMINISTRATOR);
    }

    private PersonId account(String word, Role role) {
        return asVisitor(() -> {
            PersonId person = people.join(word + " " + mark, Level.MANAGER, Region.LONDON, null);
            accounts.create(person, word + mark + "@x.example", accounts.hash("violet kettle marching"), false);
            if (role != null) {
                accounts.grant(person, role);
            }
            return person;
        });
    }

    @Test
    void withoutAMailServerAnAdministratorCopiesALinkThatTheLogNames() {
        PersonId person = account("new", null);
        String link = asAdministrator(admin, () -> desk.showLink(person));
        assertEquals(
                person,
                asVisitor(() -> accounts.withEmail(passwordLinks
                                .whose(link.substring(link.indexOf("t=") + 2))
                                .orElseThrow()
                                .email()))
                        .orElseThrow());
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'accounts.link-shown' and object_id = ?",
                        person.value()));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_access where object_kind = 'sign-in-link' and owner_person_id = ?",
                        person.value()),
                "the person sees who was shown it");
        refused(NotFound.class, () -> as(person, () -> desk.showLink(person)));
        PersonId safeguarding = account("safe", Role.SAFEGUARDING_LEAD);
        refused(RuleBroken.class, () -> asAdministrator(admin, () -> desk.showLink(safeguarding)));
        PersonId colleague = account("colleague", Role.ADMINISTRATOR);
        refused(RuleBroken.class, () -> asAdministrator(admin, () -> desk.showLink(colleague)));
        MailState.Snapshot state = asVisitor(() -> mails.now());
        assertFalse(state.serverSet());
        assertTrue(state.waiting() > 0);
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        try {
            refused(RuleBroken.class, () -> asAdministrator(admin, () -> desk.showLink(person)));
        } finally {
            System.clearProperty("CORDEE_MAIL_HOST");
        }
    }

    private PeopleImportId check(String file) {
        return asAdministrator(admin, () -> imports.check(file.getBytes(StandardCharsets.UTF_8)));
    }

    private Imports.Preview preview(PeopleImportId id) {
        return asAdministrator(admin, () -> imports.preview(id));
    }

    private List<String> remarks(PeopleImportId id, ImportRowKind kind) {
        return asAdministrator(admin, () -> imports.rows(id, kind, PageQuery.of(0, 50))).items().stream()
                .flatMap(r -> r.remarks().stream())
                .toList();
    }

    private Imports.Preview run(PeopleImportId id, boolean sendMail) {
        asAdministrator(admin, () -> {
            imports.start(id, sendMail);
            return null;
        });
        jobs.runDue();
        assertEquals(ImportState.DONE, preview(id).state());
        return preview(id);
    }

    private Imports.Preview take(String file) {
        return run(check(file), false);
    }

    @Test
    void aFileIsCheckedBeforeAnythingHappens() {
        String email = "anna" + mark + "@x.example";
        PeopleImportId id = check("name,email,level,organisation,sector,post,manager_name,manager_email,since\n"
                + "Anna Bell," + email + ",manager,Trust " + mark + ",nhs,Team manager,Bob,bob@x.example,2024-04-01\n"
                + "Ben Hill,ben" + mark + "@x.example,practitioner,trust " + mark.toUpperCase() + ",,Nurse,,,\n"
                + "admin " + mark + ",ADMIN" + mark + "@x.example,manager,,,,,,\n"
                + "Wrong,nonsense,boss,,,,,,31/2/2024\n");
        Imports.Preview seen = preview(id);
        assertEquals(
                List.of(2L, 0L, 1L, 1L),
                Stream.of(ImportRowKind.NEW, ImportRowKind.CHANGED, ImportRowKind.KNOWN, ImportRowKind.WRONG)
                        .map(seen::count)
                        .toList());
        assertEquals(1, seen.newOrganisations());
        assertEquals(3, remarks(id, ImportRowKind.WRONG).size(), "all that is wrong with a row is said");
        assertTrue(asVisitor(() -> accounts.withEmail(email)).isEmpty());
        assertTrue(asVisitor(() -> organisations.pick("Trust " + mark, 5)).isEmpty());

        Imports.Preview done = run(id, true);
        assertEquals(
                List.of(2, 0, 1, 1, 1),
                List.of(done.added(), done.updated(), done.unchanged(), done.skipped(), done.newOrganisations()));
        assertEquals(100, done.percent());
        PersonId anna = asVisitor(() -> accounts.withEmail(email)).orElseThrow();
        PersonCard card = asVisitor(() -> people.card(anna));
        assertEquals(Sector.NHS, card.sector());
        AffiliationCard post = asVisitor(() -> people.affiliations(anna, LocalDate.of(2025, 1, 1)))
                .get(0);
        assertEquals("Team manager", post.post());
        assertTrue(asVisitor(() -> people.hasLineManager(anna)));
        assertEquals(
                1,
                mailTexts("where recipient = ?", email).stream()
                        .filter(text -> text.contains("/links/set-password?t="))
                        .count());
        AccountRow row = asAdministrator(
                        admin, () -> desk.page(new AccountFilter(email.toUpperCase(), null, null), PageQuery.of(0, 10)))
                .items()
                .get(0);
        assertEquals(AccountState.WAITING, row.state());
        assertEquals(
                0,
                count("select count(*) from people_import_row where import_id = ? and kind <> 'WRONG'", id.value()),
                "what was imported is not kept");
        refused(
                Conflict.class,
                () -> asAdministrator(admin, () -> {
                    imports.start(id, true);
                    return null;
                }));
    }

    @Test
    void knownPeopleAreUpdatedAndMailGoesOnlyWhenToldTo() {
        String head = "name,email,level,organisation,sector,post,manager name,manager email\n";
        String email = "zoe" + mark + "@x.example";
        take(head + "Zoe," + email + ",practitioner,Trust " + mark + ",nhs,Nurse,Bob,bob@x.example\n");
        assertEquals(0, count("select count(*) from mail where recipient = ?", email));
        PersonId zoe = asVisitor(() -> accounts.withEmail(email)).orElseThrow();

        String changed = head + "Zoë\u00A0Bell,\u200B" + email.toUpperCase() + ",manager,TRUST " + mark
                + ",,Matron,Cleo,cleo@x.example\n";
        PeopleImportId id = check(changed);
        assertEquals(1L, preview(id).count(ImportRowKind.CHANGED));
        assertEquals(
                List.of(
                        "Name: Zoe → Zoë Bell",
                        "Level: Practitioner → Manager",
                        "Post: Nurse → Matron",
                        "Line manager: bob@x.example → cleo@x.example"),
                remarks(id, ImportRowKind.CHANGED).stream()
                        .map(r -> r.replaceAll("(?i)practitioner[^→]*", "Practitioner ")
                                .replaceAll("→ (Team )?[Mm]anager.*", "→ Manager"))
                        .toList());
        assertEquals(1, run(id, true).updated());
        assertEquals("Zoë Bell", asVisitor(() -> people.card(zoe)).name());
        assertEquals(Level.MANAGER, asVisitor(() -> people.card(zoe)).level());
        List<AffiliationCard> posts = asVisitor(() -> people.affiliations(zoe, LocalDate.of(2030, 1, 1)));
        assertEquals(
                List.of("Matron"), posts.stream().map(AffiliationCard::post).toList());
        assertEquals(
                "cleo@x.example",
                asVisitor(() -> people.lineManager(zoe)).orElseThrow().email());
        assertEquals(
                0,
                count("select count(*) from mail where recipient = ?", email),
                "who is here already gets no welcome");
        assertEquals(1L, preview(check(changed)).count(ImportRowKind.KNOWN), "the same file again changes nothing");
    }

    @Test
    void aFileThatIsDiscardedLeavesNothing() {
        PeopleImportId id = check("organisation,sector\nGone " + mark + ",nhs\n");
        PersonId other = account("other", Role.ADMINISTRATOR);
        refused(NotFound.class, () -> asAdministrator(other, () -> imports.preview(id)));
        asAdministrator(admin, () -> {
            imports.discard(id);
            return null;
        });
        refused(NotFound.class, () -> preview(id));
        assertEquals(0, count("select count(*) from people_import_row where import_id = ?", id.value()));
        PeopleImportId first = check("organisation,sector\nGone " + mark + ",nhs\n");
        PeopleImportId second = check("organisation,sector\nGone " + mark + ",nhs\n");
        refused(NotFound.class, () -> preview(first));
        clock().forward(Duration.ofHours(26));
        inTransaction(() -> queries.deleteOld(clock().instant()));
        refused(NotFound.class, () -> preview(second));
    }

    /** All 5,000 are checked; 350 are imported, so that the other tests keep a small database. */
    @Test
    void manyRowsRunInTheBackgroundSomeAtATime() {
        PeopleImportId most = check(crowd(5000));
        assertEquals(5000L, preview(most).count(ImportRowKind.NEW));
        PeopleImportId some = check(crowd(350));
        asAdministrator(admin, () -> {
            imports.start(some, false);
            return null;
        });
        assertTrue(preview(some).percent() < 100, "the request that starts it does not wait");
        jobs.runDue();
        Imports.Preview done = preview(some);
        assertEquals(List.of(350, 350, 1), List.of(done.done(), done.added(), done.newOrganisations()));
        assertEquals(350, count("select count(*) from account where email_key like ?", "p%" + mark + "@x.example"));
    }

    /** One name does not fit into its column, which the check of the file cannot know. */
    @Test
    void rowsThatCannotBeSavedAreNamedAndTheOthersAreImported() {
        widthOfNameKeys(180);
        try {
            importWithRowsThatCannotBeSaved();
        } finally {
            widthOfNameKeys(200);
        }
    }

    private static void widthOfNameKeys(int width) {
        boolean h2 = count("select count(*) from information_schema.tables where table_schema = 'PUBLIC'") > 0;
        sql("alter table organisation " + (h2 ? "alter column name_key set data type " : "modify column name_key ")
                + "varchar(" + width + ")" + (h2 ? "" : " not null"));
    }

    private void importWithRowsThatCannotBeSaved() {
        take("organisation,sector\nGood " + mark + ",nhs\n");
        PersonId seventh = account("q7", null);
        asVisitor(() -> {
            people.affiliate(
                    seventh,
                    organisations.pick("Good " + mark, 1).get(0).id(),
                    "Nurse",
                    null,
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2100, 1, 1),
                    null);
            return null;
        });
        StringBuilder file = new StringBuilder("name,email,level,organisation,sector,post,since\n");
        for (int i = 0; i < 120; i++) {
            String organisation = i == 3 ? "x".repeat(190) : "Good " + mark;
            file.append("Person ")
                    .append(i)
                    .append(",q")
                    .append(i)
                    .append(mark)
                    .append("@x.example,manager,")
                    .append(organisation)
                    .append(",nhs,Nurse,")
                    .append(i == 7 ? "2101-01-01" : "2024-01-01")
                    .append('\n');
        }
        PeopleImportId id = check(file.toString());
        assertEquals(
                List.of(119L, 1L),
                List.of(preview(id).count(ImportRowKind.NEW), preview(id).count(ImportRowKind.CHANGED)));
        Imports.Preview done = run(id, true);
        assertEquals(
                List.of(120, 118, 2, 0), List.of(done.done(), done.added(), done.skipped(), done.newOrganisations()));
        List<String> wrong = remarks(id, ImportRowKind.WRONG);
        assertEquals(2, wrong.size());
        assertTrue(wrong.get(0).startsWith("Row 5: one of its values can’t be saved"), wrong.get(0));
        assertTrue(wrong.get(1).startsWith("Row 9: "), wrong.get(1));
        assertEquals(119, count("select count(*) from account where email_key like ?", "q%" + mark + "@x.example"));
        assertEquals(118, count("select count(*) from mail where recipient like ?", "q%" + mark + "@x.example"));
        assertEquals(
                0,
                count(
                        "select count(*) from person where name = 'Person 3' and id in (select person_id"
                                + " from account where email_key = ?)",
                        "q3" + mark + "@x.example"),
                "nothing of a faulty row is left");
        assertEquals(
                0, count("select count(*) from job where kind = 'accounts.import' and subject = ?", id.toString()));
    }

    private String crowd(int people) {
        StringBuilder file = new StringBuilder("name,email,level,organisation,sector,post\n");
        for (int i = 0; i < people; i++) {
            file.append("Person ")
                    .append(i)
                    .append(",p")
                    .append(i)
                    .append(mark)
                    .append("@x.example,practitioner,Big ")
                    .append(mark)
                    .append(",nhs,Nurse\n");
        }
        return file.toString();
    }

    @Test
    void aNewOrganisationNeedsItsSectorAndPeopleDoNotChangeIt() {
        PeopleImportId fresh =
                check("name,email,level,organisation,post\nA,a" + mark + "@x.example,manager,New " + mark + ",x\n");
        assertEquals(1L, preview(fresh).count(ImportRowKind.WRONG));
        take("organisation,sector\nKnown " + mark + ",education\n");
        PeopleImportId people = check("name,email,level,organisation,sector,post\nA,a" + mark
                + "@x.example,manager,known " + mark + ",nhs,x\n");
        assertEquals(1L, preview(people).count(ImportRowKind.WRONG));
        assertEquals(
                1L,
                preview(check("organisation,sector\nknown " + mark + ",education\n"))
                        .count(ImportRowKind.KNOWN));
        assertEquals(
                1,
                take("organisation,sector,region\nknown " + mark + ",nhs,Wales\n")
                        .updated());
        assertEquals(
                Sector.NHS,
                asVisitor(() -> organisations.pick("known " + mark, 1)).get(0).sector());
    }

    @Test
    void searchIgnoresAccentsApostrophesAndWordOrder() {
        take("name,email,level,organisation,sector,post\nZoë O\u2019Hara-Łęcka" + mark + ",zoh" + mark
                + "@x.example,executive,Ysbyty Llŷn St. Mary\u2019s " + mark + ",nhs,Director\n");
        for (String typed : List.of(
                "zoe", "o'hara", "OHARA", "oʼhara", "lecka" + mark + " ZOE", "hara-lecka", "Zoe\u0308 o\u2018hara")) {
            assertEquals(
                    1L,
                    asAdministrator(
                                    admin,
                                    () -> peopleDesk.page(
                                            new PersonFilter(typed + " " + mark, null, null, null), PageQuery.of(0, 5)))
                            .total(),
                    typed);
            assertEquals(
                    1L,
                    asAdministrator(
                                    admin,
                                    () -> desk.page(
                                            new AccountFilter(typed + " " + mark, null, null), PageQuery.of(0, 5)))
                            .total(),
                    typed);
        }
        for (String typed : List.of("llyn ysbyty", "st. marys", "MARY'S llŷn", mark + " llyn")) {
            assertEquals(
                    1L,
                    asAdministrator(
                                    admin,
                                    () -> organisationDesk.page(
                                            new OrganisationFilter(typed + " " + mark, null, null, null),
                                            PageQuery.of(0, 5)))
                            .total(),
                    typed);
            assertEquals(
                    1,
                    asVisitor(() -> organisations.pick(typed + " " + mark, 5)).size(),
                    typed);
            assertEquals(
                    1L,
                    asAdministrator(
                                    admin,
                                    () -> peopleDesk.page(
                                            new PersonFilter(null, null, null, typed + " " + mark), PageQuery.of(0, 5)))
                            .total(),
                    typed);
        }
        assertEquals(
                0L,
                asAdministrator(
                                admin,
                                () -> peopleDesk.page(
                                        new PersonFilter("zoe nobody " + mark, null, null, null), PageQuery.of(0, 5)))
                        .total());
    }

    @Test
    void onlyAdministratorsMay() {
        PersonId other = account("other", null);
        PageQuery ten = PageQuery.of(0, 10);
        refused(
                NotFound.class,
                () -> as(other, () -> imports.check("organisation,sector\nX,nhs\n".getBytes(StandardCharsets.UTF_8))));
        refused(NotFound.class, () -> as(other, () -> desk.page(new AccountFilter(null, null, null), ten)));
        refused(NotFound.class, () -> as(other, () -> desk.of(admin)));
        refused(NotFound.class, () -> as(other, () -> desk.close(admin, 1)));
        refused(NotFound.class, () -> as(other, () -> desk.give(other, Role.ADMINISTRATOR)));
        refused(NotFound.class, () -> as(other, () -> peopleDesk.page(new PersonFilter(null, null, null, null), ten)));
        refused(
                NotFound.class,
                () -> as(other, () -> organisationDesk.page(new OrganisationFilter(null, null, null, null), ten)));
        refused(
                NotFound.class,
                () -> asSafeguardingLead(
                        other, () -> organisationDesk.page(new OrganisationFilter(null, null, null, null), ten)));
        refused(NotFound.class, () -> asVisitor(() -> desk.page(new AccountFilter(null, null, null), ten)));
    }

    @Test
    void closingAnAccountEndsItsSignInsAndItCanBeOpenedAgain() {
        PersonId other = account("other", null);
        String email = "other" + mark + "@x.example";
        PasswordSignIn.Attempt attempt =
                new PasswordSignIn.Attempt(email, "violet kettle marching", SignInKind.WEB, true, null, mark);
        String secret = ((PasswordSignIn.Succeeded) asVisitor(() -> passwordSignIn.signIn(attempt)))
                .opened()
                .secret();
        assertTrue(asVisitor(() -> signInCache.of(secret, SignInKind.WEB)).isPresent());
        int version = asAdministrator(admin, () -> desk.of(other)).version();
        asAdministrator(admin, () -> {
            desk.close(other, version);
            return null;
        });
        assertTrue(asVisitor(() -> signInCache.of(secret, SignInKind.WEB)).isEmpty());
        assertTrue(asVisitor(() -> passwordSignIn.signIn(attempt)) instanceof PasswordSignIn.Closed);
        refused(
                Conflict.class,
                () -> asAdministrator(admin, () -> {
                    desk.open(other, version);
                    return null;
                }));
        asAdministrator(admin, () -> {
            desk.open(other, desk.of(other).version());
            return null;
        });
        assertTrue(asVisitor(() -> passwordSignIn.signIn(attempt)) instanceof PasswordSignIn.Succeeded);
        assertFalse(asVisitor(() -> signInCache.of(secret, SignInKind.WEB)).isPresent(), "what was ended stays ended");
        refused(
                RuleBroken.class,
                () -> asAdministrator(admin, () -> {
                    desk.close(admin, desk.of(admin).version());
                    return null;
                }));
    }

    @Test
    void rolesAreGivenAndTaken() {
        PersonId other = account("other", null);
        asAdministrator(admin, () -> {
            desk.give(other, Role.SAFEGUARDING_LEAD);
            desk.give(other, Role.SAFEGUARDING_LEAD);
            return null;
        });
        assertTrue(asVisitor(() -> accounts.holders(Role.SAFEGUARDING_LEAD)).contains(other));
        Page<AccountRow> found = asAdministrator(
                admin, () -> desk.page(new AccountFilter(mark, null, Role.SAFEGUARDING_LEAD), PageQuery.of(0, 10)));
        assertEquals(
                List.of(other), found.items().stream().map(AccountRow::person).toList());
        asAdministrator(admin, () -> {
            desk.take(other, Role.SAFEGUARDING_LEAD);
            return null;
        });
        assertFalse(asVisitor(() -> accounts.holders(Role.SAFEGUARDING_LEAD)).contains(other));
    }

    @Test
    void listsAreFilteredSortedAndTakenInStretches() {
        take("organisation,sector,organisation_region\nB " + mark + ",nhs,london\nA " + mark + ",education,wales\nC% "
                + mark + ",nhs,\n");
        OrganisationFilter all = new OrganisationFilter(mark, null, null, null);
        assertEquals(List.of("A " + mark, "B " + mark, "C% " + mark), names(all, new PageQuery(0, 10, null, false)));
        assertEquals(List.of("C% " + mark, "B " + mark, "A " + mark), names(all, new PageQuery(0, 10, "name", true)));
        assertEquals(List.of("B " + mark), names(all, new PageQuery(1, 1, "name", false)));
        assertEquals(
                List.of("C% " + mark),
                names(new OrganisationFilter("c% " + mark, Sector.NHS, null, false), PageQuery.of(0, 10)));
        assertEquals(
                List.of("A " + mark),
                names(new OrganisationFilter(mark, null, Region.WALES, null), PageQuery.of(0, 10)));
        assertEquals(List.of(), names(new OrganisationFilter(mark, null, null, true), PageQuery.of(0, 10)));
        assertEquals(
                3,
                names(all, new PageQuery(0, 10, "nonsense; drop table", false)).size());
        assertEquals(List.of(), names(new OrganisationFilter("' or '1'='1", null, null, null), PageQuery.of(0, 10)));
        assertEquals(List.of(), names(new OrganisationFilter("\\' or 1=1 -- ", null, null, null), PageQuery.of(0, 10)));
        take("name,email,level,organisation,post\nZoe " + mark + ",zoe" + mark + "@x.example,executive,B " + mark
                + ",Director\n");
        assertEquals(
                1L,
                asAdministrator(
                                admin,
                                () -> organisationDesk.page(
                                        new OrganisationFilter("b " + mark, null, null, null), PageQuery.of(0, 10)))
                        .items()
                        .stream()
                        .filter(found -> found.name().equals("B " + mark))
                        .findFirst()
                        .orElseThrow()
                        .people());
        Page<PersonCard> at = asAdministrator(
                admin,
                () -> peopleDesk.page(new PersonFilter(null, Level.EXECUTIVE, null, "B " + mark), PageQuery.of(0, 10)));
        assertEquals(
                List.of("Zoe " + mark),
                at.items().stream().map(PersonCard::name).toList());
        Page<PersonCard> down = asAdministrator(
                admin,
                () -> peopleDesk.page(new PersonFilter(mark, null, null, null), new PageQuery(0, 10, "name", true)));
        assertEquals(
                List.of("Zoe " + mark, "admin " + mark),
                down.items().stream().map(PersonCard::name).toList());
    }

    private List<String> names(OrganisationFilter filter, PageQuery query) {
        return asAdministrator(admin, () -> organisationDesk.page(filter, query)).items().stream()
                .map(OrganisationRow::name)
                .toList();
    }

    @Test
    void anOrganisationIsChangedOnTheVersionThatWasSeen() {
        take("organisation,sector\nOne " + mark + ",nhs\nTwo " + mark + ",nhs\n");
        OrganisationRow one = asAdministrator(
                        admin,
                        () -> organisationDesk.page(
                                new OrganisationFilter("one " + mark, null, null, null), PageQuery.of(0, 1)))
                .items()
                .get(0);
        OrganisationDesk.Edit seen = asAdministrator(admin, () -> organisationDesk.edit(one.id()));
        keep(new OrganisationDesk.Edit(one.id(), "One " + mark, Sector.EDUCATION, Region.WALES, true, seen.version()));
        refused(Conflict.class, () -> keep(seen));
        int now = asAdministrator(admin, () -> organisationDesk.edit(one.id())).version();
        assertEquals(
                "name",
                refused(
                                Invalid.class,
                                () -> keep(new OrganisationDesk.Edit(
                                        one.id(), " TWO " + mark, Sector.NHS, null, false, now)))
                        .problems()
                        .get(0)
                        .field());
        assertTrue(asVisitor(() -> organisations.pick("One " + mark, 5)).isEmpty(), "a closed one cannot be chosen");
        refused(Invalid.class, () -> keep(new OrganisationDesk.Edit(null, " ", null, null, false, 0)));
        refused(
                Invalid.class,
                () -> keep(new OrganisationDesk.Edit(null, "x".repeat(201), Sector.NHS, null, false, 0)));
    }

    /** An İ has two characters in small letters. */
    @Test
    void aNameThatGrowsInSmallLettersIsKept() {
        String name = "İ".repeat(150 - mark.length()) + mark;
        keep(new OrganisationDesk.Edit(null, name, Sector.NHS, null, false, 0));
        assertEquals(1, count("select count(*) from organisation where name = ?", name));
    }

    private void keep(OrganisationDesk.Edit edit) {
        asAdministrator(admin, () -> {
            organisationDesk.keep(edit);
            return null;
        });
    }
}
