package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.MentoringSession;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.SessionNote;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/**
 * What a pair writes about a date: the agenda and one note, which both read, and a private note each, which nobody else
 * reads: not the other, not a coordinator, not an administrator (domain.md, "Who may see what"). All of it is sealed in
 * the database.
 */
@ApplicationScoped
@Transactional
public class SessionNotes {

    /** Characters of a note or an agenda at the most. */
    public static final int LONGEST = 4000;

    static final String AGENDA = "mentoring_session.agenda";
    static final String NOTE = "session_note.text";

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private PairCards cards;

    @Inject
    private Seals seals;

    @Inject
    private People people;

    @Inject
    private Appointments appointments;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws NotFound when it is not a date of one's own pair */
    public SessionPage page(AppointmentId id) {
        Appointments.Dated date = date(id);
        Relationship relationship = relationships.one(new RelationshipId(date.ownerId()));
        PairSide pairSide = policy.side(relationship);
        Optional<MentoringSession> session = queries.session(id);
        return new SessionPage(
                relationship.id(),
                relationship.state(),
                pairSide,
                people.card(relationship.person(pairSide.other())).name(),
                cards.card(date),
                session.map(MentoringSession::version).orElse(null),
                session.map(this::agenda).orElse(null),
                note(session, NoteReader.BOTH),
                note(session, NoteReader.of(pairSide)));
    }

    /**
     * Cancelled sessions for which something was written that the reader can read, in order of time.
     *
     * @param written what was written about sessions of the pair
     * @param standing the sessions of the pair that were not cancelled
     */
    List<PairPage.SessionCard> cancelledWithNotes(
            PairSide side, List<MentoringSession> written, List<PairPage.SessionCard> standing) {
        Set<AppointmentId> stand =
                standing.stream().map(PairPage.SessionCard::id).collect(Collectors.toSet());
        List<AppointmentId> readable = written.stream()
                .filter(s -> readable(s, side))
                .map(MentoringSession::appointment)
                .filter(id -> !stand.contains(id))
                .toList();
        return readable.isEmpty()
                ? List.of()
                : appointments.all(readable).stream()
                        .filter(d -> d.state() == AppointmentState.CANCELLED)
                        .map(cards::card)
                        .toList();
    }

    static boolean readable(MentoringSession session, PairSide side) {
        return session.agenda() != null
                || session.note(NoteReader.BOTH).isPresent()
                || session.note(NoteReader.of(side)).isPresent();
    }

    /** A note of a session. @param people the two, where they still have an account */
    SessionPage.Note note(MentoringSession session, NoteReader reader, Map<PersonId, PersonCard> people) {
        return session.note(reader)
                .map(n -> new SessionPage.Note(
                        n.version(),
                        text(n),
                        people.containsKey(n.changedBy())
                                ? people.get(n.changedBy()).name()
                                : null,
                        n.changedAt()))
                .orElse(SessionPage.Note.NONE);
    }

    private Appointments.Dated date(AppointmentId id) {
        if (id == null) {
            throw new NotFound();
        }
        return appointments.all(List.of(id)).stream()
                .filter(d -> d.ownerKind().equals(MentoringSessionOwner.KIND))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private SessionPage.Note note(Optional<MentoringSession> session, NoteReader reader) {
        return session.flatMap(s -> s.note(reader))
                .map(n -> new SessionPage.Note(
                        n.version(), text(n), people.card(n.changedBy()).name(), n.changedAt()))
                .orElse(SessionPage.Note.NONE);
    }

    String agenda(MentoringSession session) {
        return seals.open(session.agenda(), AGENDA, session.key());
    }

    String text(SessionNote note) {
        return seals.open(note.sealed(), NOTE, note.key());
    }

    /** What they want to talk about. @param seenVersion of the page, or null when nothing was there */
    public void agenda(AppointmentId id, String text, Integer seenVersion) {
        new Validation().atMost("agenda", text, LONGEST).done();
        MentoringSession session = forWriting(id, true);
        if (session.agenda() != null) {
            seen(seenVersion, session.version());
        }
        session.agenda(seals.seal(text, AGENDA, session.key()));
        audit.changed("mentoring.agenda-written", id, null);
    }

    /**
     * Writes a note; a blank one is taken away.
     *
     * @param shared true for the one both read, false for one's own
     * @param seenVersion of the note, or null when there was none
     * @throws Conflict when the other has written meanwhile
     */
    public void write(AppointmentId id, boolean shared, String text, Integer seenVersion) {
        new Validation().atMost(shared ? "shared" : "own", text, LONGEST).done();
        MentoringSession session = forWriting(id, false);
        NoteReader reader =
                shared ? NoteReader.BOTH : NoteReader.of(policy.side(relationships.one(session.relationship())));
        Optional<SessionNote> there = session.note(reader);
        seen(seenVersion, there.map(SessionNote::version).orElse(null));
        if (text == null || text.isBlank()) {
            there.ifPresent(session::remove);
        } else {
            SessionNote note = there.orElseGet(() -> {
                SessionNote fresh = queries.add(new SessionNote(session, reader));
                session.add(fresh);
                return fresh;
            });
            note.write(seals.seal(text, NOTE, note.key()), policy.me(), clock.instant());
        }
        audit.changed("mentoring.note-written", id, null);
    }

    private static void seen(Integer seen, Integer now) {
        if (now != null && !now.equals(seen)) {
            throw new Conflict("shared.changed-meanwhile");
        }
    }

    /** What is kept about the date, made when something is written first; one at a time, by the relationship's lock. */
    private MentoringSession forWriting(AppointmentId id, boolean live) {
        Appointments.Dated date = date(id);
        Relationship relationship = relationships.locked(new RelationshipId(date.ownerId()));
        policy.side(relationship);
        if (live) {
            relationship.checkLive();
        }
        if (date.state() == AppointmentState.CANCELLED) {
            throw new Conflict("mentoring.session.cancelled");
        }
        return queries.session(id).orElseGet(() -> queries.add(new MentoringSession(relationship.id(), id)));
    }
}
