package org.cordee.house.inside;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.util.EnumSet;

/** Lets Arquillian's runner in past the door, in the deployment of the tests alone: a forward passes no filter. */
@WebListener
public class SideDoor implements ServletContextListener {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("side-door", new ToTheRunner())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
    }

    private static final class ToTheRunner implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            request.getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
        }
    }
}
