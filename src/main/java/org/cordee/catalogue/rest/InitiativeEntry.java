package org.cordee.catalogue.rest;

import java.util.List;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme or network for those who may change it. Of a draft, only the name has to be there. */
@Schema(
        name = "InitiativeEntry",
        requiredProperties = {"key", "state", "version", "name", "managerSupport", "components"})
public record InitiativeEntry(
        String key,
        @Schema(implementation = CatalogueState.class) String state,

        @Schema(description = "Number of the version that is published; 0 for a draft")
        int version,

        String name,
        String group,
        String kind,
        String provider,
        String region,
        String alsoRegion,
        String cost,
        String entry,
        String entryFor,
        boolean managerSupport,
        String summary,
        InitiativeChange.Descriptions descriptions,
        InitiativeChange.Figure figure,
        List<InitiativeChange.Part> components) {

    static InitiativeEntry of(String key, CatalogueState state, int version, InitiativeText t) {
        InitiativeText.Words w = t.words();
        return new InitiativeEntry(
                key,
                state.key(),
                version,
                t.name(),
                word(t.offer().group()),
                word(t.offer().kind()),
                t.offer().provider(),
                word(t.offer().region()),
                word(t.offer().alsoRegion()),
                word(t.offer().cost()),
                word(t.entry().route()),
                t.entry().entryFor(),
                t.entry().managerSupport(),
                w.summary(),
                new InitiativeChange.Descriptions(
                        w.whatItIs(), w.whoItIsFor(), w.whatYouDo(), w.whatItAsks(), w.whatItCosts(), w.whatSupport()),
                new InitiativeChange.Figure(t.figure().leadership(), t.figure().emergence()),
                t.components().stream()
                        .map(p -> new InitiativeChange.Part(word(p.kind()), p.title(), p.count(), p.needed()))
                        .toList());
    }

    private static String word(Term term) {
        return term == null ? null : term.key();
    }
}
