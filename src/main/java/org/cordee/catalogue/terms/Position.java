package org.cordee.catalogue.terms;

/**
 * Where an initiative stands on the two axes of the report's Figure 3 (after Iles and Macaulay). Cordee's own reading.
 *
 * @param leadership 0: it develops leaders as persons; 100: it develops leadership between people
 * @param emergence 0: its goals are fixed beforehand; 100: its goals are open and emerge as people go
 */
public record Position(int leadership, int emergence) {

    public Position {
        if (leadership < 0 || leadership > 100 || emergence < 0 || emergence > 100) {
            throw new IllegalArgumentException("a position on Figure 3 lies between 0 and 100");
        }
    }

    /** In words, one of {@code leader}, {@code both}, {@code leadership}. */
    public String whom() {
        return third(leadership, "leader", "leadership");
    }

    /** In words, one of {@code fixed}, {@code both}, {@code emergent}. */
    public String goals() {
        return third(emergence, "fixed", "emergent");
    }

    private static String third(int value, String low, String high) {
        return value < 40 ? low : value > 60 ? high : "both";
    }
}
