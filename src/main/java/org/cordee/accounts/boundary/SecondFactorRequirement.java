package org.cordee.accounts.boundary;

import org.cordee.shared.ids.PersonId;

/**
 * A port: features whose roles need a second factor say who holds one. Asked at each sign-in and every few seconds
 * while somebody is signed in, so an answer is one small query.
 */
public interface SecondFactorRequirement {

    /** True when the person holds a role of this feature that must not be used with a password alone. */
    boolean needsSecondFactor(PersonId person);
}
