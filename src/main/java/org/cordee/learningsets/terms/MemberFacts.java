package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * What is known of a member when a set is proposed, kept so that figures can be made again.
 *
 * @param sector null for those without an organisation
 * @param region null when not said
 * @param livedExperience stated, and agreed to be counted in totals; never to be shown beside a name
 */
public record MemberFacts(Sector sector, Level level, Region region, boolean livedExperience) {}
