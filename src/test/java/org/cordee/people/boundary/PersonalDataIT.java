package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.cordee.house.inside.Inside;
import org.cordee.people.entity.Person;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** What is tied to a person is declared, so that it can be handed out and taken away. */
class PersonalDataIT extends Inside {

    /** Tables that hold nothing of a person, or are part of a row that is declared and go with it. */
    private static final Set<String> WITHOUT_A_RULE = Set.of(
            // what is offered, and who offers it
            "catalogue_edition",
            "initiative",
            "initiative_component",
            "cohort_component",
            "cohort_question",
            "cohort_session",
            "place_pool",
            "network",
            "network_edition",
            "organisation",
            "organisation_former_name",
            "people_import_part",
            "gathering",
            "contract_stage",
            "poll_time",
            "quorum_watch",
            "forming_progress",
            // parts of a mentor's profile, of a mentee's wishes, of a diary, of an outside calendar
            "mentor_dimension",
            "mentor_language",
            "mentee_dimension",
            "mentee_language",
            "mentee_sector",
            "weekly_hours",
            "other_hours",
            "external_busy_time",
            "external_calendar_remark",
            // the machine's own
            "id_source",
            "job",
            "backup_run",
            "sealed_column",
            "secret_key",
            "schema_version",
            "schema_change",
            "flyway_schema_history");

    private static final Pattern PERSONAL =
            Pattern.compile("person|e_?mail|phone|postal|recipient|agent|cells|password");

    @PersistenceContext(unitName = "cordee")
    EntityManager em;

    @Inject
    @Any
    Instance<PersonalData> all;

    @Inject
    Messages messages;

    private Set<String> declared() {
        return all.stream()
                .flatMap(data -> data.kept().stream())
                .map(PersonalData.Kept::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyEntityOfAPersonIsDeclared() {
        Set<String> missing = new TreeSet<>();
        for (EntityType<?> entity : em.getMetamodel().getEntities()) {
            if (entity.getJavaType() == Person.class
                    || entity.getAttributes().stream().anyMatch(PersonalDataIT::ofPerson)) {
                missing.add(table(entity));
            }
        }
        assertTrue(missing.contains("notice"), missing.toString());
        missing.removeAll(declared());
        assertEquals(
                Set.of(), missing, "say in a PersonalData of the feature what of these is kept, handed out and erased");
    }

    @Test
    void everyTableThatPointsToAPersonIsDeclared() throws Exception {
        Set<String> missing = new TreeSet<>();
        DataSource database = (DataSource) new InitialContext().lookup("java:app/jdbc/side");
        try (Connection connection = database.getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            String catalog = connection.getCatalog();
            try (ResultSet keys =
                    connection.getMetaData().getExportedKeys(catalog, null, upper ? "PERSON" : "person")) {
                add(missing, keys, "FKTABLE_NAME");
            }
            try (ResultSet columns =
                    connection.getMetaData().getColumns(catalog, null, "%", upper ? "%PERSON_ID" : "%person_id")) {
                add(missing, columns, "TABLE_NAME");
            }
        }
        assertTrue(missing.contains("audit_access") && missing.contains("notice"), missing.toString());
        missing.removeAll(declared());
        assertEquals(
                Set.of(), missing, "say in a PersonalData of the feature what of these is kept, handed out and erased");
    }

    /** Also those that know a person by an address or a name alone: mails, imports, registrations, tries to sign in. */
    @Test
    void everyTableHasARule() throws Exception {
        Set<String> missing = new TreeSet<>();
        Set<String> personal = new TreeSet<>();
        DataSource database = (DataSource) new InitialContext().lookup("java:app/jdbc/side");
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (!"INFORMATION_SCHEMA".equalsIgnoreCase(tables.getString("TABLE_SCHEM"))) {
                    missing.add(table.toLowerCase(Locale.ROOT));
                    try (ResultSet columns =
                            connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
                        while (columns.next()) {
                            if (PERSONAL.matcher(
                                            columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT))
                                    .find()) {
                                personal.add(table.toLowerCase(Locale.ROOT));
                            }
                        }
                    }
                }
            }
        }
        assertTrue(
                missing.contains("mail") && personal.contains("registration") && personal.contains("people_import_row"),
                missing.toString());
        missing.removeAll(declared());
        missing.removeAll(WITHOUT_A_RULE);
        assertEquals(
                Set.of(),
                missing,
                "say in a PersonalData what of these is kept and for how long, or here that they hold nothing of a "
                        + "person");
        personal.retainAll(WITHOUT_A_RULE);
        assertEquals(Set.of(), personal, "these hold something of a person by now");
    }

    @Test
    void whatIsDeclaredIsThereOnceAndHasWords() {
        Set<String> seen = new TreeSet<>();
        for (PersonalData data : all) {
            for (PersonalData.Kept kept : data.kept()) {
                assertTrue(seen.add(kept.table()), kept.table() + " is declared twice");
                assertTrue(messages.knows(kept.what()), kept.what());
                assertTrue(count("select count(*) from " + kept.table()) >= 0);
            }
        }
    }

    @Test
    void allAreAskedForACopyOfNobody() {
        PersonId nobody = new PersonId(Long.MAX_VALUE);
        for (PersonalData data : all) {
            inTransaction(() -> data.export(nobody))
                    .forEach(section -> assertTrue(messages.knows(section.what()), section.what()));
        }
    }

    private static boolean ofPerson(Attribute<?, ?> attribute) {
        Class<?> type = attribute instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType().getJavaType()
                : attribute.getJavaType();
        return type == PersonId.class || type == Person.class;
    }

    private static String table(EntityType<?> entity) {
        Table table = entity.getJavaType().getAnnotation(Table.class);
        return (table == null || table.name().isEmpty() ? entity.getName() : table.name()).toLowerCase(Locale.ROOT);
    }

    private static void add(Set<String> tables, ResultSet rows, String column) throws SQLException {
        while (rows.next()) {
            tables.add(rows.getString(column).toLowerCase(Locale.ROOT));
        }
    }
}
