package org.cordee.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.cordee.shared.entity.Root;
import org.cordee.shared.ids.PersonId;

/** A notice as one person was told it, in words. */
@Entity
@Table(name = "notice")
public class Told extends Root {

    private static final int SUBJECT = 300;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(name = "action_label", updatable = false)
    private String actionLabel;

    @Column(name = "action_address", updatable = false)
    private String actionAddress;

    @Column(name = "told_at", nullable = false, updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Told() {
    }

    /**
     * @param body    paragraphs with an empty line between them
     * @param label   of the action, or null when there is none
     * @param address of the action: a path, or null when there is none
     */
    public Told(PersonId person, String kind, String subject, String body, String label, String address, Instant now) {
        this.person = Objects.requireNonNull(person);
        this.kind = Objects.requireNonNull(kind);
        this.subject = subject.substring(0, Math.min(subject.length(), SUBJECT));
        this.body = body;
        this.actionLabel = label;
        this.actionAddress = label == null ? null : Objects.requireNonNull(address);
        this.toldAt = now;
    }

    /** The first time counts. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public boolean isFor(PersonId reader) {
        return person.equals(reader);
    }
}
