package org.cordee.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.shared.entity.AggregateRoot;

/**
 * One piece of an initiative's blueprint. A cohort copies the blueprint when it is opened and goes its own way from
 * there.
 */
@Entity
@Table(name = "initiative_component")
public class InitiativeComponent {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "initiative_id")
    private Initiative initiative;

    @Column(name = "sequence_number")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private ComponentKind kind;

    private String title;

    @Column(name = "total_count")
    private int count;

    @Column(name = "required_count")
    private int needed;

    protected InitiativeComponent() {}

    InitiativeComponent(Initiative initiative, Component facts) {
        this.initiative = initiative;
        this.sequence = facts.sequence();
        become(facts);
    }

    void become(Component facts) {
        kind = facts.kind();
        title = facts.title();
        count = facts.count();
        needed = facts.needed();
    }

    int sequence() {
        return sequence;
    }

    Component facts() {
        return new Component(kind, title, count, needed, sequence);
    }
}
