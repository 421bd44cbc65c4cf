package org.cordee.matching.assignment;

import java.util.List;

/**
 * Why a mentee did not get a certain mentor.
 *
 * @param standing what speaks against the pair, or that nothing but others does
 * @param score score of the pair, 0 where none was given
 * @param price what one more place at this mentor would be worth to the whole, as the potentials have it
 * @param heldBy who holds the places there, sorted, pinned ones included
 * @param atLeast what the whole would lose at the least if the pair were forced, read from the potentials at once
 * @param loss what the whole would lose exactly; equal to {@link #atLeast} or more; null where it cannot be forced
 */
public record WhyNot(
        String mentee,
        String mentor,
        Standing standing,
        int score,
        Worth price,
        List<String> heldBy,
        Worth atLeast,
        Worth loss) {

    /** What speaks against a pair. */
    public enum Standing {
        /** They are matched. */
        MATCHED,
        /** Nothing but what it would cost the others; see the loss. */
        COSTS_OTHERS,
        /** It would cost nothing: another assignment, equally good, has the pair. */
        EQUALLY_GOOD,
        /** The mentee is pinned to somebody else. */
        PINNED_ELSEWHERE,
        /** All places there are pinned, or there are none. */
        NO_PLACE,
        /** The pair is excluded. */
        EXCLUDED,
        /** No score was given for the pair. */
        NO_CANDIDATE
    }
}
