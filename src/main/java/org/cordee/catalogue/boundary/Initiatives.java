package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/** The catalogue: Table 3, open to everybody. */
@ApplicationScoped
@Transactional
public class Initiatives {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

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

    /** Those that fit, in the order of Table 3. The catalogue is small and cached; it is read whole. */
    public List<InitiativeCard> find(Filter filter) {
        return em.createQuery("select i from Initiative i order by i.sequence", Initiative.class)
                .setHint("eclipselink.batch", "i.components")
                .setHint("eclipselink.batch.type", "IN")
                .getResultStream()
                .map(Initiatives::card)
                .filter(filter::fits)
                .toList();
    }

    /** @throws NotFound when there is no initiative of that key (null included) */
    public InitiativePage byKey(String key) {
        Initiative initiative = em.createQuery("select i from Initiative i where i.slug = :slug", Initiative.class)
                .setParameter("slug", key == null ? "" : key)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        InitiativeFacts facts = initiative.facts();
        return new InitiativePage(card(initiative), facts.entryFor(), facts.words());
    }

    /** @throws NotFound when there is none */
    public InitiativeCard byId(InitiativeId id) {
        return card(load(id));
    }

    /** The blueprint, in its order. @throws NotFound when there is no such initiative */
    public List<Component> components(InitiativeId id) {
        return load(id).facts().components();
    }

    private Initiative load(InitiativeId id) {
        Initiative initiative = id == null ? null : em.find(Initiative.class, id.value());
        if (initiative == null) {
            throw new NotFound();
        }
        return initiative;
    }

    private static InitiativeCard card(Initiative initiative) {
        InitiativeFacts f = initiative.facts();
        return new InitiativeCard(
                initiative.id(),
                f.key(),
                f.name(),
                new InitiativeCard.Offer(f.group(), f.kind(), f.provider(), f.region(), f.alsoRegion(), f.cost()),
                new InitiativeCard.Entry(f.entry(), f.managerSupport()),
                f.position(),
                f.words().summary(),
                f.components());
    }
}
