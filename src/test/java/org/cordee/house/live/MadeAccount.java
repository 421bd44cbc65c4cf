package org.cordee.house.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cordee.accounts.control.Passwords;

/** An account written into a database without a server, in columns that every version since 0.2.0 has. */
public final class MadeAccount {

    private static final long PERSON = 1_000_000;

    private MadeAccount() {}

    /** Adds a citizen leader named Ann, with id 1000000. */
    public static void add(Connection connection, String email, String password) throws SQLException {
        try (PreparedStatement person =
                        connection.prepareStatement("insert into person (id, version, name, level, zone, listed)"
                                + " values (?, 1, 'Ann', 'CITIZEN', 'Europe/London', true)");
                PreparedStatement account =
                        connection.prepareStatement("insert into account (id, version, person_id, email, email_key,"
                                + " password_hash, password_version, disabled, demo, created_at) values (1000002, 1, "
                                + "?, ?, ?, ?, 0, false, false, ?)")) {
            person.setLong(1, PERSON);
            person.executeUpdate();
            account.setLong(1, PERSON);
            account.setString(2, email);
            account.setString(3, email);
            account.setString(4, new Passwords().hash(password));
            account.setObject(5, LocalDateTime.now(ZoneOffset.UTC));
            account.executeUpdate();
        }
    }
}
