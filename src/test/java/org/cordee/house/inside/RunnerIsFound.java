package org.cordee.house.inside;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The adapter of Payara Micro learns from the server's log which servlets there are, and now and then reads before the
 * log is written to its end. Where it has missed Arquillian's own servlet, this tells where it is: in the one
 * application, at the root.
 */
public class RunnerIsFound implements LoadableExtension {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deployed.class);
    }

    /** Looks after each deployment. */
    public static class Deployed {

        @Inject
        private Instance<ProtocolMetaData> found;

        public void complete(@Observes AfterDeploy event) {
            for (HTTPContext server : found.get().getContexts(HTTPContext.class)) {
                if (server.getServletByName(RUNNER) == null) {
                    server.add(new Servlet(RUNNER, "/"));
                }
            }
        }
    }
}
