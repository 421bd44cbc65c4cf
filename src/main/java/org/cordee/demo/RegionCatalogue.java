package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeChanges;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/**
 * What an organisation has added to the catalogue: a programme for its own staff, which is hidden, and a draft. Whoever
 * lists the catalogue of the demo region finds the fourteen, as on a new installation.
 */
@ApplicationScoped
class RegionCatalogue {

    private static final InitiativeText FIRST_YEAR = new InitiativeText(
            "First year as a ward manager",
            new InitiativeText.Offer(
                    TargetGroup.MANAGER,
                    Kind.FORMAL_PROGRAMME,
                    "Harbour and Hills NHS Trust",
                    Region.NORTH_WEST,
                    null,
                    Cost.FUNDED),
            new InitiativeText.Entry(EntryRoute.EMPLOYERS, "Harbour and Hills NHS Trust", true),
            new InitiativeText.Figure(35, 40),
            new InitiativeText.Words(
                    "New ward managers of one trust learn to lead their team in their first year.",
                    "A programme our trust made for its own new managers. You learn from each other and from managers "
                            + "who have done the job for years.",
                    "Everyone at our trust who became a ward manager in the last twelve months.",
                    "You take part in five workshops and visit another ward. Between them, you meet in a small group to "
                            + "talk about real problems at work.",
                    "Five workshops and a visit in one year. We ask your manager to keep those days free for you.",
                    "Nothing for you. Our trust pays.",
                    "You have a mentor from another ward. Tell us if you need anything to take part."),
            List.of(
                    new InitiativeText.Part(ComponentKind.MODULE, "Workshop", 5, 4),
                    new InitiativeText.Part(ComponentKind.HOST_VISIT, "A day on another ward", 1, 1),
                    new InitiativeText.Part(ComponentKind.LEARNING_SET, "A small group that meets between", 1, 1),
                    new InitiativeText.Part(ComponentKind.MENTORING, "A mentor from another ward", 1, 1)));

    private static final InitiativeText DRAFT = new InitiativeText(
            "Leading care at home together",
            new InitiativeText.Offer(
                    TargetGroup.PRACTITIONER,
                    Kind.FORMAL_PROGRAMME,
                    "Three councils of the North West",
                    Region.NORTH_WEST,
                    null,
                    null),
            new InitiativeText.Entry(EntryRoute.APPLICATION, null, false),
            null,
            new InitiativeText.Words(
                    "Care workers and nurses who visit people at home learn to lead together.",
                    null,
                    "Anyone who supports people in their own homes.",
                    null,
                    null,
                    null,
                    null),
            List.of(new InitiativeText.Part(ComponentKind.SESSION, "Learning day", 4, null)));

    @Inject
    private InitiativeChanges changes;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        Instant now = clock.instant();
        DemoPerson lead = demoPeople.samples().get("lead");
        timeline.on(now.minus(Duration.ofDays(90)), lead, () -> changes.make(FIRST_YEAR, CatalogueState.HIDDEN));
        timeline.on(now.minus(Duration.ofDays(4)), lead, () -> changes.make(DRAFT, CatalogueState.DRAFT));
    }
}
