package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.house.inside.Inside;
import org.junit.jupiter.api.Test;

/** What the migrations made is what the entities say. */
class SchemaIT extends Inside {

    @PersistenceContext(unitName = "cordee")
    EntityManager em;

    @Test
    void allMigrationsRan() {
        assertEquals(
                0,
                count("select count(*) from \"flyway_schema_history\" where \"success\" = false"
                        .replace("\"", quote())));
    }

    @Test
    void everyEntityCanBeRead() {
        Set<EntityType<?>> entities = em.getMetamodel().getEntities();
        assertFalse(entities.isEmpty());
        Set<String> wrong = new TreeSet<>();
        for (EntityType<?> entity : entities) {
            try {
                inTransaction(() -> em.createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                        .setMaxResults(3)
                        .getResultList());
            } catch (RuntimeException e) {
                wrong.add(entity.getName() + ": " + root(e));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /**
     * MariaDB tells upper from lower case in names of tables; without a name of its own EclipseLink makes them upper
     * case.
     */
    @Test
    void everyEntityNamesItsTableInLowerCase() {
        List<String> wrong = em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> type.getAnnotation(Table.class) == null
                        || !type.getAnnotation(Table.class).name().matches("[a-z_]+"))
                .map(Class::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), wrong);
    }

    /**
     * Rows that point to another table are held to it: each column named like an id of a root has a foreign key. Audit
     * rows and one-time keys have none: they lie a floor below people, and what was done stays known when somebody is
     * gone.
     */
    @Test
    void everyColumnThatPointsHasAForeignKey() {
        String schema = quote().equals("`") ? "table_schema = database()" : "table_schema = 'PUBLIC'";
        List<String> without = query(
                "select lower(c.table_name), lower(c.column_name) from information_schema.columns c"
                        + " where c." + schema
                        + " and lower(c.column_name) in ('person_id', 'organisation_id', 'initiative_id', 'cohort_id',"
                        + " 'application_id', 'enrolment_id', 'appointment_id')"
                        + " and lower(c.table_name) not in ('audit_change', 'audit_access', 'idempotency_key')"
                        + " and not exists (select 1 from information_schema.key_column_usage k"
                        + "   join information_schema.referential_constraints r on r.constraint_name = "
                        + "k.constraint_name and r.constraint_schema = k.constraint_schema"
                        + "   where k.table_name = c.table_name and k.column_name = c.column_name"
                        + " and k.table_schema = c.table_schema)"
                        + " order by 1, 2",
                row -> row.getString(1) + "." + row.getString(2));
        assertEquals(List.of(), without);
    }

    private static String quote() {
        return System.getProperty("CORDEE_DB_URL", "").startsWith("jdbc:mysql:") ? "`" : "\"";
    }

    private static String root(Throwable e) {
        return e.getCause() == null || e.getCause() == e ? String.valueOf(e.getMessage()) : root(e.getCause());
    }
}
