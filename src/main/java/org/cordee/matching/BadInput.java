package org.cordee.matching;

/**
 * What was asked for cannot be worked on: a negative capacity, an id nobody has, two pins that contradict each other.
 * The message is one English sentence that names the culprit; it is meant for logs and for the command line. Screens
 * show their own words, from {@link #culprit()}.
 */
public final class BadInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String culprit;

    /**
     * @param culprit the id, value or line that is wrong; never null
     * @param message one sentence that says what is wrong with it
     */
    public BadInput(String culprit, String message) {
        super(message);
        this.culprit = culprit;
    }

    /** The id, value or line that is wrong; never null. */
    public String culprit() {
        return culprit;
    }
}
