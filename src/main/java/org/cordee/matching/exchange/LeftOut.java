package org.cordee.matching.exchange;

/**
 * Why somebody is left out.
 *
 * @param fewerPeople how many fewer would go in all if this person had to go; 0 unless the reason is COSTS_OTHERS
 * @param lessWeight how much less the wishes fulfilled would be worth then
 */
public record LeftOut(String person, Reason reason, int fewerPeople, long lessWeight) {

    /** What keeps a person out of an exchange. */
    public enum Reason {
        /** The person goes. */
        GOES,
        /** The person has no wishes. */
        NO_WISHES,
        /** No host the person wishes for takes the person. */
        NO_HOST_ACCEPTS,
        /** Nobody who would be taken wishes for the person's home. */
        NOBODY_WISHES_FOR_HOME,
        /** There are wishes both ways, but no cycle of the length allowed leads back. */
        NO_CYCLE,
        /** The person could go, at the price of others. */
        COSTS_OTHERS,
        /** The person could go at no loss; another exchange is equally good. */
        EQUALLY_GOOD
    }
}
