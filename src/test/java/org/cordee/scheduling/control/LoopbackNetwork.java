package org.cordee.scheduling.control;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.cordee.scheduling.terms.CalendarTrouble;

/**
 * For tests: one port of this machine is outside too, under any name that ends in .localhost, and without encryption.
 */
class LoopbackNetwork extends PublicNetwork {

    private final int port;

    LoopbackNetwork(int port) {
        this.port = port;
    }

    @Override
    public boolean mayStandAt(URI address) {
        return "http".equals(address.getScheme()) && address.getPort() == port || super.mayStandAt(address);
    }

    @Override
    List<InetAddress> machines(URI address) throws UnreadCalendarException {
        if (address.getHost() != null && address.getHost().endsWith(".localhost")) {
            if (!mayStandAt(address)) {
                throw new UnreadCalendarException(CalendarTrouble.NOT_ALLOWED);
            }
            return List.of(InetAddress.getLoopbackAddress());
        }
        return super.machines(address);
    }

    @Override
    protected boolean encrypted(URI address) {
        return !"http".equals(address.getScheme());
    }

    @Override
    protected int port(URI address) {
        return port;
    }
}
