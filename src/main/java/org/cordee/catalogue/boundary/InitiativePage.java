package org.cordee.catalogue.boundary;

import org.cordee.catalogue.terms.PlainWords;

/**
 * All there is to say of one initiative.
 *
 * @param entryFor whose employees or which post holders, or null when it is not limited
 * @param listed whether the public finds it in the catalogue
 */
public record InitiativePage(InitiativeCard card, String entryFor, PlainWords words, boolean listed) {}
