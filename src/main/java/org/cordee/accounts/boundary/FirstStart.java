package org.cordee.accounts.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;

/**
 * What accounts need of a start: no sample accounts outside demo mode, and an administrator when
 * {@code CORDEE_ADMIN_EMAIL} names one and there is none yet.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private Administrators administrators;

    @PostConstruct
    void begin() {
        Settings settings = Settings.here();
        if (!settings.demo() && accounts.anyDemo()) {
            String sentence = "This database holds sample accounts, whose password is public."
                    + " Set CORDEE_DEMO=true, or start with another database.";
            StartFailure.because(sentence);
            throw new IllegalStateException(sentence);
        }
        settings.adminEmail()
                .ifPresent(email -> administrators.first(email).ifPresent(link -> {
                    if (settings.mailHost().isPresent()) {
                        LOG.info(() -> "No administrator can sign in yet. A link to set a password was sent to " + email
                                + ".");
                    } else {
                        LOG.info(() -> "No administrator can sign in yet, and there is no mail server. " + email
                                + " can set a password here, once, within 14 days: " + link);
                    }
                }));
    }
}
