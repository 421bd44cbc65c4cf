package org.cordee.home.terms;

import java.time.Duration;
import org.cordee.shared.terms.Term;

/** For how many weeks at least nothing has happened. */
public enum QuietFor implements Term {
    TWO_WEEKS(2),
    SIX_WEEKS(6),
    TWELVE_WEEKS(12),
    HALF_A_YEAR(26);

    /** From when on a set or a pair counts as quiet; after as long, pairs are asked whether they want to meet again. */
    public static final QuietFor USUAL = SIX_WEEKS;

    private final int weeks;

    QuietFor(int weeks) {
        this.weeks = weeks;
    }

    public Duration time() {
        return Duration.ofDays(7L * weeks);
    }
}
