package org.cordee.platform.http;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Gives the security headers to the 400 with which the HTTP parser itself answers what it cannot read. */
final class ErrorHeaders extends HttpProbe.Adapter {

    @Override
    @SuppressWarnings("rawtypes") // Grizzly declares it so
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        if (packet != null
                && packet.getHttpHeader() instanceof HttpRequestPacket request
                && request.getResponse() != null) {
            WholeRequestFilter.complete(request.getResponse());
        }
    }
}
