package org.cordee.scheduling.control;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * For tests: one port of this machine is outside too, under any name that ends in .localhost, also without encryption.
 */
class LoopbackNetwork extends PublicNetwork {

    private final int port;

    LoopbackNetwork(int port) {
        this.port = port;
    }

    @Override
    public boolean mayStandAt(URI address) {
        return address.getPort() == port && Set.of("http", "https").contains(address.getScheme())
                || super.mayStandAt(address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return host.endsWith(".localhost") ? new InetAddress[] {InetAddress.getLoopbackAddress()} : super.resolve(host);
    }
}
