package org.cordee.people.boundary;

import org.cordee.shared.ids.PersonId;

/**
 * Port: what a feature keeps ready for everybody. Each feature that does implements it as a CDI bean in its boundary.
 */
public interface PersonJoinedListener {

    /** Somebody new. Told in the transaction in which they join. */
    void joined(PersonId person);
}
