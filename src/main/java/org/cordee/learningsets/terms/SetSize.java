package org.cordee.learningsets.terms;

/** How many members a learning set has (domain.md), facilitators not counted. */
public final class SetSize {

    /** Fewest members a set may begin with. */
    public static final int FEWEST = 4;

    /** Aimed at unless the coordinator says otherwise. */
    public static final int AIM = 6;

    /** Most members; more are refused. */
    public static final int MOST = 8;

    /** With fewer members, a set may begin, but the coordinator is warned. */
    private static final int FEW = 5;

    private SetSize() {}

    /** Returns whether a set of so many members may not begin. */
    public static boolean isTooFew(int members) {
        return members < FEWEST;
    }

    /** Returns whether the coordinator is warned of so few members; also true for too few. */
    public static boolean isFew(int members) {
        return members < FEW;
    }

    /** Returns whether nobody else may join a set of so many members. */
    public static boolean isFull(int members) {
        return members >= MOST;
    }
}
