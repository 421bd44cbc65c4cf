package org.cordee.accounts.imports.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.text.PlainText;

/** Finds the columns of an imported file by their headings, in any order, under the names that are usual for them. */
final class ImportColumns {

    static final String FIRST_NAME = "first_name";
    static final String LAST_NAME = "last_name";

    private static final Map<String, String> NAMES = names();

    private ImportColumns() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        put(
                names,
                "name",
                "name",
                "fullname",
                "personname",
                "displayname",
                "employeename",
                "staffname",
                "nameofperson");
        put(names, FIRST_NAME, "firstname", "forename", "forenames", "givenname", "firstnames", "preferredname");
        put(names, LAST_NAME, "lastname", "surname", "familyname");
        put(
                names,
                "email",
                "email",
                "emailaddress",
                "mail",
                "emails",
                "workemail",
                "workemailaddress",
                "emailid",
                "primaryemail",
                "useremail");
        put(names, "level", "level", "leadershiplevel", "levelofleadership");
        put(names, "region", "region", "area");
        put(
                names,
                "organisation",
                "organisation",
                "organization",
                "organisationname",
                "organizationname",
                "nameoforganisation",
                "org",
                "orgname",
                "employer",
                "company",
                "companyname",
                "trust",
                "workplace");
        put(names, "sector", "sector", "organisationsector", "organizationsector");
        put(
                names,
                "organisation_region",
                "organisationregion",
                "organizationregion",
                "orgregion",
                "regionoforganisation");
        put(names, "post", "post", "jobtitle", "job", "position", "posttitle", "jobrole", "currentpost");
        put(names, "role", "role", "leadershiprole");
        put(
                names,
                "since",
                "since",
                "startdate",
                "start",
                "startedon",
                "datestarted",
                "datefrom",
                "inpostsince",
                "dateofstart");
        put(
                names,
                "manager_name",
                "managername",
                "linemanager",
                "linemanagername",
                "manager",
                "managersname",
                "linemanagersname",
                "nameofmanager",
                "nameoflinemanager");
        put(
                names,
                "manager_email",
                "manageremail",
                "linemanageremail",
                "manageremailaddress",
                "linemanageremailaddress",
                "managersemail",
                "linemanagersemail",
                "managersemailaddress",
                "linemanagersemailaddress",
                "emailofmanager",
                "emailoflinemanager");
        put(
                names,
                "code",
                "code",
                "odscode",
                "organisationcode",
                "organizationcode",
                "orgcode",
                "organisationid",
                "orgid");
        put(names, "postcode", "postcode", "postalcode", "zip", "organisationpostcode");
        put(
                names,
                "closed",
                "closed",
                "closedon",
                "closedate",
                "closeddate",
                "closingdate",
                "dateclosed",
                "enddate",
                "isclosed");
        return names;
    }

    private static void put(Map<String, String> names, String column, String... headings) {
        for (String heading : headings) {
            names.put(heading, column);
        }
    }

    /**
     * Returns the column of each heading; null where the heading is empty or unknown. A heading {@code name} means the
     * organisation in a file that has neither addresses nor a column for organisations.
     */
    static List<String> of(List<String> headings) {
        List<String> columns = new ArrayList<>();
        headings.forEach(heading -> columns.add(NAMES.get(plain(heading))));
        if (columns.contains("email")) {
            columns.replaceAll(
                    column -> column != null && ImportRows.OF_ORGANISATIONS.contains(column) ? null : column);
            return columns;
        }
        if (!columns.contains("organisation")) {
            columns.replaceAll(column -> "name".equals(column) ? "organisation" : column);
        }
        if (!columns.contains("organisation_region")) {
            columns.replaceAll(column -> "region".equals(column) ? "organisation_region" : column);
        }
        return columns;
    }

    /** Says which headings are unknown or there twice. An empty heading is fine: its column must be empty too. */
    static List<Problem> problems(List<String> headings, List<String> columns) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String column = columns.get(i);
            if (column == null && !PlainText.clean(headings.get(i)).isEmpty()) {
                problems.add(Problem.at(
                        "file",
                        "accounts.import.unknown-column",
                        i + 1,
                        ImportFile.cut(headings.get(i)),
                        (columns.contains("email") ? ImportRows.COLUMNS : ImportRows.ALL_COLUMNS)
                                .stream().sorted().toList()));
            } else if (column != null && seen.putIfAbsent(column, i) != null) {
                problems.add(Problem.at("file", "accounts.import.twice", column));
            }
        }
        return problems;
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
