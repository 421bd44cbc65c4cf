package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.shared.ids.PersonId;

/** Where sets come from: who is there, what it is called, and where its page is. */
@ApplicationScoped
public class Origins {

    @Inject
    private Arranging arranging;

    /** Who takes part there now. */
    public List<PersonId> people(Origin origin) {
        return origin.kind() == OriginKind.COHORT ? arranging.participants(origin.cohort()) : List.of();
    }

    /** What it is called; empty for sets that their own members made. */
    public String title(Origin origin) {
        return origin.kind() == OriginKind.COHORT ? arranging.title(origin.cohort()) : "";
    }

    /** The page with all rounds of it. */
    public String path(Origin origin) {
        return origin.kind() == OriginKind.COHORT ? "/learningsets/forming?cohort=" + origin.cohort() : "/learningsets/forming?network=" + origin.network();
    }
}
