package org.cordee.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/**
 * What an initiative said in one published version. It never changes; who published it is forgotten when they leave.
 */
@Entity
@Table(name = "initiative_version")
public class InitiativeVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "initiative_id", updatable = false)
    private InitiativeId initiative;

    @Column(name = "version_number", updatable = false)
    private int number;

    @Column(updatable = false)
    private InitiativeText content;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @Column(name = "publisher_id")
    private PersonId publisher;

    protected InitiativeVersion() {}

    /** The version an initiative has now. @param publisher null for what comes with Cordee */
    public InitiativeVersion(Initiative of, PersonId publisher, Instant now) {
        initiative = of.id();
        number = of.versionNumber();
        content = InitiativeText.of(of.facts());
        publishedAt = now;
        this.publisher = publisher;
    }

    public void forgetPublisher() {
        publisher = null;
    }

    public InitiativeId initiative() {
        return initiative;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public InitiativeText text() {
        return content;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Null when it came with Cordee, or when they have left. */
    public PersonId publisher() {
        return publisher;
    }
}
