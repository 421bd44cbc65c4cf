package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.catalogue.control.CatalogueSnapshot;
import org.cordee.catalogue.control.CatalogueSnapshot.Entry;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/** The catalogue, open to everybody: what was published last. */
@ApplicationScoped
@Transactional
public class Initiatives {

    @Inject
    private CatalogueSnapshot snapshot;

    /** What is looked for; null means any. A region finds what names it, first or second. */
    public record Filter(TargetGroup group, Kind kind, Cost cost, Region region) {

        public static final Filter NONE = new Filter(null, null, null, null);

        public boolean fits(InitiativeCard card) {
            return (group == null || card.offer().group() == group)
                    && (kind == null || card.offer().kind() == kind)
                    && (cost == null || card.offer().cost() == cost)
                    && (region == null
                            || card.offer().region() == region
                            || card.offer().alsoRegion() == region);
        }
    }

    /** Those that are listed and fit, in the order of the catalogue. It is small and cached; it is read whole. */
    public List<InitiativeCard> find(Filter filter) {
        return snapshot.all().stream()
                .filter(Initiatives::listed)
                .map(Initiatives::card)
                .filter(filter::fits)
                .toList();
    }

    /** All that were ever published, also those that are hidden or archived, in the order of the catalogue. */
    public List<InitiativeCard> all() {
        return snapshot.all().stream().map(Initiatives::card).toList();
    }

    /**
     * Also when it isn't listed: links to it go on.
     *
     * @throws NotFound when there is no initiative of that key (null included)
     */
    public InitiativePage byKey(String key) {
        return page(snapshot.byKey(key).orElseThrow(NotFound::new));
    }

    /** @throws NotFound when there is none */
    public InitiativeCard byId(InitiativeId id) {
        return card(load(id));
    }

    /** True when the public finds it in the catalogue. */
    public boolean isListed(InitiativeId id) {
        return listed(load(id));
    }

    /** True when new cohorts may be opened. @throws NotFound when there is none */
    public boolean takesCohorts(InitiativeId id) {
        return load(id).state().takesCohorts();
    }

    /** The number of the version that is published. @throws NotFound when there is none */
    public int version(InitiativeId id) {
        return load(id).version();
    }

    /** As it was in one of its versions. @throws NotFound when there is no such initiative or version */
    public InitiativeCard asOf(InitiativeId id, int version) {
        Entry entry = load(id);
        return version == entry.version()
                ? card(entry)
                : card(
                        id,
                        snapshot.version(id, version)
                                .facts(entry.facts().key(), entry.facts().sequence()));
    }

    /** The blueprint, in its order. @throws NotFound when there is no such initiative */
    public List<Component> components(InitiativeId id) {
        return load(id).facts().components();
    }

    private Entry load(InitiativeId id) {
        return snapshot.byId(id).orElseThrow(NotFound::new);
    }

    private static boolean listed(Entry entry) {
        return entry.state() == CatalogueState.LISTED;
    }

    private static InitiativePage page(Entry entry) {
        InitiativeFacts facts = entry.facts();
        return new InitiativePage(card(entry), facts.entryFor(), facts.words(), listed(entry));
    }

    private static InitiativeCard card(Entry entry) {
        return card(entry.id(), entry.facts());
    }

    /** @param id null for one that was never published */
    static InitiativeCard card(InitiativeId id, InitiativeFacts f) {
        return new InitiativeCard(
                id,
                f.key(),
                f.name(),
                new InitiativeCard.Offer(f.group(), f.kind(), f.provider(), f.region(), f.alsoRegion(), f.cost()),
                new InitiativeCard.Entry(f.entry(), f.managerSupport()),
                f.position(),
                f.words().summary(),
                f.components());
    }
}
