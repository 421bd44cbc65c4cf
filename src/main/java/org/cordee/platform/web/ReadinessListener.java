package org.cordee.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.cordee.platform.config.Settings;
import org.cordee.platform.launch.DataFolder;
import org.cordee.platform.launch.Readiness;

/**
 * Pages begin after all that runs at the start: now the application stands. The session's cookie gets the flags of our
 * own.
 */
@WebListener
public class ReadinessListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.here().secure());
        DataFolder.restrict(Settings.here().data());
        Readiness.now();
    }
}
