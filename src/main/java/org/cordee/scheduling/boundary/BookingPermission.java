package org.cordee.scheduling.boundary;

import org.cordee.shared.ids.PersonId;

/** Implemented by every feature in which one person books the time of another. All are asked; one yes is enough. */
public interface BookingPermission {

    /** Whether the reader may book the host's time now, and so may see when the host is free. */
    boolean mayBook(PersonId host, PersonId reader);
}
