package org.cordee.demo;

import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** One person of the demo region. @param at the main organisation, or null; @param sample has an account */
record DemoPerson(PersonId id, String name, Level level, Region region, OrganisationId at, boolean sample) {}
