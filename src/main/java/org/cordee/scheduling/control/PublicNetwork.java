package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Which addresses Cordee calls up for a person: https on port 443, at machines that the whole world can reach. Anything
 * within the network the server stands in is refused, whatever name it goes by: nobody may use Cordee to look behind
 * its door. As the resolver of the HTTP client it hands out only addresses that were checked, and the client connects
 * to those, so that a name that changes its mind in between leads nowhere else.
 */
@ApplicationScoped
public class PublicNetwork implements DnsResolver {

    private static final int HTTPS = 443;
    private static final int LONGEST = 1000;

    /** True when calendars may stand at such an address; what it leads to is checked when it is called. */
    public boolean mayStandAt(URI address) {
        return address.toString().length() <= LONGEST
                && "https".equals(scheme(address))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == HTTPS);
    }

    /**
     * Returns the addresses behind a name, or the one that is written out, each of them checked.
     *
     * @throws NotPublicException when one of them is not open to the whole world
     * @throws UnknownHostException when nobody has that name
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(this::outside)) {
            throw new NotPublicException(host);
        }
        return all;
    }

    /** Never asked for: only sign-in by Kerberos wants it. */
    @Override
    public String resolveCanonicalHostname(String host) {
        throw new UnsupportedOperationException("canonical name of " + host);
    }

    /** A name leads to an address that Cordee does not call. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException(String host) {
            super(host);
        }
    }

    /** True for a machine of the open internet, and not this one. */
    protected boolean outside(InetAddress machine) {
        boolean open = machine instanceof Inet4Address
                ? outside4(machine.getAddress())
                : machine instanceof Inet6Address && outside6(machine.getAddress());
        return open && !here(machine);
    }

    /** All ranges the IANA registry of special-purpose addresses calls not globally reachable, and multicast. */
    private static boolean outside4(byte[] a) {
        int first = a[0] & 0xff;
        int second = a[1] & 0xff;
        int third = a[2] & 0xff;
        return !(first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113);
    }

    /**
     * Only 2000::/3 is handed out; within it not what carries an IPv4 address inside (Teredo, 6to4) nor examples. So
     * NAT64, mapped, unique-local, link-local, loopback and multicast addresses are out.
     */
    private static boolean outside6(byte[] a) {
        int one = (a[0] & 0xff) << 8 | a[1] & 0xff;
        int two = (a[2] & 0xff) << 8 | a[3] & 0xff;
        boolean given = (a[0] & 0xe0) == 0x20;
        return given && one != 0x2002 && one != 0x3fff && !(one == 0x2001 && (two < 0x0200 || two == 0x0db8));
    }

    private static boolean here(InetAddress machine) {
        try {
            return NetworkInterface.getByInetAddress(machine) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }
}
