package org.cordee.accounts.boundary;

import static org.cordee.house.Refusals.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cordee.accounts.entity.AttemptCount;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.house.Injection;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.errors.RuleBroken;
import org.junit.jupiter.api.Test;

/** Who tries too often waits; of addresses only keyed hashes are kept. */
class RateLimiterTest {

    private final Map<String, Duration> waits = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private int collisions;

    private final RateLimiter limiter = Injection.of(
            RateLimiter.class,
            TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
            new AttemptCounts() {
                @Override
                Duration attempt(String subject, BackoffPolicy policy) {
                    if (collisions > 0) {
                        collisions--;
                        throw new PersistenceException("the same row twice");
                    }
                    counted.merge(subject, 1, Integer::sum);
                    return waits.getOrDefault(policy.toString(), Duration.ZERO);
                }

                @Override
                Duration within(String subject, int most, Duration time) {
                    return counted.merge(subject, 1, Integer::sum) > most ? time : Duration.ZERO;
                }

                @Override
                void change(String subject, BiConsumer<AttemptCount, Instant> how) {
                    counted.remove(subject);
                }
            });

    @Test
    void noAddressIsKeptAndTheSameOneIsTheSameRow() {
        limiter.attempt("account:zoe@x.example", BackoffPolicy.ACCOUNT);
        limiter.attempt("account:zoe@x.example", BackoffPolicy.ACCOUNT);
        limiter.attempt("account:kim@x.example", BackoffPolicy.ACCOUNT);
        assertEquals(2, counted.size());
        assertFalse(counted.keySet().stream().anyMatch(row -> row.contains("zoe") || row.contains("account")));
        limiter.forget("account:zoe@x.example");
        assertEquals(1, counted.size());
    }

    @Test
    void twoThatMakeTheRowAtTheSameMomentAreBothCounted() {
        collisions = 2;
        assertEquals(Duration.ZERO, limiter.attempt("network:10.0.0.1", BackoffPolicy.NETWORK));
        collisions = 3;
        assertThrows(PersistenceException.class, () -> limiter.attempt("network:10.0.0.1", BackoffPolicy.NETWORK));
    }

    @Test
    void aMailIsCountedForItsAddressHoweverItIsTyped() {
        limiter.mail("Zoe@X.example", "10.0.0.1");
        limiter.mail(" zoe@x.example", "10.0.0.2");
        assertEquals(3, counted.size(), "two networks, one address");
    }

    @Test
    void whoAsksForTooManyMailsIsToldTheMinutes() {
        waits.put(BackoffPolicy.MAILS_TO_ONE.toString(), Duration.ofSeconds(61));
        broken("accounts.too-many-mails", () -> limiter.mail("zoe@x.example", "10.0.0.1"));
        RuleBroken refused = assertThrows(RuleBroken.class, () -> limiter.mail("zoe@x.example", "10.0.0.1"));
        assertEquals(2L, refused.problems().get(0).arguments().get(0), "rounded up");
        waits.put(BackoffPolicy.MAILS_TO_ONE.toString(), Duration.ofSeconds(1));
        refused = assertThrows(RuleBroken.class, () -> limiter.mail("zoe@x.example", "10.0.0.1"));
        assertEquals(1L, refused.problems().get(0).arguments().get(0), "at least one");
    }

    @Test
    void aNetworkThatAsksTooMuchDoesNotUseUpTheAddress() {
        waits.put(BackoffPolicy.MAILS_FROM_NETWORK.toString(), Duration.ofSeconds(10));
        broken("accounts.too-many-mails", () -> limiter.mail("zoe@x.example", "10.0.0.1"));
        assertEquals(1, counted.size(), "only the network was counted");
    }

    @Test
    void aPasswordTypedTooOftenWaitsForSeconds() {
        limiter.password("account:1", BackoffPolicy.ACCOUNT);
        waits.put(BackoffPolicy.ACCOUNT.toString(), Duration.ofMillis(1001));
        RuleBroken refused = assertThrows(RuleBroken.class, () -> limiter.password("account:1", BackoffPolicy.ACCOUNT));
        assertEquals("accounts.sign-in.too-soon", refused.problems().get(0).key());
        assertEquals(2L, refused.problems().get(0).arguments().get(0));
    }

    @Test
    void soManyWithinATimeAreFree() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, limiter.within("forms:1", 3, Duration.ofHours(1)));
        }
        assertEquals(Duration.ofHours(1), limiter.within("forms:1", 3, Duration.ofHours(1)));
        assertEquals(Duration.ZERO, limiter.within("forms:2", 3, Duration.ofHours(1)));
    }
}
