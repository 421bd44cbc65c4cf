package org.cordee.accounts.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/**
 * What a file of people, or of organisations alone, means. A file with a column {@code email} is one of people; each may have one
 * post in an organisation of the same line.
 */
public final class ImportRows {

    public static final List<String> COLUMNS = List.of("name", "email", "level", "region", "organisation", "sector", "organisation_region",
            "post", "role", "since", "manager_name", "manager_email");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;
    /** Strict: 31/2/2024 is no date, and not the last of February. */
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private final List<Problem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Sector> sectors = new HashMap<>();
    private final Set<String> emails = new HashSet<>();

    /** @throws org.cordee.shared.errors.Invalid at {@code file} with everything that is wrong, by row and column */
    public static List<Line> of(ImportFile file) {
        ImportRows rows = new ImportRows();
        boolean people = file.has("email");
        List<String> needed = people ? List.of("name", "email", "level") : List.of("organisation", "sector");
        needed.stream().filter(c -> !file.has(c)).forEach(c -> rows.problems.add(Problem.at("file", "accounts.import.missing-column", c)));
        ImportFile.refuse(rows.problems);
        file.rows().forEach(row -> rows.read(row, people));
        ImportFile.refuse(rows.problems);
        return rows.lines;
    }

    private void read(ImportFile.Row row, boolean people) {
        int before = problems.size();
        String name = text(row, "name", people, LONGEST_NAME);
        String email = people ? email(row) : null;
        Level level = term(row, "level", Level.class, people);
        Region region = term(row, "region", Region.class, false);
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
        that((managerName == null) == (managerEmail == null), row, managerName == null ? "manager_name" : "manager_email", "needed");
        that(managerEmail == null || EmailForm.wellFormed(managerEmail), row, "manager_email", "email");
        if (organisation != null && sector != null) {
            Sector earlier = sectors.putIfAbsent(organisation.toLowerCase(Locale.ROOT), sector);
            that(earlier == null || earlier == sector, row, "sector", "sector-differs");
        }
        if (problems.size() == before) {
            lines.add(new Line(row, name, email, level, region, organisation, sector, organisationRegion, post, role, since, managerName, managerEmail));
        }
    }

    private String email(ImportFile.Row row) {
        String email = row.get("email");
        if (that(email != null, row, "email", "needed") && that(EmailForm.wellFormed(email), row, "email", "email")) {
            that(emails.add(EmailForm.same(email)), row, "email", "email-twice");
        }
        return email;
    }

    private String text(ImportFile.Row row, String column, boolean needed, int most) {
        String text = row.get(column);
        that(!needed || text != null, row, column, "needed");
        that(text == null || text.length() <= most, row, column, "too-long");
        that(text == null || text.codePoints().noneMatch(Character::isISOControl), row, column, "odd");
        return text;
    }

    private <T extends Enum<T> & Term> T term(ImportFile.Row row, String column, Class<T> type, boolean needed) {
        String text = row.get(column);
        if (text == null) {
            that(!needed, row, column, "needed");
            return null;
        }
        T term = Term.of(type, text.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"));
        that(term != null, row, column, type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        return term;
    }

    private LocalDate day(ImportFile.Row row) {
        String text = row.get("since");
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
            return that(day.getYear() >= 1900 && day.getYear() <= 2200, row, "since", "date") ? day : null;
        } catch (DateTimeParseException e) {
            that(false, row, "since", "date");
            return null;
        }
    }

    private boolean that(boolean holds, ImportFile.Row row, String column, String key) {
        if (!holds) {
            problems.add(row.wrong(column, key));
        }
        return holds;
    }

    /** What one line says; null where it says nothing. {@code email} is null in a file of organisations. */
    public record Line(ImportFile.Row row, String name, String email, Level level, Region region, String organisation, Sector sector,
            Region organisationRegion, String post, LeadershipRole role, LocalDate since, String managerName, String managerEmail) {
    }
}
