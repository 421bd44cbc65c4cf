package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Errors of H2 are real ones; those of MariaDB are made, with the codes its driver gives. */
class SqlErrorsTest {

    private Connection connection;

    @BeforeEach
    void database() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:sqlerrors");
        connection
                .createStatement()
                .execute(
                        "create table item (id int primary key, name varchar(3) not null, parent int references item)");
        connection.createStatement().execute("insert into item values (1, 'one', null)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private SQLException refused(Connection by, String sql) {
        return assertThrows(SQLException.class, () -> by.createStatement().execute(sql));
    }

    private static SQLException mariadb(String state, int code) {
        return new SQLException("refused", state, code);
    }

    @Test
    void aDuplicateKeyIsToldFromOtherContradictions() {
        SQLException duplicate = refused(connection, "insert into item values (1, 'two', null)");
        assertTrue(SqlErrors.isDuplicateKey(duplicate));
        assertTrue(SqlErrors.isConstraintViolation(duplicate));
        SQLException orphan = refused(connection, "insert into item values (2, 'two', 9)");
        assertFalse(SqlErrors.isDuplicateKey(orphan));
        assertTrue(SqlErrors.isConstraintViolation(orphan));
        assertTrue(SqlErrors.isDuplicateKey(mariadb("23000", 1062)));
        assertFalse(SqlErrors.isDuplicateKey(mariadb("23000", 1452)));
    }

    @Test
    void aValueThatDoesNotFitIsADataError() {
        SQLException tooLong = refused(connection, "insert into item values (2, 'three', null)");
        assertTrue(SqlErrors.isDataError(tooLong));
        assertFalse(SqlErrors.isConstraintViolation(tooLong));
        assertTrue(SqlErrors.isDataError(mariadb("22001", 1406)));
    }

    @Test
    void aLockThatIsNotObtainedIsTemporary() throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement().execute("select * from item where id = 1 for update");
        try (Connection other = DriverManager.getConnection("jdbc:h2:mem:sqlerrors;LOCK_TIMEOUT=1")) {
            other.createStatement().execute("set lock_timeout 1");
            SQLException timeout = refused(other, "update item set name = 'two' where id = 1");
            assertEquals("HYT00", timeout.getSQLState());
            lockFailure(timeout);
        }
        lockFailure(mariadb("HY000", 1205));
        lockFailure(mariadb("40001", 1213));
    }

    private static void lockFailure(SQLException e) {
        assertTrue(SqlErrors.isLockFailure(e));
        assertTrue(SqlErrors.isTemporary(e));
        assertFalse(SqlErrors.isDuplicateKey(e));
    }

    @Test
    void aLostConnectionAndAClosedDatabaseAreTemporaryButNoLocks() throws SQLException {
        connection.close();
        SQLException closed = refused(connection, "select 1");
        assertFalse(SqlErrors.isTemporary(closed), "closed by ourselves: " + closed.getErrorCode());
        for (SQLException gone : new SQLException[] {
            mariadb("08S01", 0), mariadb("40002", 0), mariadb("90098", 90098), mariadb("90121", 90121)
        }) {
            assertTrue(SqlErrors.isTemporary(gone), gone.getSQLState());
            assertFalse(SqlErrors.isLockFailure(gone), gone.getSQLState());
        }
        connection = DriverManager.getConnection("jdbc:h2:mem:sqlerrors");
    }

    @Test
    void aMistakeInTheStatementIsNone() {
        SQLException mistake = refused(connection, "select * from nothing");
        assertFalse(SqlErrors.isTemporary(mistake));
        assertFalse(SqlErrors.isLockFailure(mistake));
        assertFalse(SqlErrors.isConstraintViolation(mistake));
        assertFalse(SqlErrors.isDataError(mistake));
        assertFalse(SqlErrors.isDiskFull(mistake));
        assertFalse(SqlErrors.isTemporary(new SQLException("no state")));
    }

    @Test
    void aKeyConflictIsFoundUnderTheWrappings() {
        assertTrue(SqlErrors.isKeyConflict(new PersistenceException(mariadb("23000", 1062))));
        assertTrue(SqlErrors.isKeyConflict(new PersistenceException(mariadb("40001", 1213))), "ended by InnoDB");
        assertFalse(SqlErrors.isKeyConflict(new PersistenceException(mariadb("HY000", 1205))), "still waiting");
        assertFalse(SqlErrors.isKeyConflict(new PersistenceException("no cause")));
        assertFalse(SqlErrors.isKeyConflict(null));
    }
}
