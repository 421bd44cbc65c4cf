package org.cordee.programmes.desk.terms;

import org.cordee.shared.terms.Term;

/** Whether all activities of a cohort are done for one of its participants. */
public enum ActivityProgress implements Term {
    ALL_DONE,
    SOME_LEFT
}
