package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cordee.house.Injection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final String LOCK = "select 7 from dual for update";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void locksWithinATransaction() {
        assertEquals(List.of(7L), sql(Status.STATUS_ACTIVE).lock(LOCK, row -> row.getLong(1)));
    }

    /** Such a lock would be gone before its caller decides anything. */
    @Test
    void refusesALockThatNothingHolds() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> sql(Status.STATUS_NO_TRANSACTION).lock(LOCK, row -> row.getLong(1)));
        connection.setAutoCommit(true);
        assertThrows(
                IllegalStateException.class, () -> sql(Status.STATUS_ACTIVE).lock(LOCK, row -> row.getLong(1)));
    }

    private Sql sql(int status) {
        return Injection.of(
                Sql.class,
                answering(EntityManager.class, connection),
                answering(TransactionSynchronizationRegistry.class, status));
    }

    /** Answers every call with that. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                SqlTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
