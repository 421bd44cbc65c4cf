package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.learningsets.control.LearningReviewQueries;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningReview;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * What people learnt (domain.md, "Learning sets"): for themselves, about how the set worked, for where they work or
 * live. At the end of a meeting, and once more when the set ends. Members and the facilitator read it.
 */
@ApplicationScoped
@Transactional
public class LearningReviews {

    /** Characters of one at the most. */
    public static final int LONGEST = 2000;

    static final String WORDS = "learning_review.text";

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private LearningReviewQueries learningReviewQueries;

    @Inject
    private SetPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Those of one meeting, by person in the order they began. @throws org.cordee.shared.errors.NotFound outside the
     * set
     */
    public List<Card> of(SetMeetingId id) {
        SetMeeting meeting = meetings.one(id);
        policy.checkInside(sets.one(meeting.set()));
        return cards(meeting.set(), id);
    }

    /** The last ones of a set. @throws org.cordee.shared.errors.NotFound outside the set */
    public List<Card> lastOf(LearningSetId id) {
        policy.checkInside(sets.one(id));
        return cards(id, null);
    }

    private List<Card> cards(LearningSetId set, SetMeetingId meeting) {
        List<LearningReview> all = learningReviewQueries.reviews(set, meeting);
        Map<PersonId, PersonCard> names =
                people.cards(all.stream().map(LearningReview::person).distinct().toList());
        return all.stream()
                .map(r -> new Card(
                        r.version(),
                        r.person(),
                        names.get(r.person()).name(),
                        me.is(r.person()),
                        r.kind(),
                        seals.open(r.words(), WORDS, r.key()),
                        r.at()))
                .toList();
    }

    /**
     * One's own of a kind, once a meeting has begun and also after it. A blank one is taken away.
     *
     * @param seenVersion of the card, or null
     */
    public void write(SetMeetingId id, ReviewKind kind, String words, Integer seenVersion) {
        policy.checkInside(sets.one(meetings.one(id).set()));
        SetMeeting meeting = meetings.locked(id);
        if (meeting.state() != MeetingState.RUNNING && meeting.state() != MeetingState.HELD) {
            throw new Conflict("learningsets.meeting.not-begun");
        }
        write(meeting.set(), id, kind, words, seenVersion);
        meeting.touch();
    }

    /** As above, when the set looks back at all of it: once it has met, and also when it is closed. */
    public void writeLast(LearningSetId id, ReviewKind kind, String words, Integer seenVersion) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        write(id, null, kind, words, seenVersion);
    }

    private void write(LearningSetId set, SetMeetingId meeting, ReviewKind kind, String words, Integer seenVersion) {
        new Validation()
                .required("kind", kind)
                .atMost(kind == null ? "words" : kind.key(), words, LONGEST)
                .done();
        Optional<LearningReview> there = learningReviewQueries.reviews(set, meeting).stream()
                .filter(r -> r.kind() == kind && me.is(r.person()))
                .findFirst();
        there.ifPresent(r -> r.expect(seenVersion));
        if (words == null || words.isBlank()) {
            there.ifPresent(learningReviewQueries::remove);
        } else {
            LearningReview review = there.orElseGet(
                    () -> meetings.add(new LearningReview(set, meeting, policy.me(), kind, clock.instant())));
            review.write(seals.seal(words, WORDS, review.key()), clock.instant());
        }
        audit.changed("learningsets.review-written", set, null);
    }

    /** @param mine whether it is the reader's own */
    public record Card(
            int version, PersonId person, String name, boolean mine, ReviewKind kind, String words, Instant at)
            implements Serializable {}
}
