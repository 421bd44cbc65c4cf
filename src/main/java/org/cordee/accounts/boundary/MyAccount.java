package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.PasswordRules;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** The current person's own account. */
@ApplicationScoped
@Transactional
public class MyAccount {

    @Inject
    private AccountQueries accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private RateLimiter rateLimiter;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private CurrentSignIn here;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    public String email() {
        return mine().email();
    }

    /**
     * Changes the password and ends every other sign-in.
     *
     * @throws Invalid at {@code old} or {@code fresh}
     * @throws org.cordee.shared.errors.RuleBroken after too many tries
     */
    public void changePassword(String old, String fresh) {
        Account account = mine();
        confirmPassword(old, "old");
        Validation validation = new Validation();
        rules.problems("fresh", fresh, current.name(), account.email())
                .forEach(p ->
                        validation.that(false, p.field(), p.key(), p.arguments().toArray()));
        validation.done();
        account.choosePassword(passwords.hash(fresh));
        signIns.endAll(account.person(), here.id());
        signInCache.forget(account.person());
        audit.changed("accounts.password-changed", account.person(), null);
        accountMailer.write(account.email(), current.name(), "changed", List.of(), "/accounts/reset");
    }

    /**
     * The current person types the password again before something that matters. Tries are counted apart from those at
     * sign-in, so that a stranger who guesses there does not get in the way.
     *
     * @throws Invalid at this field
     * @throws org.cordee.shared.errors.RuleBroken after too many tries
     */
    void confirmPassword(String password, String field) {
        Account account = mine();
        countTry(account.person());
        if (!passwords.fits(password, account.passwordHash())
                && !passwords.fitsMisread(password, account.passwordHash())) {
            throw new Invalid(field, "accounts.my.old-wrong");
        }
        forgetTries(account.person());
    }

    void countTry(PersonId person) {
        rateLimiter.password("own:" + person, BackoffPolicy.ACCOUNT);
    }

    void forgetTries(PersonId person) {
        rateLimiter.forget("own:" + person);
    }

    private Account mine() {
        return accounts.of(current.required()).orElseThrow(NotFound::new);
    }
}
