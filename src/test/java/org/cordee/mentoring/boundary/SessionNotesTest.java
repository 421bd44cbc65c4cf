package org.cordee.mentoring.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.MentoringSession;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agenda, the shared note and the private notes of a session: who writes and who reads them. */
class SessionNotesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final RelationshipId PAIR = new RelationshipId(6);
    private static final AppointmentId DATE = new AppointmentId(40);
    private static final AppointmentId CANCELLED = new AppointmentId(41);
    private static final AppointmentId OF_A_SET = new AppointmentId(42);
    private static final long MENTOR = 10;
    private static final long MENTEE = 1;
    private static final long STRANGER = 99;

    private final CurrentPerson me = new CurrentPerson();
    private final Relationship pair = keyed(new Relationship(new PersonId(MENTOR), new PersonId(MENTEE), NOW), 6);
    private final List<MentoringSession> sessions = new ArrayList<>();
    private final List<Appointments.Dated> dates = new ArrayList<>(List.of(
            date(DATE, MentoringSessionOwner.KIND, AppointmentState.CONFIRMED),
            date(CANCELLED, MentoringSessionOwner.KIND, AppointmentState.CONFIRMED),
            date(OF_A_SET, "learningsets.meeting", AppointmentState.CONFIRMED)));
    private final RecordedAudit audit = new RecordedAudit();
    private int locked;
    private int keys = 100;

    private final PairQueries queries = new PairQueries() {
        @Override
        public <T> T add(T entity) {
            if (entity instanceof MentoringSession session) {
                sessions.add(session);
            }
            return keyed(entity, keys++);
        }

        @Override
        public Optional<MentoringSession> session(AppointmentId appointment) {
            return sessions.stream()
                    .filter(s -> s.appointment().equals(appointment))
                    .findFirst();
        }
    };

    private final Appointments appointments = new Appointments() {
        @Override
        public List<Dated> all(Collection<AppointmentId> ids) {
            return dates.stream().filter(d -> ids.contains(d.id())).toList();
        }

        @Override
        public List<Dated> of(String ownerKind, long ownerId) {
            return dates.stream()
                    .filter(d -> d.ownerKind().equals(ownerKind) && d.ownerId() == ownerId)
                    .toList();
        }
    };

    private final SessionNotes notes = Injection.of(
            SessionNotes.class,
            queries,
            appointments,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(PairPolicy.class, me),
            Injection.of(PairCards.class, queries, appointments, Clock.fixed(NOW, ZoneOffset.UTC)),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            new NamedPeople().with(MENTEE, "Mia Lund").with(MENTOR, "Max Bode"),
            new RelationshipQueries() {
                @Override
                public Relationship one(RelationshipId id) {
                    return pair;
                }

                @Override
                public Relationship locked(RelationshipId id) {
                    locked++;
                    return pair;
                }
            });

    private static Appointments.Dated date(AppointmentId id, String owner, AppointmentState state) {
        Instant start = NOW.plus(Duration.ofDays(2));
        return new Appointments.Dated(
                id,
                1,
                "uid",
                0,
                owner,
                PAIR.value(),
                state,
                new TimeRange(start, start.plus(Duration.ofHours(1)), CurrentPerson.HOME_ZONE),
                Venue.OPEN,
                Map.of());
    }

    private void cancel(AppointmentId id) {
        dates.replaceAll(d -> d.id().equals(id) ? date(id, d.ownerKind(), AppointmentState.CANCELLED) : d);
    }

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void mentee() {
        as(MENTEE);
    }

    @Test
    void beforeAnythingIsWrittenThePageIsEmpty() {
        SessionPage page = notes.page(DATE);
        assertEquals(PairSide.MENTEE, page.side());
        assertEquals("Max Bode", page.otherName());
        assertEquals(NoteReader.MENTEE, page.ownReader());
        assertNull(page.version());
        assertNull(page.agenda());
        assertEquals(SessionPage.Note.NONE, page.shared());
        assertEquals(SessionPage.Note.NONE, page.own());
        assertEquals(List.of(), sessions, "and reading it writes nothing");
    }

    @Test
    void theAgendaIsSealedAndReadByBoth() {
        notes.agenda(DATE, " My first board ", null);
        assertFalse(sessions.get(0).agenda().contains("board"));
        as(MENTOR);
        assertEquals("My first board", notes.page(DATE).agenda());
        assertEquals(List.of("mentoring.agenda-written 40"), audit.lines());
        assertEquals(1, locked, "one writer at a time");
    }

    @Test
    void anAgendaThatChangedMeanwhileIsNotOverwritten() {
        notes.agenda(DATE, "My first board", null);
        int seen = notes.page(DATE).version();
        conflict("shared.changed-meanwhile", () -> notes.agenda(DATE, "Something else", seen + 1));
        conflict("shared.changed-meanwhile", () -> notes.agenda(DATE, "Something else", null));
        notes.agenda(DATE, " ", seen);
        assertNull(notes.page(DATE).agenda(), "a blank takes it away");
    }

    @Test
    void aSharedNoteNamesWhoWroteItLast() {
        notes.write(DATE, true, "We agreed on two steps", null);
        as(MENTOR);
        SessionPage.Note note = notes.page(DATE).shared();
        assertEquals("We agreed on two steps", note.text());
        assertEquals("Mia Lund", note.by());
        assertEquals(NOW, note.at());
        notes.write(DATE, true, "We agreed on three steps", note.version());
        assertEquals("Max Bode", notes.page(DATE).shared().by());
        assertEquals(1, sessions.size());
    }

    @Test
    void aPrivateNoteIsReadByItsWriterAlone() {
        notes.write(DATE, false, "I was nervous", null);
        assertFalse(
                sessions.get(0).note(NoteReader.MENTEE).orElseThrow().sealed().contains("nervous"));
        as(MENTOR);
        assertEquals(SessionPage.Note.NONE, notes.page(DATE).own());
        assertEquals(SessionPage.Note.NONE, notes.page(DATE).shared());
        notes.write(DATE, false, "She seemed calm", null);
        assertEquals("She seemed calm", notes.page(DATE).own().text());
        as(MENTEE);
        assertEquals("I was nervous", notes.page(DATE).own().text());
    }

    @Test
    void aNoteThatChangedMeanwhileIsNotOverwritten() {
        notes.write(DATE, true, "First", null);
        as(MENTOR);
        conflict("shared.changed-meanwhile", () -> notes.write(DATE, true, "Second", null));
        conflict("shared.changed-meanwhile", () -> notes.write(DATE, true, " ", 7));
        assertEquals("First", notes.page(DATE).shared().text());
    }

    @Test
    void aBlankNoteIsTakenAway() {
        notes.write(DATE, true, " ", null);
        assertEquals(SessionPage.Note.NONE, notes.page(DATE).shared());
        notes.write(DATE, true, "First", null);
        notes.write(DATE, true, null, notes.page(DATE).shared().version());
        assertEquals(SessionPage.Note.NONE, notes.page(DATE).shared());
        notes.write(DATE, true, "Afresh", 7);
        assertEquals("Afresh", notes.page(DATE).shared().text(), "what is gone is in nobody's way");
    }

    @Test
    void textsHaveALongestLength() {
        String long1 = "x".repeat(SessionNotes.LONGEST + 1);
        assertEquals(List.of("agenda"), fields(() -> notes.agenda(DATE, long1, null)));
        assertEquals(List.of("shared"), fields(() -> notes.write(DATE, true, long1, null)));
        assertEquals(List.of("own"), fields(() -> notes.write(DATE, false, long1, null)));
        assertEquals(List.of(), sessions);
        notes.agenda(DATE, "x".repeat(SessionNotes.LONGEST), null);
    }

    @Test
    void forOthersTheDateIsNotThere() {
        for (AppointmentId id : new AppointmentId[] {new AppointmentId(4711), OF_A_SET, null}) {
            notFound(() -> notes.page(id));
            notFound(() -> notes.agenda(id, "Hello", null));
            notFound(() -> notes.write(id, true, "Hello", null));
        }
        as(STRANGER);
        notFound(() -> notes.page(DATE));
        notFound(() -> notes.agenda(DATE, "Hello", null));
        notFound(() -> notes.write(DATE, true, "Hello", null));
        notFound(() -> notes.write(DATE, false, "Hello", null));
        me.is(new PersonId(STRANGER), "Admin", CurrentPerson.HOME_ZONE, true, true);
        notFound(() -> notes.page(DATE));
    }

    @Test
    void afterThePairHasEndedNotesAreWrittenAndAgendasAreNot() {
        pair.endEarly(NOW);
        conflict("mentoring.relationship.over", () -> notes.agenda(DATE, "Once more", null));
        notes.write(DATE, false, "What I take with me", null);
        assertEquals("What I take with me", notes.page(DATE).own().text());
    }

    @Test
    void aboutACancelledDateNothingIsWritten() {
        cancel(DATE);
        conflict("mentoring.session.cancelled", () -> notes.agenda(DATE, "Hello", null));
        conflict("mentoring.session.cancelled", () -> notes.write(DATE, true, "Hello", null));
        assertEquals(List.of(), sessions);
    }

    @Test
    void cancelledDatesAreListedWhereTheReaderHasSomethingToRead() {
        notes.write(CANCELLED, false, "I was nervous", null);
        notes.agenda(DATE, "My first board", null);
        assertEquals(List.of(), cancelledFor(PairSide.MENTEE), "neither is cancelled");
        cancel(CANCELLED);
        assertEquals(List.of(CANCELLED), cancelledFor(PairSide.MENTEE));
        as(MENTOR);
        assertEquals(List.of(), cancelledFor(PairSide.MENTOR), "a private note of the other shows in no list");
        cancel(DATE);
        assertEquals(List.of(DATE), cancelledFor(PairSide.MENTOR));
        assertTrue(notes.page(CANCELLED).own().text() == null);
    }

    private List<AppointmentId> cancelledFor(PairSide side) {
        List<PairPage.SessionCard> standing = dates.stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .map(d -> new PairPage.SessionCard(d.id(), d.state(), d.when(), d.where(), false, false))
                .toList();
        return notes.cancelledWithNotes(side, sessions, standing).stream()
                .map(PairPage.SessionCard::id)
                .toList();
    }
}
