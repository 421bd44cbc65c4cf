package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.PersonalData;
import org.cordee.people.boundary.PersonalDataRegistry;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.config.Settings;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * The current person closes their own account. Their data are erased or kept, as {@code CORDEE_CLOSED_ACCOUNTS} says.
 */
@ApplicationScoped
@Transactional
public class AccountClosing {

    @Inject
    private AccountQueries accounts;

    @Inject
    private MyAccount mine;

    @Inject
    private PersonalDataRegistry data;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    /** Returns what will happen, before it is done. */
    public Plan plan() {
        return new Plan(Settings.here().closedAccountsErased(), data.rules());
    }

    /**
     * Closes it, ends every sign-in, and confirms it by mail with what has to stay.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code password}
     * @throws RuleBroken for a sample account, for the only administrator, or after too many tries
     */
    public void close(String password) {
        PersonId me = current.required();
        Account account = accounts.of(me).orElseThrow(NotFound::new);
        if (account.demo()) {
            throw new RuleBroken("accounts.close.sample");
        }
        if (accounts.holders(Role.ADMINISTRATOR).equals(List.of(me))) {
            throw new RuleBroken("accounts.desk.last-administrator");
        }
        mine.confirmPassword(password, "password");
        String email = account.email();
        audit.changed("accounts.closed-by-owner", me, null);
        signIns.endAll(me, null);
        signInCache.forget(me);
        if (Settings.here().closedAccountsErased()) {
            accountMailer.write(email, null, "closed-erased", List.of(said(data.erase(me))), null);
        } else {
            account.disable();
            accountMailer.write(email, null, "closed-kept", List.of(), null);
        }
    }

    private String said(PersonalData.Erasure erasure) {
        return erasure.stays().stream().map(messages::get).collect(Collectors.joining("\n"));
    }

    /** @param erases true when the data are erased, false when they are kept until an administrator erases them */
    public record Plan(boolean erases, List<PersonalDataRegistry.Rule> rules) {

        /** What is erased at once. */
        public List<PersonalDataRegistry.Rule> gone() {
            return rules.stream().filter(PersonalDataRegistry.Rule::goes).toList();
        }

        /** What can stay for years, without the name. */
        public List<PersonalDataRegistry.Rule> stays() {
            return rules.stream()
                    .filter(PersonalDataRegistry.Rule::staysForYears)
                    .toList();
        }
    }
}
