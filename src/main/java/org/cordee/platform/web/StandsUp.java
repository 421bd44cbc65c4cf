package org.cordee.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.cordee.platform.launch.Standing;

/** Pages begin after all that runs at the start: now the application stands. */
@WebListener
public class StandsUp implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Standing.now();
    }
}
