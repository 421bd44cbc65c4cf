package org.cordee.platform.database;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What has to be set in EclipseLink by code. */
public class PersistenceSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        new CommitOrder().customize(session);
        // it would send a query again three times, with five seconds between, when the database is away
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}
