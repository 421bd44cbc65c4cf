package org.cordee.accounts.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.terms.AccountState;
import org.cordee.accounts.terms.Role;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator does with other people's accounts, and what they must not do with their own. */
class AccountDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ADAM = new PersonId(9);
    private static final PersonId OLGA = new PersonId(8);
    private static final PersonId ZOE = new PersonId(7);

    private final CurrentPerson me = new CurrentPerson();
    private final Map<PersonId, Account> accounts = new HashMap<>();
    private final Map<Role, List<PersonId>> roles = new EnumMap<>(Role.class);
    private final Set<PersonId> factors = new HashSet<>();
    private final Set<PersonId> factorNeeded = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit() {
        @Override
        public void looked(String kind, long object, PersonId owner) {
            lines().add("looked at " + kind + " of " + owner);
        }
    };

    private final AccountDesk desk = Injection.of(
            AccountDesk.class,
            me,
            audit,
            new NamedPeople().with(7, "Zoe Gold").with(8, "Olga Admin").with(9, "Adam Admin"),
            new AccountQueries() {
                @Override
                public Optional<Account> of(PersonId person) {
                    return Optional.ofNullable(accounts.get(person));
                }

                @Override
                public Set<Role> roles(PersonId person) {
                    Set<Role> its = EnumSet.noneOf(Role.class);
                    roles.forEach((role, people) -> {
                        if (people.contains(person)) {
                            its.add(role);
                        }
                    });
                    return its;
                }

                @Override
                public List<PersonId> holders(Role role) {
                    return List.copyOf(roles.getOrDefault(role, List.of()));
                }
            },
            new Accounts() {
                @Override
                public void grant(PersonId person, Role role) {
                    roles.computeIfAbsent(role, r -> new ArrayList<>()).add(person);
                }
            },
            new SignIns() {
                @Override
                public void endAll(PersonId person, Long except) {
                    done.add("all sign-ins of " + person + " end");
                }
            },
            new SignInCache() {
                @Override
                public void forget(PersonId person) {
                    done.add("forgotten " + person);
                }
            },
            new SecondFactorQueries() {
                @Override
                public boolean on(PersonId person) {
                    return factors.contains(person);
                }

                @Override
                public boolean remove(PersonId person) {
                    return factors.remove(person);
                }
            },
            new SecondFactors() {
                @Override
                public boolean required(PersonId person) {
                    return factorNeeded.contains(person);
                }
            },
            new AccountMailer() {
                @Override
                public void write(String to, String name, String letter, List<Object> words, String address) {
                    done.add("mail " + letter + " to " + to);
                }
            },
            new RoleNotifications() {
                @Override
                public void given(PersonId reader, PersonId person, Role role, String by) {
                    done.add(reader + " is told that " + by + " made " + person + " " + role.key());
                }
            },
            new PasswordLinks() {
                @Override
                public String welcome(Account account, String letter) {
                    done.add(letter + " link for " + account.email());
                    return "/accounts/set-password?t=1";
                }
            });

    private void account(PersonId person, String email, String hash) {
        accounts.put(person, keyed(new Account(person, email, hash, false, NOW), 100 + person.value()));
    }

    @BeforeEach
    void adam() {
        account(ADAM, "adam@x.example", "hash");
        account(OLGA, "olga@x.example", "hash");
        account(ZOE, "zoe@x.example", "hash");
        roles.put(Role.ADMINISTRATOR, new ArrayList<>(List.of(ADAM, OLGA)));
        me.is(ADAM, "Adam Admin", CurrentPerson.HOME_ZONE, true, false);
    }

    @AfterEach
    void noMailServer() {
        System.clearProperty("CORDEE_MAIL_HOST");
    }

    @Test
    void forEveryoneElseThereIsNoDesk() {
        me.is(ZOE, "Zoe Gold", CurrentPerson.HOME_ZONE, false, true);
        notFound(() -> desk.of(OLGA));
        notFound(() -> desk.close(OLGA, 0));
        notFound(() -> desk.open(OLGA, 0));
        notFound(() -> desk.resetSecondFactor(OLGA));
        notFound(() -> desk.sendLink(OLGA));
        notFound(() -> desk.showLink(OLGA));
        notFound(() -> desk.give(ZOE, Role.ADMINISTRATOR));
        notFound(() -> desk.take(OLGA, Role.ADMINISTRATOR));
        notFound(() -> desk.page(null, null));
        assertEquals(List.of(), audit.lines());
    }

    @Test
    void whoHasNoAccountIsNotFound() {
        notFound(() -> desk.of(new PersonId(4711)));
        notFound(() -> desk.give(new PersonId(4711), Role.SAFEGUARDING_LEAD));
    }

    @Test
    void anAccountIsClosedAndOpenedAgain() {
        desk.close(ZOE, 0);
        assertTrue(accounts.get(ZOE).disabled());
        assertEquals(AccountState.CLOSED, desk.of(ZOE).state());
        assertEquals(List.of("all sign-ins of 7 end", "forgotten 7"), done);
        desk.open(ZOE, 0);
        assertFalse(accounts.get(ZOE).disabled());
        assertEquals(List.of("accounts.closed 7", "accounts.opened 7"), audit.lines());
    }

    @Test
    void onesOwnIsNotClosedNorOneThatChangedMeanwhile() {
        broken("accounts.desk.not-your-own", () -> desk.close(ADAM, 0));
        conflict("shared.changed-meanwhile", () -> desk.close(ZOE, 3));
        conflict("shared.changed-meanwhile", () -> desk.open(ZOE, 3));
        assertFalse(accounts.get(ZOE).disabled());
    }

    @Test
    void aLostSecondFactorIsTakenAwayAndItsOwnerIsTold() {
        factors.add(ZOE);
        assertTrue(desk.of(ZOE).secondFactor());
        desk.resetSecondFactor(ZOE);
        assertFalse(desk.of(ZOE).secondFactor());
        assertEquals(
                List.of("all sign-ins of 7 end", "forgotten 7", "mail second-factor-reset to zoe@x.example"), done);
        desk.resetSecondFactor(ZOE);
        assertEquals(3, done.size(), "where there is none, nothing happens");
        broken("accounts.desk.second-factor-not-your-own", () -> desk.resetSecondFactor(ADAM));
    }

    @Test
    void aLinkIsMailed() {
        desk.sendLink(ZOE);
        assertEquals(List.of("welcome link for zoe@x.example"), done);
        assertEquals(List.of("accounts.link-sent 7"), audit.lines());
    }

    @Test
    void aLinkIsShownWithoutAMailServerAndThePersonSeesThatItWas() {
        assertEquals("/accounts/set-password?t=1", desk.showLink(ZOE));
        assertEquals(List.of("accounts.link-shown 7", "looked at sign-in-link of 7"), audit.lines());
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        broken("accounts.desk.copy-mail", () -> desk.showLink(ZOE));
    }

    @Test
    void aLinkIsNoWayIntoWhatOthersWrote() {
        roles.put(Role.SAFEGUARDING_LEAD, new ArrayList<>(List.of(ZOE)));
        broken("accounts.desk.copy-role", () -> desk.showLink(ZOE));
        roles.remove(Role.SAFEGUARDING_LEAD);
        factorNeeded.add(ZOE);
        broken("accounts.desk.copy-role", () -> desk.showLink(ZOE));
        factorNeeded.add(ADAM);
        desk.showLink(ADAM);
        account(ZOE, "zoe@x.example", null);
        desk.showLink(ZOE);
        assertEquals(2, done.size(), "one's own, and that of somebody who has never come in");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsToldToItsHoldersAndToThePerson(Role role) {
        roles.put(role, new ArrayList<>(List.of(OLGA, ADAM)));
        desk.give(ZOE, role);
        assertEquals(List.of(role), desk.of(ZOE).roles());
        String told = " is told that Adam Admin made 7 " + role.key();
        assertEquals(List.of("forgotten 7", "8" + told, "7" + told), done, "and the one who gave it knows");
        assertEquals(List.of("accounts.role-given 7: " + role.key()), audit.lines());
        desk.give(ZOE, role);
        assertEquals(3, done.size(), "again, it changes nothing");
    }

    @Test
    void ofAFirstHolderTheOtherAdministratorsHear() {
        desk.give(ZOE, Role.SAFEGUARDING_LEAD);
        assertEquals(
                List.of(
                        "forgotten 7",
                        "8 is told that Adam Admin made 7 safeguarding-lead",
                        "7 is told that Adam Admin made 7 safeguarding-lead"),
                done);
    }

    @Test
    void nobodyGivesThemselvesARole() {
        broken("accounts.desk.role-not-your-own", () -> desk.give(ADAM, Role.SAFEGUARDING_LEAD));
        desk.give(ADAM, Role.ADMINISTRATOR);
        assertEquals(List.of(), done, "one that one has changes nothing");
    }

    @Test
    void theLastAdministratorStays() {
        roles.put(Role.ADMINISTRATOR, new ArrayList<>(List.of(ADAM)));
        broken("accounts.desk.last-administrator", () -> desk.take(ADAM, Role.ADMINISTRATOR));
        assertEquals(List.of(), audit.lines());
    }
}
