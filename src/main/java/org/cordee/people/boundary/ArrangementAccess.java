package org.cordee.people.boundary;

import org.cordee.shared.ids.PersonId;

/**
 * A port: may {@code reader} see the access and support needs of {@code person}, because they make arrangements for
 * them now (programme lead or coordinator of a running application or cohort, facilitator for own sessions; see the
 * rules' table)? The features that know answer it.
 */
public interface ArrangementAccess {

    boolean arrangesFor(PersonId reader, PersonId person);
}
