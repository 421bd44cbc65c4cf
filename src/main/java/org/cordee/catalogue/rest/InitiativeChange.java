package org.cordee.catalogue.rest;

import java.util.List;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a programme or network that is added or changed. Terms by their keys. */
@Schema(name = "InitiativeChange", description = "What is absent stays as it is; an empty text takes it away.")
public record InitiativeChange(
        @Schema(maxLength = 160, description = "The key of a new one is made of it")
        String name,

        @Schema(implementation = TargetGroup.class) String group,

        @Schema(implementation = Kind.class, description = "Stays once it is published")
        String kind,

        @Schema(maxLength = 200) String provider,
        @Schema(implementation = Region.class) String region,
        @Schema(implementation = Region.class) String alsoRegion,
        @Schema(implementation = Cost.class) String cost,
        @Schema(implementation = EntryRoute.class) String entry,

        @Schema(maxLength = 200, description = "Whose staff or which post holders, where entry is limited")
        String entryFor,

        @Schema(description = "Whether applicants are asked for their manager's support; never citizens")
        Boolean managerSupport,

        @Schema(maxLength = 200, description = "One plain sentence")
        String summary,

        Descriptions descriptions,
        Figure figure,
        @Schema(description = "All of them, in their order") List<Part> components,

        @Schema(
                implementation = CatalogueState.class,
                description = "draft and listed are for new ones, too; template can't be chosen")
        String state) {

    /** The answers under the headings of its page, at most 800 characters each. */
    @Schema(name = "InitiativeDescriptions")
    public record Descriptions(
            String whatItIs,
            String whoItIsFor,
            String whatYouDo,
            String whatItAsks,
            String whatItCosts,
            String whatSupport) {

        static final Descriptions NONE = new Descriptions(null, null, null, null, null, null);
    }

    /** Where it stands on Figure 3 of the report. */
    @Schema(name = "InitiativeFigure")
    public record Figure(
            @Schema(minimum = "0", maximum = "100", description = "0 develops each person, 100 leadership between them")
            Integer leadership,

            @Schema(minimum = "0", maximum = "100", description = "0 for goals set at the start, 100 for open ones")
            Integer emergence) {}

    /** One activity. */
    @Schema(name = "InitiativePart")
    public record Part(
            @Schema(implementation = ComponentKind.class) String kind,
            @Schema(maxLength = 120) String title,
            @Schema(minimum = "1", maximum = "60") Integer count,

            @Schema(minimum = "0", maximum = "60", description = "All of them in a programme, if it is absent")
            Integer needed) {}

    /** The state asked for. @throws Invalid for a word that is none */
    CatalogueState stateOr(CatalogueState otherwise) {
        return term(CatalogueState.class, "state", state, otherwise);
    }

    /** What is said then, if {@code now} is said now. @throws Invalid for words that are no terms */
    InitiativeText over(InitiativeText now) {
        InitiativeText.Offer o = now.offer();
        InitiativeText.Entry e = now.entry();
        return new InitiativeText(
                text(name, now.name()),
                new InitiativeText.Offer(
                        term(TargetGroup.class, "group", group, o.group()),
                        term(Kind.class, "kind", kind, o.kind()),
                        text(provider, o.provider()),
                        term(Region.class, "region", region, o.region()),
                        term(Region.class, "alsoRegion", alsoRegion, o.alsoRegion()),
                        term(Cost.class, "cost", cost, o.cost())),
                new InitiativeText.Entry(
                        term(EntryRoute.class, "entry", entry, e.route()),
                        text(entryFor, e.entryFor()),
                        managerSupport == null ? e.managerSupport() : managerSupport),
                new InitiativeText.Figure(
                        figure == null || figure.leadership == null
                                ? now.figure().leadership()
                                : figure.leadership,
                        figure == null || figure.emergence == null
                                ? now.figure().emergence()
                                : figure.emergence),
                words(now.words()),
                components == null ? now.components() : parts());
    }

    private InitiativeText.Words words(InitiativeText.Words w) {
        Descriptions d = descriptions == null ? Descriptions.NONE : descriptions;
        return new InitiativeText.Words(
                text(summary, w.summary()),
                text(d.whatItIs, w.whatItIs()),
                text(d.whoItIsFor, w.whoItIsFor()),
                text(d.whatYouDo, w.whatYouDo()),
                text(d.whatItAsks, w.whatItAsks()),
                text(d.whatItCosts, w.whatItCosts()),
                text(d.whatSupport, w.whatSupport()));
    }

    private List<InitiativeText.Part> parts() {
        return components.stream()
                .map(p -> p == null
                        ? new InitiativeText.Part(null, null, null, null)
                        : new InitiativeText.Part(
                                term(ComponentKind.class, "components", p.kind, null),
                                p.title,
                                p.count == null ? Integer.valueOf(1) : p.count,
                                p.needed))
                .toList();
    }

    private static String text(String asked, String now) {
        return asked == null ? now : asked;
    }

    private static <T extends Enum<T> & Term> T term(Class<T> type, String field, String asked, T now) {
        if (asked == null) {
            return now;
        }
        if (asked.isBlank()) {
            return null;
        }
        T term = Term.of(type, asked);
        if (term == null) {
            throw new Invalid(field, "catalogue.api.no-such-value");
        }
        return term;
    }
}
