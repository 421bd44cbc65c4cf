package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** A note about a session, for both or for one side alone; sealed. */
@Entity
@Table(name = "session_note")
public class SessionNote extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private MentoringSession session;

    @Enumerated(EnumType.STRING)
    private NoteReader reader;

    @Column(name = "text_sealed")
    private String sealed;

    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SessionNote() {}

    public SessionNote(MentoringSession session, NoteReader reader) {
        this.session = session;
        this.reader = reader;
    }

    public void write(String sealed, PersonId by, Instant now) {
        this.sealed = sealed;
        this.changedBy = by;
        this.changedAt = now;
    }

    public MentoringSession session() {
        return session;
    }

    public NoteReader reader() {
        return reader;
    }

    public String sealed() {
        return sealed;
    }

    /** Who wrote it last. */
    public PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
