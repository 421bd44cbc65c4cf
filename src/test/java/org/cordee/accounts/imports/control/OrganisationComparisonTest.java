package org.cordee.accounts.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.house.Injection;
import org.cordee.house.RecordedNotices;
import org.cordee.people.boundary.ImportedOrganisations;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.ListedOrganisation;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** What a file of organisations would do. */
class OrganisationComparisonTest {

    private static final Closing CLOSED_BY_HAND = new Closing(true, null);

    private final List<ListedOrganisation> here = new ArrayList<>();

    private final OrganisationComparison comparison = Injection.of(
            OrganisationComparison.class,
            RecordedNotices.MESSAGES,
            Clock.fixed(Instant.parse("2026-04-01T09:00:00Z"), ZoneOffset.UTC),
            new ImportedOrganisations() {
                @Override
                public Known known(Collection<OrganisationListing> listings) {
                    Known known = new Known(new HashMap<>(), new HashMap<>());
                    here.forEach(o -> {
                        known.byCode().put(String.valueOf(o.code()), o);
                        known.byName().put(People.sameName(o.name()), o);
                    });
                    return known;
                }
            });

    private void here(String code, String name, String published, Region region, Closing state) {
        here.add(new ListedOrganisation(
                new OrganisationId(here.size() + 1), code, name, published, Sector.NHS, region, state, null));
    }

    private List<OrganisationComparison.Row> compare(String text) {
        return comparison.compare(ImportRows.of(ImportFile.read(text.getBytes(StandardCharsets.UTF_8))));
    }

    private OrganisationComparison.Row published(String code, String name, String region, String closed) {
        return compare("\"" + code + "\",\"" + name + "\",\"" + region
                        + "\",\"\",\"\",\"\",\"\",\"TOWN\",\"\",\"LD1 1AA\"," + "\"20010401\",\"" + closed + "\"\n")
                .get(0);
    }

    private static List<String> keys(OrganisationComparison.Row row) {
        return row.remarks().stream()
                .map(Problem::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void withoutACodeOneIsKnownByItsName() {
        here(null, "Leeds Trust", null, null, Closing.OPEN);
        String head = "organisation,sector,organisation_region\n";
        assertEquals(
                ImportRowKind.KNOWN,
                compare(head + "Leeds  trust,nhs,\n").get(0).kind());
        OrganisationComparison.Row changed =
                compare(head + "LEEDS TRUST,third sector,london\n").get(0);
        assertEquals(ImportRowKind.CHANGED, changed.kind());
        assertEquals(2, changed.remarks().size());
        assertEquals(
                ImportRowKind.NEW, compare(head + "Hull Trust,nhs,\n").get(0).kind());
        assertEquals(
                List.of(ImportRowKind.WRONG, ImportRowKind.NEW, ImportRowKind.NEW),
                compare(head + "York Trust,,\nHull Trust,nhs,\nHull trust,,\n").stream()
                        .map(OrganisationComparison.Row::kind)
                        .toList());
    }

    @Test
    void aNewNameUnderAKnownCodeRenames() {
        here("R1A", "Leeds Trust", "Leeds Trust", Region.MIDLANDS, Closing.OPEN);
        assertEquals(
                ImportRowKind.KNOWN, published("R1A", "LEEDS TRUST", "Y60", "").kind());
        assertEquals(
                ImportRowKind.RENAMED,
                published("R1A", "LEEDS AND YORK NHS TRUST", "Y60", "").kind());
    }

    @Test
    void aNameCorrectedByHandStays() {
        here("R1A", "The Leeds Trust", "Leeds Trust", null, Closing.OPEN);
        assertEquals(
                ImportRowKind.KNOWN, published("R1A", "LEEDS TRUST", "", "").kind());
    }

    @Test
    void aLargerRegionChangesNothing() {
        here("R1A", "Leeds Trust", null, Region.WEST_MIDLANDS, Closing.OPEN);
        assertEquals(
                ImportRowKind.KNOWN, published("R1A", "LEEDS TRUST", "Y60", "").kind());
        OrganisationComparison.Row moved = published("R1A", "LEEDS TRUST", "Y56", "");
        assertEquals(ImportRowKind.CHANGED, moved.kind());
    }

    @Test
    void oneClosesOnTheDayAfterItsLast() {
        here("R1A", "Leeds Trust", null, null, Closing.OPEN);
        OrganisationComparison.Row over = published("R1A", "LEEDS TRUST", "", "20260331");
        assertEquals(ImportRowKind.CLOSED, over.kind());
        assertEquals(List.of("closed-on"), keys(over));
        OrganisationComparison.Row today = published("R1A", "LEEDS TRUST", "", "20260401");
        assertEquals(ImportRowKind.CHANGED, today.kind());
        assertEquals(List.of("closes-on"), keys(today));
    }

    @Test
    void oneOpensAgainUnlessItWasClosedByHand() {
        here("R1A", "Leeds Trust", null, null, new Closing(true, LocalDate.of(2025, 3, 31)));
        here("R1B", "York Trust", null, null, CLOSED_BY_HAND);
        assertEquals(
                ImportRowKind.REOPENED, published("R1A", "LEEDS TRUST", "", "").kind());
        assertEquals(ImportRowKind.KNOWN, published("R1B", "YORK TRUST", "", "").kind());
        assertEquals(
                ImportRowKind.REOPENED,
                compare("code,name,closed\nR1B,York Trust,no\n").get(0).kind());
    }

    @Test
    void anotherOfTheSameNameIsNew() {
        here("A81001", "The Surgery", "The Surgery", null, Closing.OPEN);
        OrganisationComparison.Row row = published("A81002", "THE SURGERY", "", "");
        assertEquals(ImportRowKind.NEW, row.kind());
        assertEquals(List.of("name-taken", "no-region"), keys(row));
        assertNull(row.here());
    }

    @Test
    void oneWithoutACodeGetsIt() {
        here(null, "Leeds Trust", null, null, Closing.OPEN);
        OrganisationComparison.Row row = published("R1A", "LEEDS TRUST", "", "");
        assertEquals(ImportRowKind.CHANGED, row.kind());
        assertEquals(1, row.remarks().size());
    }

    @Test
    void aNameThatDoesNotShowTheSectorAsksForIt() {
        OrganisationComparison.Row row = published("8A1", "HARBOUR HOUSE", "", "");
        assertEquals(ImportRowKind.WRONG, row.kind());
        assertEquals(List.of("which-sector"), keys(row));
    }
}
