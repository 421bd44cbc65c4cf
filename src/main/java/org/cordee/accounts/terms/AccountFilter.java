package org.cordee.accounts.terms;

/** What a list of accounts is narrowed to; null everywhere: all. @param text a part of the name or the address */
public record AccountFilter(String text, AccountState state, Role role) {}
