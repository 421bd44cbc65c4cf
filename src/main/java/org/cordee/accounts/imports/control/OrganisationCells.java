package org.cordee.accounts.imports.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** Reads what only files of organisations say: code, readable name, region of a postcode, whether it has closed. */
final class OrganisationCells {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9/._-]{0,19}");
    private static final Set<String> CLOSED = Set.of("yes", "y", "true", "closed", "inactive", "x", "1");
    private static final Set<String> OPEN = Set.of("no", "n", "false", "open", "active", "0");

    private OrganisationCells() {}

    /** @param problems gets what is wrong */
    static OrganisationListing listing(ImportFile.Row row, Sector sector, Region region, List<Problem> problems) {
        String name = row.get("organisation");
        String code = row.get("code") == null ? null : code(row.get("code"));
        boolean published = row.get(ImportRows.PUBLISHED) != null;
        if (code != null && !CODE.matcher(code).matches()) {
            problems.add(wrong(row, "code", row.get("code")));
        }
        return new OrganisationListing(
                code,
                name == null || published ? name : ReadableName.ofList(name),
                sector,
                region == null ? PostcodeRegions.of(row.get("postcode")) : region,
                closing(row, problems),
                row.get(ImportRows.TOWN),
                published);
    }

    private static Closing closing(ImportFile.Row row, List<Problem> problems) {
        String text = row.get("closed");
        if (text == null) {
            return null;
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (OPEN.contains(small)) {
            return Closing.OPEN;
        }
        LocalDate day = CLOSED.contains(small) ? null : ImportDates.read(text);
        if (day == null && !CLOSED.contains(small)) {
            problems.add(wrong(row, "closed", text));
        }
        return new Closing(true, day);
    }

    static String code(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static Problem wrong(ImportFile.Row row, String key, String text) {
        return Problem.at("file", "people.organisation-import.wrong." + key, row.number(), ImportFile.cut(text));
    }
}
