package org.cordee.scheduling.polls.terms;

import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.terms.Term;

/** Whether a time that a poll offers suits somebody. */
public enum PollAnswer implements Term {
    YES,
    IF_NEED_BE,
    NO;

    /** What it means for the date when that time is chosen: who could come if need be is expected. */
    public InvitationAnswer toTheDate() {
        return this == NO ? InvitationAnswer.NO : InvitationAnswer.YES;
    }
}
