package org.cordee.platform.http;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Stands before the HTTP parser: notes when a request begins, so that its header cannot take for ever. */
final class ArrivalFilter extends BaseFilter {

    private final UnfinishedRequests<Connection<?>> unfinished;

    ArrivalFilter(UnfinishedRequests<Connection<?>> unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        unfinished.begins(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        unfinished.begins(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        unfinished.done(context.getConnection());
        return context.getInvokeAction();
    }
}
