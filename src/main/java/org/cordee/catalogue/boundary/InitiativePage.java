package org.cordee.catalogue.boundary;

import org.cordee.catalogue.terms.PlainWords;

/**
 * All there is to say of one initiative.
 *
 * @param entryFor whose employees or which post holders, or null when it is not limited
 */
public record InitiativePage(InitiativeCard card, String entryFor, PlainWords words) {}
