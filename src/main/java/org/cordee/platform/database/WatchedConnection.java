package org.cordee.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells which statements are prepared on a connection, before they are. */
final class WatchedConnection {

    private WatchedConnection() {}

    /** Is told of a statement. */
    @FunctionalInterface
    interface Watcher {

        /** @throws SQLException to refuse it */
        void prepares(String sql) throws SQLException;
    }

    /** Returns the same connection, but one whose statements are told to the watcher. */
    static Connection of(Connection connection, Watcher watcher) {
        return (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    if (method.getName().startsWith("prepare")) {
                        watcher.prepares((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
