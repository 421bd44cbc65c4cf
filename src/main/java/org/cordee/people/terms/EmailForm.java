package org.cordee.people.terms;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as an e-mail address here: one {@code @}, something on both sides, a dot or none after it, no blanks, at most 254 characters. */
public final class EmailForm {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@\"<>,;:\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private EmailForm() {
    }

    /** False for null. */
    public static boolean wellFormed(String email) {
        return email != null && email.length() <= LONGEST && FORM.matcher(email).matches() && !email.contains("..");
    }

    /** The form in which two spellings of one address are the same: trimmed, small letters. */
    public static String same(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
