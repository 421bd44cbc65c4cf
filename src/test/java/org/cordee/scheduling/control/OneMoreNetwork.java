package org.cordee.scheduling.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * In the in-container tests: the real rules, and besides them one port of this machine under the name
 * calendar.localhost.
 */
@Alternative
@Priority(3000)
@ApplicationScoped
public class OneMoreNetwork extends PublicNetwork {

    private static final String NAME = "calendar.localhost";

    private static volatile int port;

    /** From now on that port is outside too; 0 for none. */
    public static void allow(int oneMore) {
        port = oneMore;
    }

    private static boolean theirs(URI address) {
        return port != 0 && NAME.equals(address.getHost()) && address.getPort() == port;
    }

    @Override
    public boolean mayStandAt(URI address) {
        return theirs(address) || super.mayStandAt(address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return port != 0 && NAME.equals(host)
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : super.resolve(host);
    }
}
