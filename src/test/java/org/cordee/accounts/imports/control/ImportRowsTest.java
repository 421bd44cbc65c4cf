package org.cordee.accounts.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cordee.accounts.imports.control.ImportRows.Line;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRowsTest {

    private static final String HEAD =
            "name,email,level,region,organisation,sector,post,role,since,manager_name,manager_email\n";

    private static List<Line> read(byte[] bytes) {
        List<ImportRows.Read> rows = ImportRows.of(ImportFile.read(bytes));
        List<Problem> problems =
                rows.stream().flatMap(r -> r.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return rows.stream().map(ImportRows.Read::line).toList();
    }

    private static List<Line> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keys without their beginning, each with its arguments. */
    private static List<String> wrong(byte[] bytes) {
        return assertThrows(Invalid.class, () -> read(bytes)).problems().stream()
                .map(ImportRowsTest::said)
                .toList();
    }

    private static List<String> wrong(String text) {
        return wrong(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(Problem p) {
        assertEquals("file", p.field());
        return p.key().replace("accounts.import.", "") + (p.arguments().isEmpty() ? "" : " " + p.arguments());
    }

    @Test
    void readsPeopleWithAPost() {
        Line line = read(HEAD
                        + "Anna Bell,anna@x.example,Manager,East of England,\"Trust, the first\",NHS,Team "
                        + "manager,amhp-lead,1/4/2024,Bob,bob@x.example\n")
                .get(0);
        assertEquals("Anna Bell", line.name());
        assertEquals(Level.MANAGER, line.level());
        assertEquals(Region.EAST_OF_ENGLAND, line.region());
        assertEquals("Trust, the first", line.organisation());
        assertEquals(Sector.NHS, line.sector());
        assertEquals(LeadershipRole.AMHP_LEAD, line.role());
        assertEquals(LocalDate.of(2024, 4, 1), line.since());
        assertEquals(2, line.row().number());
    }

    @Test
    void aCitizenNeedsNoOrganisation() {
        Line line = read("name;email;level\nGrace;grace@x.example;citizen\n").get(0);
        assertNull(line.organisation());
        assertEquals(Level.CITIZEN, line.level());
    }

    @Test
    void readsOrganisationsAlone() {
        List<Line> lines = read(
                "Organisation\tSector\tOrganisation Region\nA trust\tnhs\tlondon\n\nA council\tlocal government\t\n\n");
        assertEquals(2, lines.size());
        assertEquals(Sector.LOCAL_GOVERNMENT, lines.get(1).sector());
        assertEquals(4, lines.get(1).row().number());
        assertNull(lines.get(0).email());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertEquals(1, read("\uFEFFname,email,level\nA,a@x.example,citizen\n").size());
    }

    @Test
    void saysRowAndColumnOfAllThatIsWrong() {
        assertEquals(
                List.of(
                        "wrong.needed [2, name, ]",
                        "wrong.email [2, email, nonsense]",
                        "wrong.level [2, level, boss]",
                        "wrong.region [2, region, Mars]",
                        "wrong.date [2, since, 31/2/2024]",
                        "wrong.post-or-role [2, post, ]",
                        "wrong.needed [2, manager_email, ]",
                        "wrong.email-twice [4, email, A@x.example]"),
                wrong(
                        HEAD
                                + ",nonsense,boss,Mars,Trust,nhs,,,31/2/2024,Bob,\nA,a@x.example,citizen,,,,,,,,\nB,A@x.example,citizen,,,,,,,,\n"));
    }

    @Test
    void aRowWithFewerCellsHasEmptyOnesAndOneWithMoreIsWrong() {
        assertEquals(
                List.of("wrong.needed [3, level, ]", "wrong.no-heading [4, 4]"),
                wrong(
                        "name,email,level\na,a@x.example,citizen\nb,b@x.example\nc,c@x.example,citizen,more\nd,d@x.example,citizen,,\n"));
    }

    /** The files of shared/cases/imports. */
    @Test
    void emptyTrailingColumnsSeparatorLinesAndUsualHeadingsAreFine() {
        assertEquals(
                "Ann Example",
                read("name;email;level;;;\r\nAnn Example;c05a@people.example;practitioner;;;\r\n\n")
                        .get(0)
                        .name());
        List<Line> separator = read("sep=;\r\nname;email;level\r\nAnn Example;c08a@people.example;practitioner\r\n");
        assertEquals(Level.PRACTITIONER, separator.get(0).level());
        assertEquals(2, separator.get(0).row().number(), "a spreadsheet shows the headings in row 1");
        assertEquals(
                "c11a@people.example",
                read("name,email,level\r\nAnn Example,\u200Bc11a@people.example,practitioner\r\n")
                        .get(0)
                        .email());
        assertEquals(
                "c12a@people.example",
                read("Name,E-mail,Level\r\nAnn Example,c12a@people.example,Practitioner\r\n")
                        .get(0)
                        .email());
        assertEquals(
                List.of("wrong.own-manager [2, manager_email, C23A@people.example]"),
                wrong("name,email,level,organisation,sector,post,manager_name,manager_email\n"
                        + "Ann Example,c23a@people.example,practitioner,Haus Bränklau,third-sector,Nurse,Ann "
                        + "Example,C23A@people.example\n"));
    }

    @Test
    void headingsMayComeInAnyOrderUnderUsualNames() {
        Line line = read("Job Title\tLine manager\u2019s e-mail\tLine Manager\tEMAIL "
                        + "ADDRESS\tSurname\tForename\tLevel\tEmployer\tSector\tStart date\n"
                        + "Nurse\tbob@x.example\tBob\tann@x.example\tO\u2019Hara\tZoë\tPractitioner\tTrust\tThird\u00A0Sector\t01/04/2024\n")
                .get(0);
        assertEquals("Zoë O\u2019Hara", line.name());
        assertEquals("Nurse", line.post());
        assertEquals("bob@x.example", line.managerEmail());
        assertEquals(Sector.THIRD_SECTOR, line.sector());
        assertEquals(LocalDate.of(2024, 4, 1), line.since());
        Line organisation =
                read("Sector,Region,Name\nNHS,London,\u2003A trust\u00A0\n").get(0);
        assertEquals("A trust", organisation.organisation());
        assertEquals(Region.LONDON, organisation.organisationRegion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/4/2024",
                "01/04/2024",
                "01-04-2024",
                "1.4.2024",
                "1/4/24",
                "2024-04-01",
                "2024/4/1",
                "1 April 2024",
                "1 Apr 2024",
                "01-Apr-24",
                "1st April 2024",
                "Monday, 1 April 2024",
                "01/04/2024 00:00",
                "2024-04-01T00:00:00"
            })
    void datesAreReadAsTheUkWritesThem(String text) {
        assertEquals(LocalDate.of(2024, 4, 1), ImportDates.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4/31/2024", "31/2/2024", "2024", "45383", "1/4/0024", "1/4/2999", "April", "29 February 2023"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertNull(ImportDates.read(text));
    }

    @Test
    void invisibleCharactersInNamesAreWrongAndZeroWidthOnesRemoved() {
        assertEquals(
                List.of("wrong.odd [2, name, elpmaxe nnA]"),
                wrong("name,email,level\n\u202Eelpmaxe nnA,a@x.example,citizen\n"));
        assertEquals(
                "Ann",
                read("name,email,level\nAn\u200Bn\uFEFF,a@x.example,citizen\n")
                        .get(0)
                        .name());
    }

    @Test
    void cellsOverSeveralLinesAndBlankRowsKeepTheSpreadsheetsRowNumbers() {
        assertEquals(
                List.of("wrong.level [5, level, boss]"),
                wrong("\r\nname,email,level\r\n\"A\nB\",a@x.example,citizen\r\n,,\r\nC,c@x.example,boss\r\n"));
    }

    @Test
    void columnsAreKnownAndThereOnce() {
        assertTrue(wrong("name,email,level,shoe size\na,a@x.example,citizen,9\n")
                .get(0)
                .startsWith("unknown-column [4, shoe size, "));
        assertEquals(List.of("twice [name]"), wrong("name,email,level,Name\na,a@x.example,citizen,b\n"));
        assertEquals(List.of("missing-column [level]"), wrong("name,email\na,a@x.example\n"));
        assertEquals(List.of("missing-column [sector]"), wrong("organisation\nTrust\n"));
    }

    @Test
    void oneOrganisationHasOneSector() {
        assertEquals(
                List.of("wrong.sector-differs [3, sector, education]"),
                wrong("organisation,sector\nTrust,nhs\ntrust,education\n"));
    }

    @Test
    void oddCharsetsAreSaidAndNotGuessed() {
        assertEquals(
                List.of("not-utf-8 [3]"),
                wrong("name,email,level\na,a@x.example,citizen\nRené,r@x.example,citizen\n"
                        .getBytes(Charset.forName("windows-1252"))));
        assertEquals(List.of("utf-16"), wrong("name,email,level\n".getBytes(StandardCharsets.UTF_16)));
        assertEquals(List.of("utf-16"), wrong(new byte[] {(byte) 0xFF, (byte) 0xFE, 'n', 0}));
        assertEquals(List.of("nul [2]"), wrong("name,email,level\na\u0000,a@x.example,citizen\n"));
        assertEquals(List.of("spreadsheet"), wrong("PK\u0003\u0004xxxx"));
    }

    @Test
    void nothingAndTooMuchAreSaid() {
        assertEquals(List.of("empty"), wrong(""));
        assertEquals(List.of("empty"), wrong("\uFEFF"));
        assertEquals(List.of("empty"), wrong("name,email,level\n"));
        assertEquals(List.of("empty"), wrong("name,email,level\n,,\n\n"));
        assertEquals(List.of("too-large [2]"), wrong(new byte[ImportFile.LARGEST + 1]));
        assertEquals(List.of("too-many-rows [5000]"), wrong("name,email,level\n" + "a,b,c\n".repeat(5001)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email,level\n\"a,a@x.example,citizen\n",
                "name,email,level\n\"a\"b,a@x.example,citizen\n",
                "\"name,email",
                ",,,\n,,,\n",
                "\n\n\n",
                "=cmd()",
                "name,email,level\na,a@x.example,\"citizen\nb,b@x.example,citizen"
            })
    void whatCannotBeReadIsSaid(String text) {
        assertTrue(wrong(text).size() > 0);
    }

    @Test
    void anyBytesAtAllAreTakenOrRefusedAndNothingElse() {
        Random random = new Random(20261122);
        String letters = "name,email;level\t\"\n\r\u0000é€=@ \\ \uFEFFabc123";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "name,email,level\n" : "");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            byte[] bytes = text.toString()
                    .getBytes(random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            try {
                read(bytes);
            } catch (Invalid e) {
                assertTrue(e.problems().size() > 0);
            }
        }
    }

    @Test
    void whatIsShownStaysShort() {
        String shown = wrong("name,email,level\na,a@x.example," + "x".repeat(5000) + "\n")
                .get(0);
        assertTrue(shown.length() < 120, shown);
    }
}
