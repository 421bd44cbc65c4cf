package org.cordee.accounts.terms;

import java.time.Instant;
import java.util.List;
import org.cordee.shared.ids.PersonId;

/** One line of the list of accounts. @param lastSeen null when never, or not since the last sign-in ended */
public record AccountRow(
        PersonId person,
        String name,
        String email,
        AccountState state,
        List<Role> roles,
        Instant made,
        Instant lastSeen) {}
