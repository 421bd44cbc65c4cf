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

    /**
     * The id, where it is one.
     *
     * @param whose what it is the id of, such as "mentee"
     * @throws BadInput where it is null or blank
     */
    public static String id(String id, String whose) {
        if (id == null || id.isBlank()) {
            throw new BadInput(whose, "There is a " + whose + " without an id.");
        }
        return id;
    }

    /** The id, value or line that is wrong; never null. */
    public String culprit() {
        return culprit;
    }
}
