package org.cordee.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cordee.shared.ids.Id;

/**
 * Plain SQL in the caller's transaction, for the platform's own tables: where the unique key decides between two, the
 * statement itself has to say which of them was first, and a JPA entity can only say so at the end. Instants stand in
 * UTC.
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** For reading without a transaction. */
    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** One row of an answer to what is asked for. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return how many rows were changed */
    public int update(String sql, Object... arguments) {
        try {
            return execute(sql, arguments);
        } catch (SQLException e) {
            throw unchecked(e);
        }
    }

    /**
     * Inserts. Waits where somebody else has inserted the same key and not yet committed.
     *
     * @return false when the key is there already; the transaction may go on
     */
    public boolean insert(String sql, Object... arguments) {
        try {
            return execute(sql, arguments) > 0;
        } catch (SQLException e) {
            if (SqlErrors.isDuplicateKey(e)) {
                return false;
            }
            throw unchecked(e);
        }
    }

    public <T> List<T> read(String sql, Reader<T> reader, Object... arguments) {
        try {
            return on(connection -> {
                try (PreparedStatement statement = prepared(connection, sql, arguments);
                        ResultSet rows = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                    return found;
                }
            });
        } catch (SQLException e) {
            throw unchecked(e);
        }
    }

    /** The first row, or empty when there is none. */
    public <T> Optional<T> findFirst(String sql, Reader<T> reader, Object... arguments) {
        return read(sql, reader, arguments).stream().findFirst();
    }

    /** For counts. */
    public long count(String sql, Object... arguments) {
        return read(sql, row -> row.getLong(1), arguments).get(0);
    }

    /** An instant of a column that may be empty. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private int execute(String sql, Object... arguments) throws SQLException {
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Reads rows and locks them until the end of the transaction; the statement ends in {@code for update}.
     *
     * @throws IllegalStateException when there is no transaction that would hold the lock: without this check the rows
     *     would be free again at once, and two callers could both decide
     */
    public <T> List<T> lock(String sql, Reader<T> reader, Object... arguments) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction to hold the lock: " + sql);
        }
        try {
            if (em.unwrap(Connection.class).getAutoCommit()) {
                throw new IllegalStateException("the connection would not hold the lock: " + sql);
            }
        } catch (SQLException e) {
            throw unchecked(e);
        }
        return read(sql, reader, arguments);
    }

    /**
     * On the connection that JPA holds in this transaction: asking the pool for a second one would wait behind
     * everybody who waits for a lock that this very transaction holds.
     */
    private <T> T on(Work<T> work) throws SQLException {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            return work.on(em.unwrap(Connection.class));
        }
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, inColumn(arguments[i]));
        }
        return statement;
    }

    private static Object inColumn(Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Id id ? id.value() : value;
    }

    /** A lock not obtained and a deadlock become JPA's own exception, which pages and API answer with “try again”. */
    private static PersistenceException unchecked(SQLException e) {
        return SqlErrors.isLockFailure(e)
                ? new PessimisticLockException(e.getMessage(), e)
                : new PersistenceException(e.getMessage(), e);
    }
}
