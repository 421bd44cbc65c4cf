package org.cordee.home.terms;

import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.terms.Term;

/** The one thing a coordinator does next about a set or a pair. */
public enum GroupStep implements Term {
    FIND_FACILITATOR(null),
    ASK_AGAIN(null),
    SUGGEST_DATE(CoordinatorQuestion.DATE),
    ASK_HOW(CoordinatorQuestion.HOW),
    ASK_WHETHER_TO_CLOSE(CoordinatorQuestion.CLOSE),
    /** It was asked lately. */
    WAIT(null),
    NONE(null);

    private final CoordinatorQuestion question;

    GroupStep(CoordinatorQuestion question) {
        this.question = question;
    }

    /** What is asked, or null. */
    public CoordinatorQuestion question() {
        return question;
    }
}
