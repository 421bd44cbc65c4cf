package org.cordee.learningsets.meetings.terms;

import org.cordee.shared.ids.SetMeetingId;

/**
 * Something was written in a meeting; pages that are open on this server hear of it at once. May be lost: the database
 * is asked too.
 */
public record MeetingChanged(SetMeetingId meeting, int revision) {}
