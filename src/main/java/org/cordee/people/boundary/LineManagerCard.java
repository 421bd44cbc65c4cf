package org.cordee.people.boundary;

import org.cordee.shared.ids.PersonId;

/**
 * To whom a person reports. Either {@code person} is there (its address is asked of {@code accounts}) or {@code name}
 * and {@code email} of somebody not known here.
 */
public record LineManagerCard(PersonId person, String name, String email) {}
