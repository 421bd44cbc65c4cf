package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** How far one presenter's round is. */
public enum MeetingRoundStep implements Term {
    WAITING,
    RUNNING,
    DONE
}
