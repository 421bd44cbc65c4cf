package org.cordee.platform.secret;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.cordee.platform.jobs.Job;

/** After a start with a new secret: seals everything under it. Run twice, it goes on where it was. */
@ApplicationScoped
public class ResealJob implements Job {

    private static final Logger LOG = Logger.getLogger(ResealJob.class.getName());

    @Resource(lookup = "java:app/jdbc/side")
    private DataSource dataSource;

    @Inject
    private Secret secret;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "platform.renew-sealing";
    }

    @Override
    public void run(String subject) {
        try (Connection connection = dataSource.getConnection()) {
            Sealing sealing = new Sealing(connection, secret.keys());
            if (sealing.due()) {
                Sealing.Renewed renewed = sealing.renew(clock.instant());
                LOG.log(
                        renewed.unreadable() == 0 ? Level.INFO : Level.WARNING,
                        "{0} texts were sealed again under the key {1}; {2} cannot be opened.",
                        new Object[] {renewed.sealed(), secret.keyId(), renewed.unreadable()});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }
}
