package org.cordee.house.inside;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.cordee.house.Crowd;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test inside Payara Micro, in one deployment and one database with all others of its kind: make what you need, with
 * names of your own. Fields with {@code @Inject} work; the test method itself runs with nobody signed in.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class Inside {

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime() / 1000);

    /** One request of this person: a thread and a request context of its own. Exceptions come through as they are. */
    protected static <T> T as(PersonId person, Callable<T> deed) {
        return as(person, false, false, deed);
    }

    /** As {@link #as(PersonId, Callable)}, for a deed without an answer. */
    protected static void as(PersonId person, Deed deed) {
        as(person, false, false, deed.asCallable());
    }

    /** One request of somebody who administers. */
    protected static <T> T asAdministrator(PersonId person, Callable<T> deed) {
        return as(person, true, false, deed);
    }

    /** One request of somebody who receives concerns. */
    protected static <T> T asSafeguardingLead(PersonId person, Callable<T> deed) {
        return as(person, false, true, deed);
    }

    /** One request of a visitor. */
    protected static <T> T asVisitor(Callable<T> deed) {
        return as(null, false, false, deed);
    }

    private static <T> T as(PersonId person, boolean administrator, boolean safeguarding, Callable<T> deed) {
        return inRequest(() -> {
            if (person != null) {
                CDI.current()
                        .select(CurrentPerson.class)
                        .get()
                        .is(person, "Person " + person, CurrentPerson.HOME_ZONE, administrator, safeguarding);
            }
            return deed.call();
        });
    }

    /** Runs it in a thread with the container's naming and class loader, and with a request context of its own. */
    private static <T> T inRequest(Callable<T> deed) {
        Callable<T> contextual = contexts().contextualCallable(() -> {
            RequestContextController request =
                    CDI.current().select(RequestContextController.class).get();
            boolean mine = request.activate();
            try {
                return deed.call();
            } finally {
                if (mine) {
                    request.deactivate();
                }
            }
        });
        List<T> result = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.add(contextual.call());
                    } catch (Throwable e) {
                        thrown.add(e);
                    }
                },
                "request");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
        if (!thrown.isEmpty()) {
            Inside.<RuntimeException>rethrow(thrown.get(0));
        }
        return result.get(0);
    }

    /** Many at once inside the container; each usually begins with {@code as(...)}. */
    protected static <T> List<T> race(int n, Crowd.Deed<T> deed) {
        List<Callable<T>> deeds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int me = i;
            deeds.add(contexts().contextualCallable(() -> retried(() -> deed.run(me))));
        }
        return Crowd.race(deeds);
    }

    /** Tries again while the database is busy, as a client does that is answered with 503: ten times at most. */
    private static <T> T retried(Callable<T> deed) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                if (tries == 10 || ExceptionClassifier.domain(e).isPresent() || !ExceptionClassifier.busy(e)) {
                    throw e;
                }
            }
        }
    }

    /** In a transaction of its own that commits; for fixtures by EntityManager. */
    protected static <T> T inTransaction(Callable<T> deed) {
        return inRequest(() -> {
            // not UserTransaction, which Payara refuses now and then: its interceptor of @Transactional keeps in a
            // field of its own, shared
            // by all threads, whether the caller may use it
            TransactionManager transaction = lookup("java:appserver/TransactionManager");
            transaction.begin();
            boolean done = false;
            try {
                T result = deed.call();
                done = true;
                return result;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        });
    }

    /** The exception of this type that {@code deed} throws, for a closer look. */
    protected static <E extends Throwable> E refused(Class<E> type, Deed deed) {
        return assertThrows(type, deed::run);
    }

    /** The one number this query answers; parameters by {@code ?}. */
    protected static long count(String sql, Object... parameters) {
        return query(sql, rows -> rows.getLong(1), parameters).get(0);
    }

    /** Opens a sealed text; null for null. @param bound what it was sealed for */
    protected static String opened(String sealed, String bound) {
        return sealed == null ? null : CDI.current().select(Secret.class).get().open(sealed, bound);
    }

    /**
     * The plain texts of unsent mails, opened. @param rest of the query, such as {@code where recipient = ? order by
     * created_at}
     */
    protected static List<String> mailTexts(String rest, Object... parameters) {
        return query(
                "select id, plain_sealed from mail " + rest,
                row -> opened(row.getString(2), "mail.plain_body " + row.getString(1)),
                parameters);
    }

    /** What notices say, opened. @param rest of the query, such as {@code where person_id = ? order by id} */
    protected static List<String> noticeTexts(String rest, Object... parameters) {
        return query(
                "select id, body_sealed from notice " + rest,
                row -> opened(row.getString(2), "notice.body " + row.getString(1)),
                parameters);
    }

    /** What each row of this query is read as. */
    protected static <T> List<T> query(String sql, Row<T> reader, Object... parameters) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement that changes rows, and commits. @return how many rows it changed */
    protected static int sql(String sql, Object... parameters) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A word nobody else has: {@code unique("cohort")} is {@code cohort-1a2b3c}. */
    protected static String unique(String word) {
        return word + "-" + Long.toString(SERIAL.incrementAndGet(), 36);
    }

    /** Returns the one clock of the deployment. It stands still until the test moves it. */
    protected static TestClockProducer.TestClock clock() {
        return TestClockProducer.here();
    }

    /**
     * Waits, a minute at most, until another thread or server has done something. The condition runs in this thread,
     * because only this one has the names of the container. The clock of the test stands still meanwhile.
     */
    protected static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .dontCatchUncaughtExceptions(); // those of other threads are the server's own
    }

    /** Begins each test at the real time. */
    @BeforeEach
    void resetClock() {
        clock().reset();
    }

    /** Lets jobs that run between two tests see the real time, not one that a test has moved. */
    @AfterEach
    void resetClockAfterwards() {
        clock().reset();
    }

    private static DataSource database() {
        return lookup("java:app/jdbc/side");
    }

    private static ContextService contexts() {
        return lookup("java:comp/DefaultContextService");
    }

    @SuppressWarnings("unchecked")
    private static <T> T lookup(String name) {
        try {
            return (T) new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Something done that may throw anything. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;

        default Callable<Void> asCallable() {
            return () -> {
                run();
                return null;
            };
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
