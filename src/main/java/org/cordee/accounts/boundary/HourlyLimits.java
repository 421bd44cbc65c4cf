package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.cordee.shared.errors.TooMany;
import org.cordee.shared.person.CurrentPerson;

/**
 * Bounds what somebody can write in an hour where others get a mail for each. What is counted stays counted when the
 * rest of the request fails, so a feature counts after it has checked what was typed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class HourlyLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private RateLimiter rateLimiter;

    @Inject
    private CurrentPerson current;

    /**
     * Counts one for the current person.
     *
     * @param what what is written, such as {@code concerns}
     * @param most how many in an hour
     * @throws TooMany when there were as many; the hour begins with the first
     */
    public void count(String what, int most) {
        count(what, String.valueOf(current.required()), most);
    }

    /** As above, for something else than a person: the network address of a visitor. */
    void count(String what, String whose, int most) {
        Duration wait = rateLimiter.within("hourly-" + what + ":" + whose, most, HOUR);
        if (!wait.isZero()) {
            throw new TooMany("accounts.limits.too-many", wait);
        }
    }
}
