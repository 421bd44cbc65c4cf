package org.cordee.icalendar;

import java.time.ZoneId;
import java.util.Set;

/**
 * Whose calendar is read.
 *
 * @param zone of days, and of times that say no zone
 * @param addresses e-mail addresses in lower case: events these have declined take no time
 * @param uidEnd events whose UID ends like that are left out
 */
public record CalendarOwner(ZoneId zone, Set<String> addresses, String uidEnd) {}
