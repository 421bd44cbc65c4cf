package org.cordee.mentoring.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.ids.RelationshipId;

/**
 * A date of a pair as one of the two reads it.
 *
 * @param version of agenda, or null while nothing was written about the date
 * @param agenda or null
 * @param shared the note both read
 * @param own the note of who reads, which nobody else reads
 */
public record SessionPage(
        RelationshipId relationship,
        RelationshipState state,
        PairSide side,
        String otherName,
        PairPage.SessionCard date,
        Integer version,
        String agenda,
        Note shared,
        Note own) {

    /** The readers of one's own note. */
    public NoteReader ownReader() {
        return NoteReader.of(side);
    }

    /**
     * @param version null while nothing was written @param text or null @param by name of who wrote it last, or
     *     null @param at or null
     */
    public record Note(Integer version, String text, String by, Instant at) implements Serializable {

        static final Note NONE = new Note(null, null, null, null);
    }
}
