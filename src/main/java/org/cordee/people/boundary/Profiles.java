package org.cordee.people.boundary;

import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.LineManager;

/** A person's own profile. */
public class Profiles {

    static AffiliationCard card(Affiliation a) {
        return new AffiliationCard(a.key(), a.organisation().id(), a.organisation().name(), a.organisation().sector(), a.post(),
                a.role(), a.main(), a.since(), a.until());
    }

    static LineManager manager(LineManagerCard card) {
        return card == null ? null
                : card.person() != null ? LineManager.known(card.person()) : LineManager.outside(card.name(), card.email());
    }
}
