package org.cordee.demo;

import java.util.List;
import java.util.Map;
import org.cordee.shared.ids.OrganisationId;

/**
 * The people of the demo region.
 *
 * @param samples those who can sign in, by the word before {@code @demo.example}
 * @param region those around them
 * @param organisations by name
 */
record DemoPeople(
        Map<String, DemoPerson> samples, List<DemoPerson> region, Map<String, OrganisationId> organisations) {}
