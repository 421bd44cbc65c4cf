package org.cordee.home.terms;

/**
 * Which sets and pairs one looks for; null means any.
 *
 * @param text words of the name
 * @param from key of the cohort or network, such as {@code cohort-7}
 */
public record GroupFilter(GroupKind kind, GroupStanding standing, String from, QuietFor quiet, String text) {

    public static final GroupFilter ALL = new GroupFilter(null, null, null, null, null);
}
