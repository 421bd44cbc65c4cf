package org.cordee.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands behind the HTTP parser and hands a request on when its body is complete, so that a slow sender holds no
 * request thread. A body that is too large is handed on at once, unread, with a length that says so:
 * {@code RequestSizeFilter} answers it with 413. Answers that the container gives by itself get their security headers
 * here.
 */
final class WholeRequestFilter extends BaseFilter {

    /** Bodies below this size are not worth counting while they are worked on. */
    private static final int SMALL = 64 << 10;

    private static final int BAD_REQUEST = 400;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int BUSY = 503;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * The pieces of a body until now, copied: Grizzly uses its content objects and buffers again, and one that is kept
     * from read to read turns up in other requests.
     */
    private static final Attribute<ByteArrayOutputStream> PIECES =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("cordee.pieces");

    private final UnfinishedRequests<Connection<?>> unfinished;

    WholeRequestFilter(UnfinishedRequests<Connection<?>> unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (!request.getContentEncodings().isEmpty()) {
            return refuse(context, request, UNSUPPORTED_MEDIA_TYPE); // a few bytes could unfold to gigabytes
        }
        if (HttpContent.isBroken(content) || request.isUpgrade()) {
            forget(connection);
            return context.getInvokeAction();
        }
        if (!wellFormed(request.getRequestURI())
                || request.isChunked() && request.getHeader("Content-Length") != null) {
            return refuse(context, request, BAD_REQUEST);
        }
        ByteArrayOutputStream before = PIECES.get(connection);
        int here = content.getContent() == null ? 0 : content.getContent().remaining();
        long bytes = here + (before == null ? 0L : before.size());
        long most = BodyLimits.most(request.getContentType());
        if (request.getContentLength() > most || bytes > most) {
            request.setContentLengthLong(Math.max(request.getContentLength(), bytes));
            forget(connection);
            return context.getInvokeAction();
        }
        if (!content.isLast()) {
            if (request.requiresAcknowledgement() && bytes == 0) {
                context.write(Buffers.wrap(context.getMemoryManager(), CONTINUE));
            }
            unfinished.grows(connection, bytes, BodyLimits.seconds(request.getContentType()));
            keep(connection, before, content, here);
            return context.getStopAction();
        }
        if (before != null) {
            keep(connection, before, content, here);
            context.setMessage(HttpContent.builder(request)
                    .content(Buffers.wrap(context.getMemoryManager(), before.toByteArray()))
                    .last(true)
                    .build());
        }
        forget(connection);
        if (bytes > SMALL) {
            if (!unfinished.hold(bytes)) {
                return refuse(context, request, BUSY);
            }
            context.addCompletionListener(ended -> unfinished.release(bytes));
        }
        if (bytes > 0 && request.isChunked()) {
            request.setContentLengthLong(bytes);
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response) {
            complete(response);
        }
        return context.getInvokeAction();
    }

    /** Adds the security headers to an answer that did not come through our filters. */
    static void complete(HttpResponsePacket response) {
        if (!response.isCommitted() && !response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", BaseHeaders.NOTHING);
            response.setHeader("Cache-Control", "no-store");
            BaseHeaders.get().forEach(response::setHeader);
        }
    }

    private static void keep(Connection<?> connection, ByteArrayOutputStream before, HttpContent content, int length) {
        ByteArrayOutputStream pieces = before == null ? new ByteArrayOutputStream(length) : before;
        if (length > 0) {
            byte[] piece = new byte[length];
            content.getContent().get(piece);
            pieces.writeBytes(piece);
        }
        PIECES.set(connection, pieces);
    }

    private void forget(Connection<?> connection) {
        PIECES.remove(connection);
        unfinished.done(connection);
    }

    @SuppressWarnings("rawtypes") // Grizzly takes a handler of the raw WriteResult
    private NextAction refuse(FilterChainContext context, HttpRequestPacket request, int status) {
        Connection<?> connection = context.getConnection();
        forget(connection);
        HttpResponsePacket response = request.getResponse();
        response.setStatus(status);
        response.setContentLengthLong(0);
        response.setHeader("Connection", "close");
        if (status == BUSY) {
            response.setHeader("Retry-After", "10");
        }
        complete(response);
        context.write(HttpContent.builder(response).last(true).build(), new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult result) {
                connection.closeSilently();
            }

            @Override
            public void failed(Throwable thrown) {
                connection.closeSilently();
            }
        });
        return context.getStopAction();
    }

    /** False when a percent sign is not followed by two hexadecimal digits. */
    static boolean wellFormed(String uri) {
        for (int i = uri.indexOf('%'); i >= 0; i = uri.indexOf('%', i + 1)) {
            if (i + 2 >= uri.length()
                    || Character.digit(uri.charAt(i + 1), 16) < 0
                    || Character.digit(uri.charAt(i + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
