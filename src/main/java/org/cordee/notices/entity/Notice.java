package org.cordee.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.ids.PersonId;

/** A notice as one person was told it, in words. What it says, and where it leads, is sealed. */
@Entity
@Table(name = "notice")
public class Notice extends AggregateRoot {

    private static final int SUBJECT = 300;
    private static final String BODY = "notice.body";
    private static final String ACTION = "notice.action";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "body_sealed", updatable = false)
    private SealedText body;

    @Column(name = "action_label", updatable = false)
    private String actionLabel;

    /** Where the action leads; it may be a link that works without signing in. */
    @Column(name = "action_sealed", updatable = false)
    private SealedText actionAddress;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    /**
     * @param body paragraphs with an empty line between them
     * @param label of the action, or null when there is none
     * @param address of the action: a path, or null when there is none
     */
    public Notice(
            PersonId person, String kind, String subject, String body, String label, String address, Instant now) {
        this.person = Objects.requireNonNull(person);
        this.kind = Objects.requireNonNull(kind);
        this.subject = subject.substring(0, Math.min(subject.length(), SUBJECT));
        this.body = SealedText.write(null, body, BODY, this);
        this.actionLabel = label;
        this.actionAddress =
                label == null ? null : SealedText.write(null, Objects.requireNonNull(address), ACTION, this);
        this.toldAt = now;
    }

    /** The first time counts. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** As its reader sees it. */
    public NoticeLine line() {
        String text = SealedText.read(body, BODY, this);
        return new NoticeLine(
                key(),
                subject,
                text == null ? "" : text,
                actionLabel,
                SealedText.read(actionAddress, ACTION, this),
                toldAt,
                readAt);
    }

    public boolean isFor(PersonId reader) {
        return person.equals(reader);
    }
}
