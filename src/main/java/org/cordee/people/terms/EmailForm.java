package org.cordee.people.terms;

import java.util.regex.Pattern;
import org.cordee.shared.text.PlainText;

/**
 * The one rule for what counts as an e-mail address: one {@code @} with a name before it and a host after it, no
 * spaces, no invisible characters, at most 254 characters. Spaces around it and zero-width characters in it do no harm:
 * they are taken away before the address is checked, compared or saved.
 */
public final class EmailForm {

    /** Longest address, in characters. */
    public static final int LONGEST = 254;

    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Z}\\p{C}@\"()<>\\[\\],;:\\\\]{1,64}@" + LABEL + "(\\." + LABEL + ")*");

    private EmailForm() {}

    /** Returns whether the cleaned text is an address. False for null. */
    public static boolean wellFormed(String email) {
        String plain = clean(email);
        return plain != null
                && plain.length() <= LONGEST
                && FORM.matcher(plain).matches()
                && !plain.contains("..")
                && !plain.startsWith(".")
                && !plain.contains(".@");
    }

    /**
     * Returns the address as it is saved: without spaces around it and without zero-width characters. Null for null.
     */
    public static String clean(String email) {
        return PlainText.clean(email);
    }

    /** Returns the form in which two spellings of one address are the same: cleaned, in small letters. */
    public static String same(String email) {
        return PlainText.smallLetters(clean(email));
    }
}
