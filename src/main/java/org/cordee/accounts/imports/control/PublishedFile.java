package org.cordee.accounts.imports.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.PlainText;

/**
 * Reads the files that the NHS Organisation Data Service publishes, such as {@code etr.csv}: no headings; code, name in
 * capitals, national grouping (the region), health geography, five lines of address, postcode, first and last day, and
 * more columns that say nothing here.
 */
final class PublishedFile {

    private static final int NAME = 1;
    private static final int REGION = 2;
    private static final int TOWN = 7;
    private static final int POSTCODE = 9;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern GENERAL_PRACTICE = Pattern.compile("[A-HJ-NPWY]\\d{5}");

    /** National groupings that are one region. Older ones, such as Y55, were larger. */
    private static final Map<String, Region> REGIONS = Map.of(
            "Y56", Region.LONDON,
            "Y58", Region.SOUTH_WEST,
            "Y59", Region.SOUTH_EAST,
            "Y60", Region.MIDLANDS,
            "Y61", Region.EAST_OF_ENGLAND,
            "Y62", Region.NORTH_WEST,
            "Y63", Region.NORTH_EAST_AND_YORKSHIRE,
            "W00", Region.WALES);

    /** What words of a name say about the sector, the surest first. */
    private static final Map<Sector, Pattern> SECTORS = sectors();

    private PublishedFile() {}

    private static Map<Sector, Pattern> sectors() {
        Map<Sector, Pattern> sectors = new LinkedHashMap<>();
        sectors.put(
                Sector.NHS,
                Pattern.compile(".*\\b(NHS|NATIONAL HEALTH SERVICE|HEALTH BOARD|INTEGRATED CARE BOARD|"
                        + "CLINICAL COMMISSIONING GROUP|AMBULANCE SERVICE)\\b.*"));
        sectors.put(Sector.LOCAL_GOVERNMENT, Pattern.compile(".*\\b(COUNCIL|BOROUGH|COMBINED AUTHORITY)\\b.*"));
        sectors.put(Sector.INDEPENDENT, Pattern.compile(".*\\b(LTD|LIMITED|PLC|LLP)\\b.*"));
        sectors.put(Sector.THIRD_SECTOR, Pattern.compile(".*\\b(HOSPICE|CHARITY|CHARITABLE|CIC|CIO)\\b.*"));
        sectors.put(Sector.EDUCATION, Pattern.compile(".*\\b(UNIVERSITY|COLLEGE|SCHOOL|ACADEMY)\\b.*"));
        sectors.put(Sector.GOVERNMENT, Pattern.compile("^(DEPARTMENT|MINISTRY|HM|HIS MAJESTY'S)\\b.*"));
        return sectors;
    }

    /** Whether a line has the layout: the first one has no headings, and days and postcode are where they should be. */
    static boolean matches(List<String> cells) {
        return cells.size() > CLOSED
                && CODE.matcher(cell(cells, 0)).matches()
                && !cell(cells, NAME).isEmpty()
                && (cell(cells, POSTCODE).isEmpty() || PostcodeRegions.isPostcode(cell(cells, POSTCODE)))
                && isDayOrEmpty(cell(cells, OPENED))
                && isDayOrEmpty(cell(cells, CLOSED))
                && !(cell(cells, POSTCODE) + cell(cells, OPENED)).isEmpty();
    }

    private static boolean isDayOrEmpty(String cell) {
        return cell.isEmpty() || DAY.matcher(cell).matches();
    }

    /**
     * Returns the cells of a line under the names of {@link ImportRows}' columns.
     *
     * @param chosen the sector of all, or null to go by each name
     */
    static Map<String, String> cells(List<String> line, Sector chosen) {
        Map<String, String> cells = new LinkedHashMap<>();
        String code = cell(line, 0);
        String name = cell(line, NAME);
        put(cells, "code", code);
        put(cells, "organisation", ReadableName.of(name));
        Sector sector = chosen == null ? sector(code, name) : chosen;
        put(cells, "sector", sector == null ? "" : sector.key());
        Region region = REGIONS.get(cell(line, REGION));
        put(cells, "organisation_region", region == null ? "" : region.key());
        put(cells, "postcode", cell(line, POSTCODE));
        put(cells, "closed", cell(line, CLOSED).isEmpty() ? "no" : cell(line, CLOSED));
        put(cells, ImportRows.TOWN, ReadableName.of(cell(line, TOWN)));
        put(cells, ImportRows.PUBLISHED, "yes");
        return cells;
    }

    private static Sector sector(String code, String name) {
        return SECTORS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(GENERAL_PRACTICE.matcher(code).matches() ? Sector.NHS : null);
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? PlainText.clean(cells.get(at)) : "";
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
