package org.cordee.networks.terms;

import org.cordee.shared.terms.Level;

/**
 * Whom one looks for among the members of a network; null means any.
 *
 * @param name words of the person's name
 */
public record MemberFilter(String name, MemberRole role, Level level) {

    public static final MemberFilter ALL = new MemberFilter(null, null, null);
}
