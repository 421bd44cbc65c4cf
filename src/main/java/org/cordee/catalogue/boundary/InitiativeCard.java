package org.cordee.catalogue.boundary;

import java.util.List;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/**
 * An initiative as lists and other features see it.
 *
 * @param summary one plain sentence
 */
public record InitiativeCard(
        InitiativeId id,
        String key,
        String name,
        Offer offer,
        Entry entry,
        Position position,
        String summary,
        List<Component> components) {

    /**
     * For whom it is, and by whom.
     *
     * @param alsoRegion a second region it covers, or null
     */
    public record Offer(TargetGroup group, Kind kind, String provider, Region region, Region alsoRegion, Cost cost) {}

    /**
     * How one gets in.
     *
     * @param managerSupport whether applicants who have a line manager are asked for the manager's support
     */
    public record Entry(EntryRoute route, boolean managerSupport) {}

    public boolean programme() {
        return offer.kind() == Kind.FORMAL_PROGRAMME;
    }
}
