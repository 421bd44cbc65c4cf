package org.cordee.learningsets.meetings.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.denied;
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
import org.cordee.house.Injection;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.MeetingRoundQuestion;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
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

/** The issue of a round and the questions about it: the presenter's own, and each writer's own. */
class MeetingQuestionsTest {

    private static final Instant NOW = Instant.parse("2026-12-03T10:00:00Z");
    private static final SetMeetingId MEETING = new SetMeetingId(60);
    private static final SetMeetingId OTHER_MEETING = new SetMeetingId(61);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final long ROUND = 80;

    private final CurrentPerson me = new CurrentPerson();
    private final SetContract contract =
            keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20);
    private final SetMeeting meeting = keyed(new SetMeeting(contract, 1), 60);
    private final MeetingRound round = keyed(new MeetingRound(MEETING, 1, ANN), ROUND);
    private final List<MeetingRoundQuestion> all = new ArrayList<>();
    private final LearningSet set = set();

    private final MeetingQuestions questions = Injection.of(
            MeetingQuestions.class,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            Injection.of(SetPolicy.class, me),
            new MeetingQueries() {
                @Override
                public <T> T add(T fresh) {
                    all.add(keyed((MeetingRoundQuestion) fresh, 300L + all.size()));
                    return fresh;
                }
            },
            new MeetingRoomQueries() {
                @Override
                public MeetingRound round(SetMeetingId id, long key) {
                    if (!id.equals(MEETING) || key != ROUND) {
                        throw new NotFound();
                    }
                    return round;
                }

                @Override
                public MeetingRoundQuestion question(long key) {
                    return all.stream().filter(q -> q.key() == key).findFirst().orElseThrow(NotFound::new);
                }

                @Override
                public void remove(Object gone) {
                    all.remove(gone);
                }
            },
            Injection.into(
                    new MeetingAccess() {
                        @Override
                        public void changed(SetMeeting of) {
                            of.touch();
                        }
                    },
                    Injection.of(SetPolicy.class, me),
                    new SetQueries() {
                        @Override
                        public LearningSet one(LearningSetId id) {
                            return set;
                        }

                        @Override
                        public LearningSet fresh(LearningSetId id) {
                            return set;
                        }
                    },
                    new MeetingQueries() {
                        @Override
                        public SetMeeting one(SetMeetingId id) {
                            return meeting;
                        }

                        @Override
                        public SetMeeting locked(SetMeetingId id) {
                            return meeting;
                        }

                        @Override
                        public SetContract contract(long key) {
                            return contract;
                        }
                    }));

    private static LearningSet set() {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        for (long i = 1; i <= 4; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        return fresh;
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void presenting() {
        meeting.start(NOW);
        round.begin(contract.times(), List.of(ANN, BEN, CAT), NOW);
    }

    private long asked() {
        as(BEN);
        return questions.ask(MEETING, ROUND, "What would a good no sound like?").question();
    }

    @BeforeEach
    void ben() {
        as(BEN);
    }

    @Test
    void thePresenterWritesTheIssueBeforeAndDuringTheRound() {
        as(ANN);
        questions.issue(MEETING, ROUND, "How do I say no?");
        assertFalse(round.issue().contains("say no"), "sealed");
        presenting();
        questions.issue(MEETING, ROUND, " ");
        assertNull(round.issue());
        as(BEN);
        denied(() -> questions.issue(MEETING, ROUND, "Not mine"));
    }

    @Test
    void nobodyAsksBeforeTheMeetingAndTheRoundHaveBegun() {
        conflict("learningsets.meeting.not-begun", () -> questions.ask(MEETING, ROUND, "Why?"));
        meeting.start(NOW);
        conflict("learningsets.round.not-begun", () -> questions.ask(MEETING, ROUND, "Why?"));
        assertEquals(List.of(), all);
    }

    @Test
    void aQuestionIsSealedAndItsWriterHearsWhetherItIsAdvice() {
        presenting();
        int before = meeting.revision();
        assertFalse(questions
                .ask(MEETING, ROUND, "What would a good no sound like?")
                .advice());
        assertTrue(questions
                .ask(MEETING, ROUND, "Have you tried to write to them?")
                .advice());
        assertEquals(before + 2, meeting.revision(), "open pages show them");
        assertFalse(all.get(0).words().contains("good"));
        assertEquals(BEN, all.get(0).writer());
        assertEquals(NOW, all.get(0).askedAt());
    }

    @Test
    void afterTheRoundQuestionsAreStillCapturedAndAfterTheMeetingNoMore() {
        presenting();
        round.finish(contract.times(), NOW);
        long late = asked();
        meeting.end(NOW);
        conflict("learningsets.meeting.over", () -> questions.ask(MEETING, ROUND, "One more?"));
        conflict("learningsets.meeting.over", () -> questions.reword(MEETING, late, "Or this?"));
        conflict("learningsets.meeting.over", () -> questions.takeBack(MEETING, late));
        as(ANN);
        conflict("learningsets.meeting.over", () -> questions.issue(MEETING, ROUND, "Afterthought"));
        questions.helped(MEETING, late, true);
        assertTrue(all.get(0).helped(), "the presenter may say so also afterwards");
    }

    @Test
    void onlyItsWriterRewordsAQuestionAndTakesItBack() {
        presenting();
        long id = asked();
        for (PersonId other : List.of(ANN, CAT)) {
            as(other);
            denied(() -> questions.reword(MEETING, id, "Mine?"));
            denied(() -> questions.takeBack(MEETING, id));
        }
        as(BEN);
        String before = all.get(0).words();
        assertTrue(questions.reword(MEETING, id, "Should you not just say no?").advice());
        assertFalse(before.equals(all.get(0).words()));
        questions.takeBack(MEETING, id);
        assertEquals(List.of(), all);
        notFound(() -> questions.takeBack(MEETING, id));
    }

    @Test
    void thePresenterMarksWhatHelpedAndTheMarkGoesWithTheWords() {
        presenting();
        long id = asked();
        denied(() -> questions.helped(MEETING, id, true));
        as(ANN);
        questions.helped(MEETING, id, true);
        assertTrue(all.get(0).helped());
        questions.helped(MEETING, id, false);
        assertFalse(all.get(0).helped());
        questions.helped(MEETING, id, true);
        as(BEN);
        questions.reword(MEETING, id, "What have they heard so far?");
        assertFalse(all.get(0).helped());
    }

    @Test
    void wordsAreNeededAndHaveALongestLength() {
        presenting();
        for (String words : new String[] {null, " ", "x".repeat(MeetingRoom.LONGEST + 1)}) {
            assertEquals(List.of("words"), fields(() -> questions.ask(MEETING, ROUND, words)));
        }
        long id = asked();
        assertEquals(List.of("words"), fields(() -> questions.reword(MEETING, id, " ")));
        as(ANN);
        assertEquals(
                List.of("words"),
                fields(() -> questions.issue(MEETING, ROUND, "x".repeat(MeetingQuestions.LONGEST_ISSUE + 1))));
        questions.issue(MEETING, ROUND, "x".repeat(MeetingQuestions.LONGEST_ISSUE));
    }

    @Test
    void aQuestionOfOneMeetingIsNotReachedThroughAnother() {
        presenting();
        long id = asked();
        notFound(() -> questions.ask(OTHER_MEETING, ROUND, "Why?"));
        notFound(() -> questions.reword(OTHER_MEETING, id, "Why?"));
        notFound(() -> questions.takeBack(OTHER_MEETING, id));
        as(ANN);
        notFound(() -> questions.helped(OTHER_MEETING, id, true));
        notFound(() -> questions.issue(OTHER_MEETING, ROUND, "Why?"));
        assertEquals(1, all.size());
    }

    @Test
    void outsideTheSetThereIsNoMeeting() {
        presenting();
        long id = asked();
        me.is(new PersonId(99), "Admin", CurrentPerson.HOME_ZONE, true, true);
        notFound(() -> questions.ask(MEETING, ROUND, "Why?"));
        notFound(() -> questions.reword(MEETING, id, "Why?"));
        notFound(() -> questions.helped(MEETING, id, true));
        notFound(() -> questions.issue(MEETING, ROUND, "Why?"));
        set.leave(BEN, NOW);
        as(BEN);
        notFound(() -> questions.takeBack(MEETING, id));
    }
}
