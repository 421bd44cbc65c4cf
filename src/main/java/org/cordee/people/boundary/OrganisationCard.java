package org.cordee.people.boundary;

import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** An organisation as lists and choices show it. @param region null when it belongs to no one region */
public record OrganisationCard(OrganisationId id, String name, Sector sector, Region region, boolean closed) {}
