package org.cordee.matching.exchange;

/**
 * Why somebody does not go to a certain host.
 *
 * @param fewerPeople how many fewer would go in all if the person went there; 0 unless that is what speaks against it
 * @param lessWeight how much less the wishes fulfilled would be worth then
 */
public record WhyNotHost(String person, String host, Standing standing, int fewerPeople, long lessWeight) {

    /** What speaks against a host. */
    public enum Standing {
        /** The person goes there. */
        GOES_THERE,
        /** The person works there. */
        OWN_HOME,
        /** The person has no such wish. */
        NO_WISH,
        /** The host does not take the person. */
        REFUSED,
        /** No cycle of the length allowed leads over this host back home. */
        NO_CYCLE,
        /** The person could go there, at the price of others. */
        COSTS_OTHERS,
        /** The person could go there at no loss; another exchange is equally good. */
        EQUALLY_GOOD
    }
}
