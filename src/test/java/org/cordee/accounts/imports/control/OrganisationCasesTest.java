package org.cordee.accounts.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading of files of organisations: those of the NHS Organisation Data Service and people's own lists. */
class OrganisationCasesTest {

    private static byte[] published() {
        try (InputStream in = OrganisationCasesTest.class.getResourceAsStream("../cases/trusts-as-published.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<OrganisationListing> read(byte[] bytes, Sector sector) {
        return ImportRows.of(ImportFile.read(bytes, sector)).stream()
                .map(read -> read.line().listing())
                .toList();
    }

    private static List<OrganisationListing> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> wrong(String text) {
        return ImportRows.of(ImportFile.read(text.getBytes(StandardCharsets.UTF_8))).stream()
                .flatMap(read -> read.problems().stream())
                .map(Problem::key)
                .toList();
    }

    @Test
    void aPublishedFileIsReadAsItIs() {
        List<OrganisationListing> all = read(published(), null);
        assertEquals(6, all.size());
        assertEquals(
                new OrganisationListing(
                        "R9X",
                        "Northfleet and St Ebba's NHS Foundation Trust",
                        Sector.NHS,
                        Region.SOUTH_EAST,
                        Closing.OPEN,
                        "Northfleet",
                        true),
                all.get(0));
        assertEquals(Region.MIDLANDS, all.get(2).region());
        assertEquals(new Closing(true, LocalDate.of(2024, 9, 30)), all.get(3).closing());
        assertNull(all.get(5).region(), "LD is on both sides of the border");
        assertTrue(all.stream().allMatch(o -> o.sector() == Sector.NHS));
    }

    @Test
    void aPublishedFileMayComeInAnArchiveAndInAnOlderEncoding() throws IOException {
        String accented = new String(published(), StandardCharsets.UTF_8).replace("OLD FERRY", "CAFÉ FERRY");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("etr.pdf"));
            archive.write(new byte[100]);
            archive.putNextEntry(new ZipEntry("etr.csv"));
            archive.write(accented.getBytes(Charset.forName("windows-1252")));
        }
        assertEquals(
                "Café Ferry Community NHS Trust",
                read(out.toByteArray(), null).get(3).name());
    }

    @Test
    void theChosenSectorIsThatOfAll() {
        assertTrue(read(published(), Sector.INDEPENDENT).stream().allMatch(o -> o.sector() == Sector.INDEPENDENT));
    }

    @Test
    void anOwnListHasCodePostcodeAndClosing() {
        List<OrganisationListing> all = read("""
                ODS code,Organisation name,Sector,Postcode,Close date
                x1,Harbour Trust,NHS,PL4 8AA,31/03/2026
                x2,HARBOUR COMMUNITY CIC,third sector,,no
                x3,RNIB,third sector,S1 1AA,
                """);
        assertEquals("X1", all.get(0).code());
        assertEquals(Region.SOUTH_WEST, all.get(0).region());
        assertEquals(new Closing(true, LocalDate.of(2026, 3, 31)), all.get(0).closing());
        assertEquals("Harbour Community CIC", all.get(1).name());
        assertEquals(Closing.OPEN, all.get(1).closing());
        assertEquals("RNIB", all.get(2).name());
        assertNull(all.get(2).region());
        assertNull(all.get(2).closing());
        assertFalse(all.get(2).published());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(
                List.of(
                        "people.organisation-import.wrong.code",
                        "people.organisation-import.wrong.closed",
                        "people.organisation-import.wrong.code-twice"),
                wrong("code,name,sector,closed\n%%,A,nhs,\nB,B,nhs,perhaps\nb,C,nhs,\n"));
        assertEquals(
                List.of("accounts.import.unknown-column"),
                assertThrows(
                                Invalid.class,
                                () -> ImportFile.read("name,email,level,code\n".getBytes(StandardCharsets.UTF_8)))
                        .problems()
                        .stream()
                        .map(Problem::key)
                        .toList(),
                "a code is nothing of people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ST GEORGE'S UNIVERSITY HOSPITALS NHS FOUNDATION TRUST|St George's University Hospitals NHS Foundation Trust",
                "NORTHFLEET AND ST EBBA'S NHS FOUNDATION TRUST|Northfleet and St Ebba's NHS Foundation Trust",
                "THE QUEEN'S HOSPITAL, ASHBY ST. MARY, NHS FOUNDATION TRUST|The Queen's Hospital, Ashby St. Mary, NHS Foundation Trust",
                "CAMDEN & O'HARE UNIVERSITY HOSPITALS|Camden & O'Hare University Hospitals",
                "STOKE-ON-TRENT CITY COUNCIL|Stoke-on-Trent City Council",
                "WESTON-SUPER-MARE AND ASHBY-DE-LA-ZOUCH|Weston-super-Mare and Ashby-de-la-Zouch",
                "KING GEORGE VI HOSPITAL|King George VI Hospital",
                "THE HENRY XIV CENTRE (THE ANNEXE)|The Henry XIV Centre (The Annexe)",
                "LONDON BOROUGH OF TOWER HAMLETS|London Borough of Tower Hamlets",
                "MCDONALD & D'ARCY LTD|McDonald & D'Arcy Ltd",
                "NHS NORTH OF TYNE ICB|NHS North of Tyne ICB",
                "CARE FOR YOU C.I.C.|Care for You C.I.C.",
                "DR SMITH'S SURGERY, 2ND FLOOR|Dr Smith's Surgery, 2nd Floor",
                "GP OUT-OF-HOURS SERVICE UK|GP Out-of-Hours Service UK",
                "HEALTHCARE UK LLP|Healthcare UK LLP",
                "NHS'S FIRST WARD A|NHS's First Ward A",
                "Already in case of NHS|Already in case of NHS",
                "HMP LONG LARTIN|HMP Long Lartin",
                "ÉCOLE DE SANTÉ|École De Santé"
            })
    void namesBecomeReadable(String capitals, String readable) {
        assertEquals(readable, ReadableName.of(capitals));
    }

    @ParameterizedTest
    @CsvSource({"SE1 7EH,LONDON", "m1 1aa,NORTH_WEST", "CF10 3NB,WALES", "BT1 5GS,NORTHERN_IRELAND", "EH1 1AA,SCOTLAND"
    })
    void aPostcodeGivesTheRegion(String postcode, Region region) {
        assertEquals(region, PostcodeRegions.of(postcode));
    }

    @ParameterizedTest
    @CsvSource({"LD7 1AA", "S40 1AA", "TD15 1AA", "CH5 1AA", "JE2 3AA", "nonsense", "''"})
    void aPostcodeOfSeveralRegionsGivesNone(String postcode) {
        assertNull(PostcodeRegions.of(postcode));
    }
}
