package org.cordee.accounts.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.accounts.control.ImportRows.Line;
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

    private static final String HEAD = "name,email,level,region,organisation,sector,post,role,since,manager_name,manager_email\n";

    private static List<Line> read(byte[] bytes) {
        return ImportRows.of(ImportFile.read(bytes, Set.copyOf(ImportRows.COLUMNS)));
    }

    private static List<Line> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keys without their beginning, each with its arguments. */
    private static List<String> wrong(byte[] bytes) {
        return assertThrows(Invalid.class, () -> read(bytes)).problems().stream().map(ImportRowsTest::said).toList();
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
        Line line = read(HEAD + "Anna Bell,anna@x.example,Manager,East of England,\"Trust, the first\",NHS,Team manager,amhp-lead,1/4/2024,Bob,bob@x.example\n").get(0);
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
        List<Line> lines = read("Organisation\tSector\tOrganisation Region\nA trust\tnhs\tlondon\n\nA council\tlocal government\t\n\n");
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
        assertEquals(List.of("wrong.needed [2, name, ]", "wrong.email [2, email, nonsense]", "wrong.level [2, level, boss]", "wrong.region [2, region, Mars]",
                        "wrong.date [2, since, 31/2/2024]", "wrong.post-or-role [2, post, ]", "wrong.needed [2, manager_email, ]",
                        "wrong.email-twice [4, email, A@x.example]"),
                wrong(HEAD + ",nonsense,boss,Mars,Trust,nhs,,,31/2/2024,Bob,\nA,a@x.example,citizen,,,,,,,,\nB,A@x.example,citizen,,,,,,,,\n"));
    }

    @Test
    void theFirstTenAreSaidAndHowManyMore() {
        List<String> all = wrong("name,email,level\n" + "x,y,z\n".repeat(20));
        assertEquals(11, all.size());
        assertEquals("and-more [30]", all.get(10));
    }

    @Test
    void aRaggedRowIsNamed() {
        assertEquals(List.of("ragged [3, 2, 3]", "ragged [4, 4, 3]"), wrong("name,email,level\na,a@x.example,citizen\nb,b@x.example\nc,c@x.example,citizen,more\n"));
    }

    @Test
    void columnsAreKnownAndThereOnce() {
        assertTrue(wrong("name,email,level,shoe size\na,a@x.example,citizen,9\n").get(0).startsWith("unknown-column [4, shoe size, "));
        assertEquals(List.of("twice [name]"), wrong("name,email,level,Name\na,a@x.example,citizen,b\n"));
        assertEquals(List.of("missing-column [level]"), wrong("name,email\na,a@x.example\n"));
        assertEquals(List.of("missing-column [sector]"), wrong("organisation\nTrust\n"));
    }

    @Test
    void oneOrganisationHasOneSector() {
        assertEquals(List.of("wrong.sector-differs [3, sector, education]"), wrong("organisation,sector\nTrust,nhs\ntrust,education\n"));
    }

    @Test
    void oddCharsetsAreSaidAndNotGuessed() {
        assertEquals(List.of("not-utf-8 [3]"), wrong("name,email,level\na,a@x.example,citizen\nRené,r@x.example,citizen\n".getBytes(Charset.forName("windows-1252"))));
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
    @ValueSource(strings = {"name,email,level\n\"a,a@x.example,citizen\n", "name,email,level\n\"a\"b,a@x.example,citizen\n", "\"name,email", ",,,\n,,,\n", "\n\n\n",
        "=cmd()", "name,email,level\na,a@x.example,\"citizen\nb,b@x.example,citizen"})
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
            byte[] bytes = text.toString().getBytes(random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            try {
                read(bytes);
            } catch (Invalid e) {
                assertTrue(e.problems().size() > 0);
            }
        }
    }

    @Test
    void whatIsShownStaysShort() {
        String shown = wrong("name,email,level\na,a@x.example," + "x".repeat(5000) + "\n").get(0);
        assertTrue(shown.length() < 120, shown);
    }
}
