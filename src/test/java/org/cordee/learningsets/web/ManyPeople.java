package org.cordee.learningsets.web;

/** A network of many people of all kinds, put straight into an H2 database: more than the demo region has. */
public final class ManyPeople {

    /** Of the network; its people have the ids that follow. */
    public static final long NETWORK = 7_000_000_000L;

    private static final int EMPLOYERS = 48;

    private ManyPeople() {}

    /** Where statements go. */
    @FunctionalInterface
    public interface Database {
        int change(String sql, Object... arguments);
    }

    /**
     * Every third is a citizen; of the others each belongs to one of 48 organisations, and the first there manages the
     * rest.
     */
    public static void into(Database database, int people) {
        database.change(
                ("insert into organisation (id, version, name, name_key, sector, region, closed) select %1$d + 100000 "
                                + "+ x, 1, 'Employer ' || x,"
                                + " 'employer of many ' || x, case mod(x, 6) when 0 then 'NHS' when 1 then "
                                + "'LOCAL_GOVERNMENT' when 2 then 'THIRD_SECTOR' when 3 then 'INDEPENDENT'"
                                + " when 4 then 'GOVERNMENT' else 'EDUCATION' end, 'LONDON', false"
                                + " from system_range(1, %2$d)")
                        .formatted(NETWORK, EMPLOYERS));
        database.change(
                ("insert into person (id, version, name, level, region, zone, listed) select %1$d + x, 1, 'Member ' "
                                + "|| x, case when mod(x, 3) = 0"
                                + " then 'CITIZEN' when mod(x, 4) = 0 then 'PRACTITIONER' when mod(x, 4) = 1 then "
                                + "'MANAGER' when mod(x, 4) = 2 then 'EXECUTIVE' else 'REGIONAL' end,"
                                + " case mod(x, 5) when 0 then 'LONDON' when 1 then 'SCOTLAND' when 2 then "
                                + "'NORTH_WEST' when 3 then 'WEST_MIDLANDS' else 'SOUTH_EAST' end,"
                                + " 'Europe/London', true from system_range(1, %2$d)")
                        .formatted(NETWORK, people));
        database.change(("insert into affiliation (id, version, person_id, organisation_id, post, is_main, starts_on, "
                        + "manager_id) select %1$d + 200000 + x, 1,"
                        + " %1$d + x, %1$d + 100001 + mod(x, %2$d), 'Post', true, '2020-01-01', case when x "
                        + "<= 2 * %2$d then null else %1$d + %2$d + mod(x, %2$d) end"
                        + " from system_range(1, %3$d) where mod(x, 3) <> 0")
                .formatted(NETWORK, EMPLOYERS, people));
        database.change(("insert into network (id, version, title, purpose, visibility, entry, founded_at)"
                        + " values (%1$d, 1, 'All who lead', 'To learn together',"
                        + " 'OPEN', 'AT_ONCE', '2026-01-01')")
                .formatted(NETWORK));
        database.change(
                ("insert into membership (id, version, network_id, person_id, state, role, state_changed_at) select "
                                + "%1$d + x, 1, %1$d, %1$d + x, 'MEMBER', 'MEMBER',"
                                + " '2026-01-02' from system_range(1, %2$d)")
                        .formatted(NETWORK, people));
        database.change(
                ("insert into membership (id, version, network_id, person_id, state, role, state_changed_at) select "
                                + "%1$d, 1, %1$d, person_id, 'MEMBER',"
                                + " 'COORDINATOR', '2026-01-01' from account where email = 'coordinator@demo.example'")
                        .formatted(NETWORK));
    }
}
