/**
 * Reads iCalendar files (RFC 5545) that other programs write, to learn when their owner is busy. Knows the JDK only.
 *
 * <p>{@link org.cordee.icalendar.CalendarReader} reads a file line by line and keeps only what says when an event is.
 * It is lenient: a property it cannot read costs that property, never the event beside it or the rest of the file, and
 * what was not understood is counted. Time zones of a file stay in the file.
 */
package org.cordee.icalendar;
