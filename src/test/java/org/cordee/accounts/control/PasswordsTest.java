package org.cordee.accounts.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @BeforeEach
    void prepare() {
        passwords.prepare();
    }

    @Test
    void isArgon2idWithOurFigures() {
        String hash = passwords.hash("violet kettle");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, passwords.hash("violet kettle"));
        assertTrue(passwords.fits("violet kettle", hash));
        assertFalse(passwords.fits("violet kettlf", hash));
        assertFalse(passwords.isOld(hash));
    }

    @Test
    void oneTextHoweverAccentsAreComposed() {
        assertTrue(passwords.fits("caf\u00e9 au lait", passwords.hash("cafe\u0301 au lait")));
    }

    @Test
    void aMisreadPasswordIsKnownAgain() {
        String typed = "Zo\u00eb\u2019s \u00a3 kettle";
        String hash = passwords.hash(new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertFalse(passwords.fits(typed, hash));
        assertTrue(passwords.fitsMisread(typed, hash));
        assertFalse(passwords.fitsMisread(typed + "!", hash));
        assertFalse(passwords.fitsMisread(typed, null));
        long before = passwords.computed();
        assertFalse(passwords.fitsMisread("violet kettle", passwords.hash("violet kettle")));
        assertEquals(1, passwords.computed() - before, "nothing is computed for plain ASCII");
    }

    @Test
    void nobodysPasswordCostsTheSameWorkAndNeverFits() {
        String hash = passwords.hash("violet kettle");
        long before = passwords.computed();
        assertFalse(passwords.fits("wrong one", hash));
        long forSomebody = passwords.computed() - before;
        before = passwords.computed();
        assertFalse(passwords.fits("wrong one", null));
        assertEquals(forSomebody, passwords.computed() - before);
        assertEquals(1, forSomebody);
    }

    @Test
    void knowsOlderParametersAndStillTakesThem() {
        String old = Password.hash("violet kettle")
                .addRandomSalt()
                .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
                .getResult();
        assertTrue(passwords.isOld(old));
        assertTrue(passwords.fits("violet kettle", old));
    }
}
