package org.cordee.learningsets.boundary;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.control.LearningReviewQueries;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningReview;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetNote;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people in a set write: notes for themselves, and learning reviews that the set reads. */
class SetNotesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LearningSetId SET = new LearningSetId(7);
    private static final SetMeetingId FIRST = new SetMeetingId(60);
    private static final SetMeetingId SECOND = new SetMeetingId(61);
    private static final SetMeetingId ELSEWHERE = new SetMeetingId(62);
    private static final long ANN = 1;
    private static final long BEN = 2;
    private static final long FACILITATOR = 50;
    private static final long STRANGER = 99;

    private final CurrentPerson me = new CurrentPerson();
    private final LearningSet set = set();
    private final SetContract contract = keyed(new SetContract(SET, 1, SetContract.Terms.usual(), NOW), 20);
    private final List<SetMeeting> meetings = List.of(
            keyed(new SetMeeting(contract, 1), 60),
            keyed(new SetMeeting(contract, 2), 61),
            keyed(
                    new SetMeeting(
                            keyed(new SetContract(new LearningSetId(8), 1, SetContract.Terms.usual(), NOW), 21), 1),
                    62));
    private final List<SetNote> notes = new ArrayList<>();
    private final List<LearningReview> reviews = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private int keys = 100;

    private static LearningSet set() {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        for (long i = 1; i <= 4; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        fresh.facilitatedBy(new PersonId(FACILITATOR));
        fresh.contract(NOW);
        return fresh;
    }

    private <T> T bean(Class<T> kind) {
        return Injection.of(
                kind,
                me,
                audit,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new NamedPeople().with(ANN, "Ann Bell").with(BEN, "Ben Cole").with(FACILITATOR, "Fay Dean"),
                Injection.of(SetPolicy.class, me),
                Injection.of(
                        Seals.class,
                        TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
                new SetQueries() {
                    @Override
                    public LearningSet one(LearningSetId id) {
                        return set;
                    }

                    @Override
                    public LearningSet locked(LearningSetId id) {
                        return set;
                    }
                },
                new MeetingQueries() {
                    @Override
                    public <E> E add(E fresh) {
                        if (fresh instanceof SetNote note) {
                            notes.add(note);
                        } else {
                            reviews.add((LearningReview) fresh);
                        }
                        return keyed(fresh, keys++);
                    }

                    @Override
                    public SetMeeting one(SetMeetingId id) {
                        return meetings.stream()
                                .filter(m -> m.id().equals(id))
                                .findFirst()
                                .orElseThrow(NotFound::new);
                    }

                    @Override
                    public SetMeeting locked(SetMeetingId id) {
                        return one(id);
                    }

                    @Override
                    public List<SetMeeting> meetings(LearningSetId id) {
                        return meetings.subList(0, 2);
                    }
                },
                new LearningReviewQueries() {
                    @Override
                    public List<LearningReview> reviews(LearningSetId id, SetMeetingId meeting) {
                        return reviews.stream()
                                .filter(r -> Objects.equals(r.meeting(), meeting))
                                .toList();
                    }

                    @Override
                    public List<SetNote> notes(LearningSetId id, PersonId author) {
                        return notes.stream()
                                .filter(n -> n.person().equals(author))
                                .toList();
                    }

                    @Override
                    public void remove(Object gone) {
                        notes.remove(gone);
                        reviews.remove(gone);
                    }
                });
    }

    private SetNotes setNotes() {
        return bean(SetNotes.class);
    }

    private LearningReviews learningReviews() {
        return bean(LearningReviews.class);
    }

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void running(SetMeetingId id) {
        meetings.stream().filter(m -> m.id().equals(id)).forEach(m -> m.start(NOW));
    }

    @BeforeEach
    void ann() {
        as(ANN);
    }

    @Test
    void aNoteIsSealedAndReadByItsWriterAlone() {
        setNotes().write(SET, null, " I talk too much ", null);
        assertFalse(notes.get(0).words().contains("talk"));
        assertEquals("I talk too much", setNotes().one(SET, null).text());
        for (long other : new long[] {BEN, FACILITATOR}) {
            as(other);
            assertEquals(List.of(), setNotes().mine(SET));
            assertNull(setNotes().one(SET, null).text());
        }
        assertEquals(List.of("learningsets.note-written 7"), audit.lines());
    }

    @Test
    void thereIsOneNoteAboutTheSetAndOneAboutEachMeeting() {
        setNotes().write(SET, null, "The set", null);
        setNotes().write(SET, FIRST, "The first", null);
        setNotes().write(SET, SECOND, "The second", null);
        setNotes()
                .write(
                        SET,
                        FIRST,
                        "The first, again",
                        setNotes().one(SET, FIRST).version());
        assertEquals(3, setNotes().mine(SET).size());
        assertEquals("The first, again", setNotes().one(SET, FIRST).text());
        assertEquals("The set", setNotes().one(SET, null).text());
    }

    @Test
    void thePageListsTheSetThenItsMeetingsByNumber() {
        setNotes().write(SET, SECOND, "The second", null);
        SetNotes.Page page = setNotes().page(SET);
        assertEquals("The Otters", page.title());
        assertEquals(
                List.of(
                        new SetNotes.About(null, null, null),
                        new SetNotes.About(FIRST, 1, null),
                        new SetNotes.About(SECOND, 2, NOW)),
                page.about());
    }

    @Test
    void aCancelledMeetingStaysOnThePageOfThoseWhoWroteAboutIt() {
        setNotes().write(SET, SECOND, "The second", null);
        meetings.get(1).cancel();
        assertEquals(3, setNotes().page(SET).about().size());
        as(BEN);
        assertEquals(2, setNotes().page(SET).about().size());
    }

    @Test
    void aNoteThatChangedInAnotherWindowIsNotOverwritten() {
        setNotes().write(SET, FIRST, "First", null);
        conflict("shared.changed-meanwhile", () -> setNotes().write(SET, FIRST, "Second", null));
        conflict("shared.changed-meanwhile", () -> setNotes().write(SET, FIRST, null, 7));
        assertEquals("First", setNotes().one(SET, FIRST).text());
    }

    @Test
    void aBlankNoteIsTakenAway() {
        setNotes().write(SET, FIRST, "First", null);
        setNotes().write(SET, FIRST, " ", setNotes().one(SET, FIRST).version());
        assertEquals(List.of(), notes);
        setNotes().write(SET, FIRST, " ", null);
        assertEquals(List.of(), notes, "where there was none, nothing is written");
    }

    @Test
    void aNoteHasALongestLength() {
        assertEquals(
                List.of("text"), fields(() -> setNotes().write(SET, null, "x".repeat(SetNotes.LONGEST + 1), null)));
        setNotes().write(SET, null, "x".repeat(SetNotes.LONGEST), null);
    }

    @Test
    void outsideTheSetThereIsNothing() {
        notFound(() -> setNotes().one(SET, ELSEWHERE));
        notFound(() -> setNotes().write(SET, ELSEWHERE, "Hello", null));
        notFound(() -> setNotes().one(SET, new SetMeetingId(4711)));
        me.is(new PersonId(STRANGER), "Admin", CurrentPerson.HOME_ZONE, true, true);
        notFound(() -> setNotes().mine(SET));
        notFound(() -> setNotes().page(SET));
        notFound(() -> setNotes().write(SET, null, "Hello", null));
        notFound(() -> learningReviews().of(FIRST));
        notFound(() -> learningReviews().lastOf(SET));
        notFound(() -> learningReviews().write(FIRST, ReviewKind.PERSONAL, "Hello", null));
        notFound(() -> learningReviews().writeLast(SET, ReviewKind.PERSONAL, "Hello", null));
        assertEquals(List.of(), reviews);
    }

    @Test
    void whoHasLeftReadsNothingAnyMore() {
        setNotes().write(SET, null, "The set", null);
        set.leave(new PersonId(ANN), NOW);
        notFound(() -> setNotes().mine(SET));
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void aReviewIsReadByTheWholeSet(ReviewKind kind) {
        running(FIRST);
        learningReviews().write(FIRST, kind, " I listened ", null);
        assertFalse(reviews.get(0).words().contains("listened"));
        assertTrue(learningReviews().of(FIRST).get(0).mine());
        as(FACILITATOR);
        LearningReviews.Card card = learningReviews().of(FIRST).get(0);
        assertEquals("Ann Bell", card.name());
        assertEquals("I listened", card.words());
        assertEquals(kind, card.kind());
        assertFalse(card.mine());
        assertEquals(NOW, card.at());
    }

    @Test
    void aReviewIsWrittenOnceTheMeetingHasBegunAndAfterIt() {
        conflict(
                "learningsets.meeting.not-begun",
                () -> learningReviews().write(FIRST, ReviewKind.PROCESS, "Early", null));
        running(FIRST);
        int before = meetings.get(0).revision();
        learningReviews().write(FIRST, ReviewKind.PROCESS, "During", null);
        assertEquals(before + 1, meetings.get(0).revision(), "open pages show it");
        meetings.get(0).end(NOW);
        as(BEN);
        learningReviews().write(FIRST, ReviewKind.PROCESS, "After", null);
        meetings.get(1).cancel();
        conflict(
                "learningsets.meeting.not-begun",
                () -> learningReviews().write(SECOND, ReviewKind.PROCESS, "Never", null));
        assertEquals(2, learningReviews().of(FIRST).size());
    }

    @Test
    void eachPersonHasOneReviewOfAKind() {
        running(FIRST);
        learningReviews().write(FIRST, ReviewKind.PROCESS, "First words", null);
        learningReviews().write(FIRST, ReviewKind.PROCESS, "Better words", 0);
        learningReviews().write(FIRST, ReviewKind.PERSONAL, "Other words", null);
        conflict(
                "shared.changed-meanwhile", () -> learningReviews().write(FIRST, ReviewKind.PROCESS, "Worse words", 3));
        assertEquals(
                List.of("Better words", "Other words"),
                learningReviews().of(FIRST).stream()
                        .map(LearningReviews.Card::words)
                        .toList());
        learningReviews().write(FIRST, ReviewKind.PROCESS, " ", 0);
        assertEquals(1, learningReviews().of(FIRST).size(), "a blank takes it away");
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsKind() {
        running(FIRST);
        assertEquals(List.of("kind"), fields(() -> learningReviews().write(FIRST, null, "Hello", null)));
        assertEquals(
                List.of("personal"),
                fields(() -> learningReviews()
                        .writeLast(SET, ReviewKind.PERSONAL, "x".repeat(LearningReviews.LONGEST + 1), null)));
        assertEquals(List.of(), reviews);
    }

    @Test
    void theLastReviewIsApartFromThoseOfMeetingsAndStaysOpenAfterTheEnd() {
        running(FIRST);
        learningReviews().write(FIRST, ReviewKind.PERSONAL, "In the meeting", null);
        set.close(NOW);
        learningReviews().writeLast(SET, ReviewKind.PERSONAL, "Looking back", null);
        assertEquals(
                List.of("Looking back"),
                learningReviews().lastOf(SET).stream()
                        .map(LearningReviews.Card::words)
                        .toList());
        assertEquals(
                List.of("In the meeting"),
                learningReviews().of(FIRST).stream()
                        .map(LearningReviews.Card::words)
                        .toList());
    }
}
