package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.MeetingRoundQuestion;
import org.cordee.learningsets.meetings.control.AdviceDetector;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** A presenter's issue and the open questions of the others. Only who wrote something changes it. */
@ApplicationScoped
@Transactional
public class MeetingQuestions {

    /** Characters of an issue at the most. */
    public static final int LONGEST_ISSUE = 4000;

    static final String WORDS = "round_question.text";

    @Inject
    private MeetingAccess meetingAccess;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private Clock clock;

    /** The presenter writes what it is about. It is theirs: a blank text takes it away. */
    public void issue(SetMeetingId id, long roundKey, String words) {
        new Validation().atMost("words", words, LONGEST_ISSUE).done();
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        MeetingRound round = rooms.round(id, roundKey);
        round.write(policy.me(), seals.seal(words, MeetingRounds.ISSUE, round.key()));
        meetingAccess.changed(in.meeting());
    }

    /**
     * Captures an open question, while the round runs or after it, until the meeting is over.
     *
     * @return key of the question, and whether it could be asked more openly, which only its writer hears
     */
    public Asked ask(SetMeetingId id, long roundKey, String words) {
        check(words);
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkRunning();
        MeetingRound round = rooms.round(id, roundKey);
        if (round.state() == MeetingRoundStep.WAITING) {
            throw new Conflict("learningsets.round.not-begun");
        }
        MeetingRoundQuestion question = meetings.add(new MeetingRoundQuestion(round, policy.me(), clock.instant()));
        question.write(seals.seal(words, WORDS, question.key()));
        meetingAccess.changed(in.meeting());
        return new Asked(question.key(), AdviceDetector.detects(words));
    }

    /** What sounds like advice in a line of small letters, for the hint that a page gives before it is sent. */
    public String advice() {
        return AdviceDetector.patterns();
    }

    /** Its writer words it anew; the mark that it helped goes with the old words. */
    public Asked reword(SetMeetingId id, long key, String words) {
        check(words);
        MeetingRoundQuestion question = mine(id, key);
        question.write(seals.seal(words, WORDS, question.key()));
        question.helped(false);
        return new Asked(key, AdviceDetector.detects(words));
    }

    /** Its writer takes it back. */
    public void takeBack(SetMeetingId id, long key) {
        rooms.remove(mine(id, key));
    }

    private MeetingRoundQuestion mine(SetMeetingId id, long key) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        in.meeting().checkOpen();
        MeetingRoundQuestion question = rooms.question(key);
        rooms.round(id, question.round());
        question.checkWriter(policy.me());
        meetingAccess.changed(in.meeting());
        return question;
    }

    /** The presenter says that a question helped, or takes it back; also when the meeting is over. */
    public void helped(SetMeetingId id, long key, boolean did) {
        MeetingAccess.Inside in = meetingAccess.enter(id);
        MeetingRoundQuestion question = rooms.question(key);
        PersonId me = policy.me();
        rooms.round(id, question.round()).checkPresenter(me);
        question.helped(did);
        meetingAccess.changed(in.meeting());
    }

    private static void check(String words) {
        new Validation()
                .required("words", words)
                .atMost("words", words, MeetingRoom.LONGEST)
                .done();
    }

    /** @param advice it could be asked more openly */
    public record Asked(long question, boolean advice) {}
}
