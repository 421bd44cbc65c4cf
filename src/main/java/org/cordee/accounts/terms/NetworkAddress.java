package org.cordee.accounts.terms;

/** From where a request comes, for counting tries. */
public final class NetworkAddress {

    private NetworkAddress() {
    }

    /**
     * The address of the other side; behind a proxy on the same machine, the one the proxy names last (what stands before it was
     * said by the visitor and proves nothing).
     *
     * @param remote       address of the connection
     * @param forwardedFor header {@code X-Forwarded-For}, or null
     */
    public static String of(String remote, String forwardedFor) {
        boolean sameMachine = remote != null && (remote.startsWith("127.") || remote.equals("::1") || remote.equals("0:0:0:0:0:0:0:1"));
        if (!sameMachine || forwardedFor == null || forwardedFor.isBlank()) {
            return String.valueOf(remote);
        }
        return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }
}
