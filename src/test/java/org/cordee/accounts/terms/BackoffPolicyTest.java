package org.cordee.accounts.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first tries are free, then each has to wait twice as long. */
class BackoffPolicyTest {

    @ParameterizedTest
    @CsvSource({"0,0", "9,0", "10,1", "11,2", "12,4", "13,8", "14,16", "15,32", "16,60", "17,60", "1000000,60"})
    void passwordsForOneAccount(int tries, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), BackoffPolicy.ACCOUNT.delayAfter(tries));
    }

    @ParameterizedTest
    @CsvSource({"4,0", "5,30", "6,60", "11,1920", "12,3600", "13,3600"})
    void mailsToOneAddress(int tries, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), BackoffPolicy.MAILS_TO_ONE.delayAfter(tries));
    }

    @Test
    void noWaitIsEverShorterThanTheOneBefore() {
        for (BackoffPolicy patience : List.of(
                BackoffPolicy.ACCOUNT,
                BackoffPolicy.NETWORK,
                BackoffPolicy.MAILS_TO_ONE,
                BackoffPolicy.MAILS_FROM_NETWORK)) {
            Duration last = Duration.ZERO;
            for (int tries = 0; tries < 300; tries++) {
                Duration next = patience.delayAfter(tries);
                assertTrue(next.compareTo(last) >= 0 && next.compareTo(patience.longest()) <= 0);
                last = next;
            }
            assertEquals(patience.longest(), last);
        }
    }

    @Test
    void untilASignInIsCompleteOnePageIsOpen() {
        assertNull(SignInStage.COMPLETE.page());
        assertEquals("/accounts/sign-in-code", SignInStage.CODE_NEEDED.page());
        assertEquals("/accounts/second-factor", SignInStage.SETUP_NEEDED.page());
    }
}
