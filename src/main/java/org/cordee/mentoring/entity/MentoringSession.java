package org.cordee.mentoring.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.RelationshipId;

/** What a pair keeps about one date: the agenda, one note for both, and one private note each. All of it is sealed. */
@Entity
@Table(name = "mentoring_session")
public class MentoringSession extends AggregateRoot {

    @Column(name = "relationship_id")
    private RelationshipId relationship;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    @Column(name = "agenda_sealed")
    private String agenda;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SessionNote> notes = new ArrayList<>();

    protected MentoringSession() {}

    public MentoringSession(RelationshipId relationship, AppointmentId appointment) {
        this.relationship = relationship;
        this.appointment = appointment;
    }

    /** @param sealed what they want to talk about, sealed, or null */
    public void agenda(String sealed) {
        agenda = sealed;
    }

    public void add(SessionNote note) {
        notes.add(note);
    }

    public void remove(SessionNote note) {
        notes.remove(note);
    }

    public Optional<SessionNote> note(NoteReader reader) {
        return notes.stream().filter(n -> n.reader() == reader).findFirst();
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public AppointmentId appointment() {
        return appointment;
    }

    /** Sealed, or null. */
    public String agenda() {
        return agenda;
    }
}
