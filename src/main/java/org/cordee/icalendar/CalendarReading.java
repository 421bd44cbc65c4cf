package org.cordee.icalendar;

import java.util.List;

/**
 * What was read in a calendar.
 *
 * @param times in no order; they may overlap
 * @param remarks what was not understood, each kind and zone once
 */
public record CalendarReading(List<BusyTime> times, List<Remark> remarks) {}
