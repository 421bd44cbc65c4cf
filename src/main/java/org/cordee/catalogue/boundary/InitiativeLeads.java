package org.cordee.catalogue.boundary;

import java.util.Set;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/**
 * Port: who runs what is in the catalogue, and what becomes of it once it is there. The features that run programmes
 * and networks implement it as CDI beans in their boundary.
 */
public interface InitiativeLeads {

    /** The initiatives that this person runs, and so may change in the catalogue. */
    Set<InitiativeId> ledBy(PersonId person);

    /** True when this person may make new initiatives because of what they run. */
    boolean mayMake(PersonId person);

    /**
     * Something new is in the catalogue, published in this transaction.
     *
     * @param author who wrote it, or null when they have left
     */
    void added(InitiativePage page, PersonId author);
}
