package org.cordee.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** What is being written and not published: a new initiative, or changes to one. Publishing ends it. */
@Entity
@Table(name = "initiative_draft")
public class InitiativeDraft extends AggregateRoot {

    @Column(updatable = false)
    private String slug;

    @Column(name = "initiative_id", updatable = false)
    private InitiativeId initiative;

    private InitiativeText content;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "author_id")
    private PersonId author;

    protected InitiativeDraft() {}

    /** @param initiative that it changes, or null for a new one */
    public InitiativeDraft(String slug, InitiativeId initiative, InitiativeText text, PersonId author, Instant now) {
        this.slug = slug;
        this.initiative = initiative;
        this.author = author;
        write(text, now);
    }

    /** @throws org.cordee.shared.errors.Invalid as {@link InitiativeText#checkDraft} */
    public final void write(InitiativeText text, Instant now) {
        text.checkDraft();
        content = text;
        changedAt = now;
    }

    public void forgetAuthor() {
        author = null;
    }

    /** The key it has or will have. */
    public String slug() {
        return slug;
    }

    /** The one it changes, or null for a new one. */
    public InitiativeId initiative() {
        return initiative;
    }

    public InitiativeText text() {
        return content;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Who began it, or null when they have left. */
    public PersonId author() {
        return author;
    }
}
