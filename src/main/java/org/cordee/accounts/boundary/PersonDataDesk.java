package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.people.boundary.PersonalDataRegistry;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What an administrator does when a person asks for a copy of their data or to be erased. The administrator reads none
 * of it: the copy goes to the person's own address.
 */
@ApplicationScoped
@Transactional
public class PersonDataDesk {

    /** Purpose of the link, and page that it opens. */
    public static final String PURPOSE = "my-data";

    private static final Duration WORKS = Duration.ofDays(7);

    @Inject
    private AccountQueries accounts;

    @Inject
    private PersonalDataRegistry data;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private ActionLinks links;

    @Inject
    private AccountMailer accountMailer;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws NotFound to all but administrators, and for a person who is not there */
    public Detail of(PersonId person) {
        current.requireAdministrator();
        Account account = accounts.of(person).orElse(null);
        return new Detail(
                person,
                people.card(person).name(),
                account == null ? null : account.email(),
                account != null && account.disabled(),
                data.rules().stream()
                        .filter(PersonalDataRegistry.Rule::staysForYears)
                        .toList());
    }

    /**
     * Writes to the person where their copy is: on their own profile, or behind a link for one who can no longer sign
     * in.
     *
     * @throws RuleBroken when the person has no address
     */
    public void sendCopy(PersonId person) {
        current.requireAdministrator();
        Account account = accounts.of(person).orElseThrow(() -> new RuleBroken("accounts.person-data.no-address"));
        String name = people.card(person).name();
        if (account.disabled()) {
            accountMailer.write(
                    account.email(),
                    name,
                    "data-copy-link",
                    List.of(),
                    links.make(
                            PURPOSE,
                            account.key() + "." + account.passwordMark(),
                            clock.instant().plus(WORKS)));
        } else {
            accountMailer.write(account.email(), name, "data-copy", List.of(), "/people/profile");
        }
        audit.changed("accounts.data-copy-sent", person, null);
    }

    /**
     * Erases the person's data and account, and confirms it to their address with what has to stay.
     *
     * @throws RuleBroken for one's own, or for the only administrator
     */
    public void erase(PersonId person) {
        current.requireAdministrator();
        people.card(person);
        if (current.is(person)) {
            throw new RuleBroken("accounts.person-data.not-your-own");
        }
        if (accounts.holders(Role.ADMINISTRATOR).equals(List.of(person))) {
            throw new RuleBroken("accounts.desk.last-administrator");
        }
        Optional<String> email = accounts.of(person).map(Account::email);
        signIns.endAll(person, null);
        signInCache.forget(person);
        PersonalData.Erasure erasure = data.erase(person);
        String stays = erasure.stays().stream().map(messages::get).collect(Collectors.joining("\n"));
        email.ifPresent(address -> accountMailer.write(address, null, "erased", List.of(stays), null));
    }

    /** True while a mailed link gives the copy: the account is closed, and nothing was changed since. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean works(String token) {
        return account(token).isPresent();
    }

    /** Returns the copy behind a mailed link as JSON. @throws NotFound when the link no longer works */
    public String copy(String token) {
        PersonId person = account(token).orElseThrow(NotFound::new).person();
        audit.systemActs("mail link");
        audit.changed("people.data-downloaded", person, null);
        return data.copy(person);
    }

    private Optional<Account> account(String token) {
        return token == null
                ? Optional.empty()
                : links.read(PURPOSE, token)
                        .map(s -> s.split("\\."))
                        .flatMap(s -> accounts.withKey(Long.parseLong(s[0]))
                                .filter(a -> a.disabled() && a.passwordMark() == Integer.parseInt(s[1])));
    }

    /**
     * A person, for an administrator.
     *
     * @param email of the account, or null without one
     * @param closed true when the account is closed
     * @param stays what is kept for a time after erasing
     */
    public record Detail(
            PersonId person, String name, String email, boolean closed, List<PersonalDataRegistry.Rule> stays) {}
}
