package org.cordee.people.terms;

import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * What a list of organisations is narrowed to; null everywhere: all. @param name a part of it @param closed true for
 * the closed ones, false for the others
 */
public record OrganisationFilter(String name, Sector sector, Region region, Boolean closed) {}
