package org.cordee.platform.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.platform.config.StartFailure;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/** Puts our limits into the server: time and memory for requests that arrive. Decision 0043. */
@WebListener
public class RequestLimitsListener implements ServletContextListener {

    private static final long LEAST_MEMORY = 48L << 20;
    private static final int PART_OF_MEMORY = 8;

    private final ErrorHeaders errorHeaders = new ErrorHeaders();
    private List<FilterChain> chains = List.of();
    private ScheduledExecutorService sweeper;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            chains = HttpListeners.chains();
            chains.forEach(this::limit);
        } catch (IllegalStateException e) {
            StartFailure.because("Cordee cannot set the limits of Payara's HTTP server (" + e.getMessage()
                    + "). Start it with the version of Payara Micro that it was built with.");
            throw e;
        }
    }

    private void limit(FilterChain chain) {
        long memory = Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        UnfinishedRequests<Connection<?>> unfinished =
                new UnfinishedRequests<>(memory, Connection::closeSilently, System::nanoTime);
        int parser = chain.indexOfType(HttpServerFilter.class);
        if (parser < 1) {
            throw new IllegalStateException("there is no HTTP parser in " + chain);
        }
        chain.add(parser + 1, new WholeRequestFilter(unfinished));
        chain.add(1, new ArrivalFilter(unfinished));
        ((HttpServerFilter) chain.get(parser + 1)).getMonitoringConfig().addProbes(errorHeaders);
        if (sweeper == null) {
            sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "request-limits");
                thread.setDaemon(true);
                return thread;
            });
        }
        sweeper.scheduleWithFixedDelay(unfinished::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        for (FilterChain chain : chains) {
            chain.removeIf(filter -> filter instanceof WholeRequestFilter || filter instanceof ArrivalFilter);
            int parser = chain.indexOfType(HttpServerFilter.class);
            if (parser >= 0) {
                ((HttpServerFilter) chain.get(parser)).getMonitoringConfig().removeProbes(errorHeaders);
            }
        }
        if (sweeper != null) {
            sweeper.shutdownNow();
        }
    }
}
