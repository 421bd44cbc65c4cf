package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.control.Totp;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.SecondFactor;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Setting up one's own second factor, replacing it and turning it off. Also open to somebody who has typed the password
 * and has to set one up before anything else.
 */
@ApplicationScoped
@Transactional
public class SecondFactorSetup {

    private static final String PENDING = "second_factor.pending";
    /** The same form sent twice within this time shows recovery codes again. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(1);

    @Inject
    private SecondFactorQueries factors;

    @Inject
    private SecondFactors rules;

    @Inject
    private AccountQueries accounts;

    @Inject
    private MyAccount mine;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private CurrentSignIn here;

    @Inject
    private Seals seals;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How it stands. The secret is shown here and nowhere else, and only until it has been confirmed. */
    public State state() {
        Account account = account();
        SecondFactor factor = factors.of(account.person()).orElse(null);
        String pending = factor == null || !factor.pending(clock.instant())
                ? null
                : seals.open(factor.pendingSealed(), PENDING, factor.key());
        return new State(
                account.demo(),
                factor != null && factor.on(),
                factor == null ? null : factor.confirmedAt(),
                rules.required(account.person()),
                factors.recoveryCodesLeft(account.person()),
                pending,
                pending == null ? null : Totp.uri(pending, account.email()),
                atTheDoor());
    }

    /**
     * Makes a new secret to be scanned.
     *
     * @param password not asked of somebody who has just typed it to sign in
     * @throws Invalid at {@code password}
     * @throws RuleBroken for a sample account, whose password everybody knows
     */
    public void begin(String password) {
        Account account = account();
        if (account.demo()) {
            throw new RuleBroken("accounts.second-factor.sample");
        }
        if (!atTheDoor()) {
            mine.confirmPassword(password, "password");
        }
        SecondFactor factor = factors.locked(account.person()).orElseGet(() -> factors.add(account.person()));
        factor.begin(seals.seal(Totp.secret(), PENDING, factor.key()), clock.instant());
    }

    /**
     * Turns it on, or replaces the app in use, and ends every other sign-in.
     *
     * @return the recovery codes, shown this once
     * @throws Invalid at {@code code}
     * @throws RuleBroken when the setup was begun too long ago, or after too many tries
     */
    public List<String> confirm(String typed) {
        PersonId person = account().person();
        mine.countTry(person);
        Instant now = clock.instant();
        SecondFactor factor = factors.locked(person).orElseThrow(() -> new RuleBroken("accounts.second-factor.over"));
        String code = SecondFactors.plain(typed);
        if (!factor.pending(now)) {
            return again(person, factor, code, now);
        }
        String secret = seals.open(factor.pendingSealed(), PENDING, factor.key());
        OptionalLong step = Totp.matches(secret, code, now, -1);
        if (step.isEmpty()) {
            throw new Invalid("code", "accounts.second-factor.wrong");
        }
        factor.confirm(seals.seal(secret, SecondFactors.SECRET, factor.key()), step.getAsLong(), now);
        signIns.endAll(person, here.id());
        signInCache.forget(person);
        mine.forgetTries(person);
        audit.changed("accounts.second-factor-on", person, null);
        tell("second-factor-on");
        return factors.newRecoveryCodes(person);
    }

    /**
     * The form was sent twice by a double click: the browser shows the second answer, so that one needs the codes too.
     */
    private List<String> again(PersonId person, SecondFactor factor, String code, Instant now) {
        boolean justNow = factor.on()
                && now.isBefore(factor.confirmedAt().plus(SENT_TWICE))
                && Totp.code(seals.open(factor.secretSealed(), SecondFactors.SECRET, factor.key()), factor.lastStep())
                        .equals(code);
        if (!justNow) {
            throw new RuleBroken("accounts.second-factor.over");
        }
        return factors.newRecoveryCodes(person);
    }

    /** @return new recovery codes, shown this once; the old ones no longer work @throws Invalid at {@code password} */
    public List<String> newRecoveryCodes(String password) {
        PersonId person = current.required();
        mine.confirmPassword(password, "password");
        if (factors.locked(person).filter(SecondFactor::on).isEmpty()) {
            throw new NotFound();
        }
        audit.changed("accounts.recovery-codes-made", person, null);
        return factors.newRecoveryCodes(person);
    }

    /** @throws Invalid at {@code password} @throws RuleBroken when a role of this person needs one */
    public void turnOff(String password) {
        PersonId person = current.required();
        if (rules.required(person)) {
            throw new RuleBroken("accounts.second-factor.needed-for-role");
        }
        mine.confirmPassword(password, "password");
        if (factors.remove(person)) {
            audit.changed("accounts.second-factor-off", person, null);
            tell("second-factor-off");
        }
    }

    private void tell(String letter) {
        accountMailer.write(account().email(), null, letter, List.of(), "/accounts/reset");
    }

    private boolean atTheDoor() {
        return !current.signedIn()
                && here.get().filter(s -> s.stage() == SignInStage.SETUP_NEEDED).isPresent();
    }

    private Account account() {
        PersonId person = atTheDoor() ? here.get().orElseThrow().person() : current.required();
        return accounts.of(person).orElseThrow(NotFound::new);
    }

    /**
     * @param sample a sample account, which has none
     * @param since null when it is off
     * @param required a role of this person needs one
     * @param secret to type into an app; null when no setup has begun
     * @param uri to show as a QR code; null with the secret
     * @param atTheDoor the person cannot go anywhere else before it is set up
     */
    public record State(
            boolean sample,
            boolean on,
            Instant since,
            boolean required,
            long codesLeft,
            String secret,
            String uri,
            boolean atTheDoor) {}
}
