package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.PasswordRules;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.Patience;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Check;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
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
    private SlowDowns slowDowns;

    @Inject
    private SignIns signIns;

    @Inject
    private Recognition recognition;

    @Inject
    private ThisSignIn here;

    @Inject
    private Letters letters;

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
        slowDowns.password("account:" + EmailForm.same(account.email()), Patience.ACCOUNT);
        if (!passwords.fits(old, account.passwordHash()) && !passwords.fitsMisread(old, account.passwordHash())) {
            throw new Invalid("old", "accounts.my.old-wrong");
        }
        slowDowns.forget("account:" + EmailForm.same(account.email()));
        Check check = new Check();
        rules.problems("fresh", fresh, current.name(), account.email())
                .forEach(p -> check.that(false, p.field(), p.key(), p.arguments().toArray()));
        check.done();
        account.choosePassword(passwords.hash(fresh));
        signIns.endAll(account.person(), here.id());
        recognition.forget(account.person());
        audit.changed("accounts.password-changed", account.person(), null);
        letters.write(account.email(), current.name(), "changed", List.of(), "/accounts/reset");
    }

    private Account mine() {
        return accounts.of(current.required()).orElseThrow(NotFound::new);
    }
}
