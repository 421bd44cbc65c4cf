package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.control.Totp;
import org.cordee.accounts.entity.SecondFactor;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.config.Settings;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.ids.PersonId;

/** Who signs in with a code, who has to, and whether a code is right. */
@ApplicationScoped
@Transactional
public class SecondFactors {

    /** What the secret in use is sealed for. */
    static final String SECRET = "second_factor.secret";

    @Inject
    private SecondFactorQueries factors;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Instance<SecondFactorRequirement> roles;

    @Inject
    private Seals seals;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** True when this person signs in with a code. */
    public boolean on(PersonId person) {
        return factors.on(person);
    }

    /**
     * True when a role of this person must not be used with a password alone. Never in demo mode, where everybody knows
     * the passwords.
     */
    public boolean required(PersonId person) {
        return !Settings.here().demo()
                && (!accounts.roles(person).isEmpty() || roles.stream().anyMatch(r -> r.needsSecondFactor(person)));
    }

    /** True when one is required and there is none yet. */
    boolean missing(PersonId person) {
        return !on(person) && required(person);
    }

    /**
     * Takes a code from the app or a recovery code. Each works once, also when it is sent twice at one moment.
     *
     * @param typed with blanks or hyphens; may be null
     */
    boolean accept(PersonId person, String typed) {
        String code = plain(typed);
        SecondFactor factor = factors.locked(person).filter(SecondFactor::on).orElse(null);
        if (factor == null || code.isEmpty()) {
            return false;
        }
        String secret = seals.open(factor.secretSealed(), SECRET, factor.key());
        OptionalLong step = Totp.matches(secret, code, clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            factor.used(step.getAsLong());
            return true;
        }
        if (!factors.useRecoveryCode(person, code, clock.instant())) {
            return false;
        }
        audit.systemActs("sign-in");
        audit.changed("accounts.recovery-code-used", person, null);
        accounts.of(person)
                .ifPresent(a -> accountMailer.write(
                        a.email(),
                        null,
                        "recovery-code",
                        List.of(factors.recoveryCodesLeft(person)),
                        "/accounts/second-factor"));
        return true;
    }

    /** Letters and digits as they are kept; what is longer than any code is no code. */
    static String plain(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() > 40 ? "" : plain;
    }
}
