package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.learningsets.control.LearningReviewQueries;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.SetNote;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Notes to oneself: read and written by their author, by nobody else in the set, not by the facilitator either. */
@ApplicationScoped
@Transactional
public class SetNotes {

    /** Characters of a note at the most. */
    public static final int LONGEST = 4000;

    static final String WORDS = "set_note.text";

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
    private Audit audit;

    @Inject
    private Clock clock;

    /** All one's own in a set. @throws NotFound outside the set */
    public List<Note> mine(LearningSetId id) {
        policy.checkInside(sets.one(id));
        return learningReviewQueries.notes(id, policy.me()).stream()
                .map(this::note)
                .toList();
    }

    /**
     * About what one can write, and where one has: the set, then its meetings by number. @throws NotFound outside the
     * set
     */
    public Page page(LearningSetId id) {
        List<Note> mine = mine(id);
        List<About> about = new ArrayList<>(List.of(about(null, null, mine)));
        meetings.meetings(id).stream()
                .filter(m ->
                        m.state() != MeetingState.CANCELLED || mine.stream().anyMatch(n -> m.id().equals(n.meeting())))
                .forEach(m -> about.add(about(m.id(), m.number(), mine)));
        return new Page(id, sets.one(id).title(), about);
    }

    private static About about(SetMeetingId meeting, Integer number, List<Note> mine) {
        return new About(
                meeting,
                number,
                mine.stream()
                        .filter(n -> Objects.equals(n.meeting(), meeting))
                        .map(Note::changedAt)
                        .findFirst()
                        .orElse(null));
    }

    /** One's own about a meeting, or about the set when that is null. @throws NotFound outside the set */
    public Note one(LearningSetId id, SetMeetingId meeting) {
        checkOfSet(id, meeting);
        return mine(id).stream()
                .filter(n -> Objects.equals(n.meeting(), meeting))
                .findFirst()
                .orElse(new Note(meeting, null, null, null));
    }

    private void checkOfSet(LearningSetId id, SetMeetingId meeting) {
        if (meeting != null && !meetings.one(meeting).set().equals(id)) {
            throw new NotFound();
        }
    }

    private Note note(SetNote n) {
        return new Note(n.meeting(), n.version(), seals.open(n.words(), WORDS, n.key()), n.changedAt());
    }

    /**
     * Writes one; a blank one is taken away.
     *
     * @param meeting or null for a note about the set
     * @param seenVersion of the note, or null when there was none
     * @throws Conflict when it was changed in another window meanwhile
     */
    public void write(LearningSetId id, SetMeetingId meeting, String words, Integer seenVersion) {
        new Validation().atMost("text", words, LONGEST).done();
        policy.checkInside(sets.locked(id));
        checkOfSet(id, meeting);
        PersonId author = policy.me();
        Optional<SetNote> there = learningReviewQueries.notes(id, author).stream()
                .filter(n -> Objects.equals(n.meeting(), meeting))
                .findFirst();
        if (there.isPresent() && !Integer.valueOf(there.get().version()).equals(seenVersion)) {
            throw new Conflict("shared.changed-meanwhile");
        }
        if (words == null || words.isBlank()) {
            there.ifPresent(learningReviewQueries::remove);
        } else {
            SetNote note = there.orElseGet(() -> meetings.add(new SetNote(id, meeting, author, clock.instant())));
            note.write(seals.seal(words, WORDS, note.key()), clock.instant());
        }
        audit.changed("learningsets.note-written", id, null);
    }

    /** @param meeting null when it is about the set @param version null, like text and time, when there is none */
    public record Note(SetMeetingId meeting, Integer version, String text, Instant changedAt) implements Serializable {}

    /** @param about the set first, then its meetings */
    public record Page(LearningSetId set, String title, List<About> about) {}

    /** @param meeting and number null for the set @param changedAt of the note about it, or null when there is none */
    public record About(SetMeetingId meeting, Integer number, Instant changedAt) {}
}
