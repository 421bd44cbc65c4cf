package org.cordee.platform.database;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.IOException;
import java.net.Socket;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Logger;

/**
 * Makes the sockets of Connector/J and remembers them. When the database stops answering, all are closed, so threads
 * that wait for it fail at once, whether they connect or read. Closing a socket never blocks, unlike closing a
 * connection.
 */
public class DatabaseSockets extends StandardSocketFactory {

    private static final Logger LOG = Logger.getLogger(DatabaseSockets.class.getName());
    private static final Set<Socket> OPEN = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    protected Socket createSocket(PropertySet properties) {
        Socket socket = super.createSocket(properties);
        synchronized (OPEN) {
            OPEN.removeIf(Socket::isClosed);
            OPEN.add(socket);
        }
        return socket;
    }

    static void closeAll() {
        synchronized (OPEN) {
            for (Socket socket : OPEN) {
                try {
                    socket.close();
                } catch (IOException e) {
                    LOG.fine(() -> "A socket could not be closed: " + e);
                }
            }
            OPEN.clear();
        }
    }
}
