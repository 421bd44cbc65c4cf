package org.cordee.accounts.terms;

import java.time.Duration;

/**
 * How tries are slowed down: the first are free, then each has to wait twice as long as the one before, up to a bound.
 *
 * @param free tries without waiting
 * @param first the first wait
 * @param longest no wait is longer: a stranger cannot keep the owner out for more than this
 * @param forgetsAfter all is forgotten when nobody has tried for so long
 */
public record BackoffPolicy(int free, Duration first, Duration longest, Duration forgetsAfter) {

    /** Passwords for one account, from wherever they come. */
    public static final BackoffPolicy ACCOUNT =
            new BackoffPolicy(10, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofDays(1));
    /** Passwords from one network address, for whatever accounts; many people may sit behind one address. */
    public static final BackoffPolicy NETWORK =
            new BackoffPolicy(100, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(1));
    /** Mails asked for one e-mail address. */
    public static final BackoffPolicy MAILS_TO_ONE =
            new BackoffPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1));
    /** Mails asked for from one network address. */
    public static final BackoffPolicy MAILS_FROM_NETWORK =
            new BackoffPolicy(60, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofHours(1));

    /** How long to wait after so many tries before the next. */
    public Duration delayAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(30, tries - free);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
