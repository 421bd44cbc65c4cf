package org.cordee.platform.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Whom we believe when they say for whom they ask: the proxies of {@code CORDEE_TRUSTED_PROXIES}. */
public final class TrustedProxies {

    /** Digits, dots and colons only: such a text is never looked up as a name. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param list addresses ({@code 10.0.0.5}) and networks ({@code 10.0.0.0/8}, {@code fd00::/8}), separated by commas
     *     or spaces
     * @throws IllegalArgumentException naming the first that is none
     */
    public static TrustedProxies of(String list) {
        List<Network> networks = new ArrayList<>();
        for (String one : list.strip().split("[,\\s]+")) {
            if (!one.isEmpty()) {
                networks.add(Network.of(one));
            }
        }
        return new TrustedProxies(networks);
    }

    /**
     * The client's address: the last one in the header that is not a trusted proxy. What stands before it was said by
     * the client and proves nothing.
     *
     * @param remote address of the connection, or null
     * @param forwardedFor the values of all headers {@code X-Forwarded-For}, in their order
     */
    public String client(String remote, List<String> forwardedFor) {
        String client = remote;
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(value -> hops.addAll(List.of(value.split(","))));
        Collections.reverse(hops);
        for (String hop : hops) {
            if (!trusted(client)) {
                return client;
            }
            byte[] address = address(withoutPort(hop.strip()));
            if (address == null) {
                return client;
            }
            client = text(address);
        }
        return client;
    }

    private boolean trusted(String text) {
        byte[] address = text == null ? null : address(withoutPort(text));
        return address != null && networks.stream().anyMatch(network -> network.holds(address));
    }

    /** {@code 192.0.2.1:5000} and {@code [2001:db8::1]:5000} without the port. */
    private static String withoutPort(String text) {
        if (text.startsWith("[") && text.contains("]")) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    /** 4 or 16 bytes; null when it is no address. */
    private static byte[] address(String text) {
        try {
            return LITERAL.matcher(text).matches() ? InetAddress.getByName(text).getAddress() : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            byte[] address = TrustedProxies.address(slash < 0 ? text : text.substring(0, slash));
            String length = slash < 0 ? "128" : text.substring(slash + 1);
            if (address == null
                    || !length.matches("\\d{1,3}")
                    || slash >= 0 && Integer.parseInt(length) > address.length * 8) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/8");
            }
            return new Network(address, Math.min(Integer.parseInt(length), address.length * 8));
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
