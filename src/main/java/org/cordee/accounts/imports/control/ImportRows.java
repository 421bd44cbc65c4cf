package org.cordee.accounts.imports.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.people.terms.EmailForm;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;
import org.cordee.shared.text.PlainText;

/**
 * What a file of people, or of organisations alone, means. A file with a column {@code email} is one of people; each
 * may have one post in an organisation of the same line.
 */
public final class ImportRows {

    public static final List<String> COLUMNS = List.of(
            "name",
            "email",
            "level",
            "region",
            "organisation",
            "sector",
            "organisation_region",
            "post",
            "role",
            "since",
            "manager_name",
            "manager_email");

    /** Columns that only a file of organisations may have. */
    public static final List<String> OF_ORGANISATIONS = List.of("code", "postcode", "closed");

    static final List<String> ALL_COLUMNS =
            Stream.concat(COLUMNS.stream(), OF_ORGANISATIONS.stream()).toList();

    /** Cells of published files that are no columns of others. */
    static final String TOWN = "town";

    static final String PUBLISHED = "published";

    static final List<String> CELLS =
            Stream.concat(ALL_COLUMNS.stream(), Stream.of(TOWN, PUBLISHED)).toList();

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;

    private final List<Problem> problems = new ArrayList<>();

    private ImportRows() {}

    /**
     * Returns every row with what it says, or with everything that is wrong with it.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code file} if a needed column is missing
     */
    public static List<Read> of(ImportFile file) {
        boolean people = file.has("email");
        List<String> needed = people
                ? List.of("name", "email", "level")
                : file.has("code") ? List.of("organisation") : List.of("organisation", "sector");
        ImportFile.refuse(needed.stream()
                .filter(c -> !file.has(c))
                .map(c -> Problem.at("file", "accounts.import.missing-column", c))
                .toList());
        Set<String> emails = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Map<String, Sector> sectors = new HashMap<>();
        return file.rows().stream()
                .map(row -> {
                    Read read = read(row, people);
                    List<Problem> all = new ArrayList<>(read.problems);
                    String email = people ? row.get("email") : null;
                    if (EmailForm.wellFormed(email) && !emails.add(EmailForm.same(email))) {
                        all.add(row.wrong("email", "email-twice"));
                    }
                    String code = row.get("code");
                    if (code != null && !codes.add(OrganisationCells.code(code))) {
                        all.add(OrganisationCells.wrong(row, "code-twice", code));
                    }
                    Sector sector = sector(row);
                    String organisation = row.get("organisation");
                    if (organisation != null && sector != null && code == null) {
                        Sector earlier = sectors.putIfAbsent(organisation.toLowerCase(Locale.ROOT), sector);
                        if (earlier != null && earlier != sector) {
                            all.add(row.wrong("sector", "sector-differs"));
                        }
                    }
                    return new Read(row, all.isEmpty() ? read.line : null, all);
                })
                .toList();
    }

    /** Reads one row by itself. @param people false for a file of organisations alone */
    public static Read read(ImportFile.Row row, boolean people) {
        ImportRows rows = new ImportRows();
        Line line = rows.line(row, people);
        return new Read(row, rows.problems.isEmpty() ? line : null, List.copyOf(rows.problems));
    }

    private Line line(ImportFile.Row row, boolean people) {
        if (row.outside() > 0) {
            problems.add(Problem.at("file", "accounts.import.wrong.no-heading", row.number(), row.outside()));
        }
        String name = text(row, "name", people, LONGEST_NAME);
        String email = people ? email(row) : null;
        Level level = term(row, "level", Level.class, people);
        Region region = term(row, "region", Region.class, false);
        that(region == null || region.isOfPeople(), row, "region", "region");
        String organisation = text(row, "organisation", !people, LONGEST_ORGANISATION);
        Sector sector = term(row, "sector", Sector.class, false);
        Region organisationRegion = term(row, "organisation_region", Region.class, false);
        String post = text(row, "post", false, LONGEST_NAME);
        LeadershipRole role = term(row, "role", LeadershipRole.class, false);
        LocalDate since = day(row);
        String managerName = text(row, "manager_name", false, LONGEST_NAME);
        String managerEmail = row.get("manager_email");
        that(organisation != null || post == null && role == null, row, "organisation", "needed");
        that(organisation == null || !people || post != null || role != null, row, "post", "post-or-role");
        that(
                (managerName == null) == (managerEmail == null),
                row,
                managerName == null ? "manager_name" : "manager_email",
                "needed");
        if (managerEmail != null && that(EmailForm.wellFormed(managerEmail), row, "manager_email", "email")) {
            that(
                    !EmailForm.wellFormed(email) || !EmailForm.same(email).equals(EmailForm.same(managerEmail)),
                    row,
                    "manager_email",
                    "own-manager");
        }
        that(managerEmail == null || organisation != null, row, "organisation", "needed-for-manager");
        OrganisationListing listing = null;
        if (!people) {
            listing = OrganisationCells.listing(row, sector, organisationRegion, problems);
            organisation = listing.name();
            organisationRegion = listing.region();
        }
        return new Line(
                row,
                name,
                email,
                level,
                region,
                organisation,
                sector,
                organisationRegion,
                post,
                role,
                since,
                managerName,
                managerEmail,
                listing);
    }

    private static Sector sector(ImportFile.Row row) {
        return term(Sector.class, row.get("sector"));
    }

    /** The term a cell means, or null. */
    public static <T extends Enum<T> & Term> T term(Class<T> type, String cell) {
        return cell == null ? null : Term.of(type, key(cell));
    }

    private String email(ImportFile.Row row) {
        String email = row.get("email");
        if (that(email != null, row, "email", "needed")) {
            that(EmailForm.wellFormed(email), row, "email", "email");
        }
        return email;
    }

    private String text(ImportFile.Row row, String column, boolean needed, int most) {
        String text = row.get(column);
        that(!needed || text != null, row, column, "needed");
        that(text == null || text.length() <= most, row, column, "too-long");
        that(text == null || PlainText.isReadable(text), row, column, "odd");
        return text;
    }

    private <T extends Enum<T> & Term> T term(ImportFile.Row row, String column, Class<T> type, boolean needed) {
        String text = row.get(column);
        if (text == null) {
            that(!needed, row, column, "needed");
            return null;
        }
        T term = term(type, text);
        that(
                term != null,
                row,
                column,
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        return term;
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\p{Pd}]+", "-");
    }

    private LocalDate day(ImportFile.Row row) {
        String text = row.get("since");
        if (text == null) {
            return null;
        }
        LocalDate day = ImportDates.read(text);
        return that(day != null, row, "since", "date") ? day : null;
    }

    private boolean that(boolean holds, ImportFile.Row row, String column, String key) {
        if (!holds) {
            problems.add(row.wrong(column, key));
        }
        return holds;
    }

    /** A row as it was read. @param line null if anything is wrong */
    public record Read(ImportFile.Row row, Line line, List<Problem> problems) {}

    /**
     * What one line says; null where it says nothing. In a file of organisations {@code email} is null; else
     * {@code listing}.
     */
    public record Line(
            ImportFile.Row row,
            String name,
            String email,
            Level level,
            Region region,
            String organisation,
            Sector sector,
            Region organisationRegion,
            String post,
            LeadershipRole role,
            LocalDate since,
            String managerName,
            String managerEmail,
            OrganisationListing listing) {}
}
