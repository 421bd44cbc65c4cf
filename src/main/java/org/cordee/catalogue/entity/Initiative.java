package org.cordee.catalogue.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/**
 * One initiative as its latest published version says: what it is, for whom, and what it is made of. Those of the
 * report's Table 3 come with Cordee; people make and change others.
 */
@Entity
@Table(name = "initiative")
public class Initiative extends AggregateRoot {

    @Column(updatable = false)
    private String slug;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_group")
    private TargetGroup group;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String provider;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_region")
    private Region alsoRegion;

    @Enumerated(EnumType.STRING)
    private Cost cost;

    @Enumerated(EnumType.STRING)
    private EntryRoute entry;

    @Column(name = "entry_for")
    private String entryFor;

    @Column(name = "manager_support")
    private boolean managerSupport;

    private int leadership;

    private int emergence;

    private String summary;

    @Column(name = "what_it_is")
    private String whatItIs;

    @Column(name = "who_it_is_for")
    private String whoItIsFor;

    @Column(name = "what_you_do")
    private String whatYouDo;

    @Column(name = "what_it_asks")
    private String whatItAsks;

    @Column(name = "what_it_costs")
    private String whatItCosts;

    @Column(name = "what_support")
    private String whatSupport;

    @Column(name = "sequence_number")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private CatalogueState state = CatalogueState.LISTED;

    private boolean supplied;

    @Column(name = "changed_by_people")
    private boolean changedByPeople;

    @Column(name = "version_number")
    private int versionNumber = 1;

    @OneToMany(mappedBy = "initiative", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sequence")
    private List<InitiativeComponent> components = new ArrayList<>();

    protected Initiative() {}

    /** @param supplied whether it comes with Cordee, else people have made it */
    public Initiative(InitiativeFacts facts, boolean supplied) {
        slug = facts.key();
        this.supplied = supplied;
        changedByPeople = !supplied;
        become(facts);
    }

    /**
     * Takes over what an update of Cordee says, as a new version. What people have changed stays as it is.
     *
     * @return whether anything differs
     */
    public boolean update(InitiativeFacts facts) {
        if (changedByPeople || facts.equals(facts())) {
            return false;
        }
        become(facts);
        versionNumber++;
        return true;
    }

    /** Takes over what people publish, as a new version; the key, the kind and the place stay. */
    public void publish(InitiativeText text) {
        new Validation()
                .that(text.offer().kind() == kind, "kind", "catalogue.edit.kind-stays")
                .done();
        become(text.facts(slug, sequence));
        changedByPeople = true;
        versionNumber++;
    }

    /**
     * Shows, hides or archives it.
     *
     * @throws Invalid for a state that can't be chosen
     * @throws Conflict when it is in that state already
     */
    public void move(CatalogueState to) {
        new Validation()
                .that(to != null && to.canBeChosen(), "state", "catalogue.desk.no-such-state")
                .done();
        if (state == to) {
            throw new Conflict("catalogue.desk.there-already");
        }
        state = to;
    }

    /** The key stays. */
    private void become(InitiativeFacts facts) {
        if (!slug.equals(facts.key())) {
            throw new IllegalArgumentException(slug + " cannot become " + facts.key());
        }
        name = facts.name();
        group = facts.group();
        kind = facts.kind();
        provider = facts.provider();
        region = facts.region();
        alsoRegion = facts.alsoRegion();
        cost = facts.cost();
        entry = facts.entry();
        entryFor = facts.entryFor();
        managerSupport = facts.managerSupport();
        leadership = facts.position().leadership();
        emergence = facts.position().emergence();
        summary = facts.words().summary();
        whatItIs = facts.words().whatItIs();
        whoItIsFor = facts.words().whoItIsFor();
        whatYouDo = facts.words().whatYouDo();
        whatItAsks = facts.words().whatItAsks();
        whatItCosts = facts.words().whatItCosts();
        whatSupport = facts.words().whatSupport();
        sequence = facts.sequence();
        bringComponentsTo(facts.components());
    }

    /** Pieces keep their row by their place, so that the unique key on the place is never crossed. */
    private void bringComponentsTo(List<Component> wanted) {
        components.removeIf(c -> c.sequence() > wanted.size());
        for (Component piece : wanted) {
            components.stream()
                    .filter(c -> c.sequence() == piece.sequence())
                    .findFirst()
                    .ifPresentOrElse(c -> c.become(piece), () -> components.add(new InitiativeComponent(this, piece)));
        }
    }

    public InitiativeId id() {
        return InitiativeId.of(key());
    }

    /** Its word in addresses and in the API. */
    public String slug() {
        return slug;
    }

    public CatalogueState state() {
        return state;
    }

    /** Whether it comes with Cordee. */
    public boolean supplied() {
        return supplied;
    }

    /** The number of its latest published version, from 1. */
    public int versionNumber() {
        return versionNumber;
    }

    public InitiativeFacts facts() {
        return new InitiativeFacts(
                slug,
                name,
                group,
                kind,
                provider,
                region,
                alsoRegion,
                cost,
                entry,
                entryFor,
                managerSupport,
                new Position(leadership, emergence),
                new PlainWords(summary, whatItIs, whoItIsFor, whatYouDo, whatItAsks, whatItCosts, whatSupport),
                components.stream().map(InitiativeComponent::facts).toList(),
                sequence);
    }
}
