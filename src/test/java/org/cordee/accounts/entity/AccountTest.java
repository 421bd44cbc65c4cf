package org.cordee.accounts.entity;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address, the password and the state of an account. */
class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static Account account(String email) {
        return new Account(new PersonId(1), email, "hash", false, NOW);
    }

    @Test
    void anAddressIsSavedAsItWasWrittenAndComparedInSmallLetters() {
        Account account = account("  Ann.Other@Example.ORG ");
        assertEquals("Ann.Other@Example.ORG", account.email());
        account.changeEmail(" Ann.New@Example.org ");
        assertEquals("Ann.New@Example.org", account.email());
    }

    @Test
    void whatCannotBeSeenIsNotSaved() {
        assertEquals("ann@x.example", account("ann\u200B@x.example\uFEFF").email());
        Account account = account("ann@x.example");
        account.changeEmail("ann.new\u200B@x.example");
        assertEquals("ann.new@x.example", account.email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@", "@x.example", "ann x@x.example", "ann@x..example", "a@b@c.example"})
    void whatIsNoAddressIsRefused(String odd) {
        invalid("email", "people.email-odd", () -> account(odd));
        Account account = account("ann@x.example");
        int mark = account.passwordMark();
        invalid("email", "people.email-odd", () -> account.changeEmail(odd));
        assertEquals("ann@x.example", account.email());
        assertEquals(mark, account.passwordMark());
    }

    @Test
    void anAddressIsNeeded() {
        invalid("email", "shared.required", () -> account(null));
        invalid("email", "shared.required", () -> account(" "));
        invalid("email", "shared.required", () -> account("ann@x.example").changeEmail(null));
        invalid("email", "shared.required", () -> account("ann@x.example").changeEmail(" "));
    }

    @Test
    void linksEndWithANewPasswordOrAddressButNotWithNewParameters() {
        Account account = account("ann@x.example");
        assertEquals(0, account.passwordMark());
        account.rehash("the same password, hashed anew");
        assertEquals(0, account.passwordMark());
        account.choosePassword("other");
        assertEquals(1, account.passwordMark());
        assertEquals("other", account.passwordHash());
        account.changeEmail("ann.new@x.example");
        assertEquals(2, account.passwordMark());
    }

    @Test
    void eachClosingCountsOnce() {
        Account account = account("ann@x.example");
        assertFalse(account.disabled());
        account.disable();
        account.disable();
        assertTrue(account.disabled());
        assertEquals(1, account.closings());
        account.enable();
        account.enable();
        assertFalse(account.disabled());
        assertEquals(1, account.closings());
        account.disable();
        assertEquals(2, account.closings());
    }

    @Test
    void anImportedAccountHasNoPasswordAndHasNotReadTheNotice() {
        Account account = new Account(new PersonId(1), "ann@x.example", null, false, NOW);
        assertNull(account.passwordHash());
        assertNull(account.noticeRead());
        account.readNotice(NOW);
        assertEquals(NOW, account.noticeRead());
    }
}
