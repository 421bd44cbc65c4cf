package org.cordee.matching.assignment;

/**
 * What something is worth to the whole.
 *
 * @param people how many more people have a mentor for it; weighs more than any number of points
 * @param points how many points of score it makes besides
 */
public record Worth(int people, long points) {

    /** Nothing at all. */
    public static final Worth NONE = new Worth(0, 0);
}
