package org.cordee.mentoring.finding.terms;

import org.cordee.shared.terms.Term;

/** How an introductory meeting stands: to come, over with nobody having said whether they met, held, or not held. */
public enum TalkState implements Term {
    COMING,
    UNSAID,
    HELD,
    NOT_HELD
}
