package org.cordee.accounts.terms;

import java.time.ZoneId;

/**
 * Where and how to write to a person: the name as its owner wrote it, the confirmed e-mail address, the zone in which
 * times are said.
 */
public record Recipient(String name, String email, ZoneId zone) {}
