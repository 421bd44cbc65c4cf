package org.cordee.mentoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.mentoring.boundary.PairPage;

/**
 * A relationship for other systems; nothing that the two write is in it.
 *
 * @param side {@code mentor} or {@code mentee}: which one reads
 * @param endsOn when the time they agreed on is over; absent before both have signed
 * @param sessions how many were held
 * @param agreed how many they agreed on
 * @param next start of the next session; absent when none is planned
 */
public record RelationshipJson(
        long id,
        String state,
        String side,
        Party mentor,
        Party mentee,
        Instant begun,
        Instant active,
        Instant ended,
        LocalDate endsOn,
        long sessions,
        int agreed,
        Instant next) {

    static RelationshipJson of(PairPage p) {
        return new RelationshipJson(
                p.id().value(),
                p.state().key(),
                p.side().key(),
                new Party(p.mentor().id().value(), p.mentor().name()),
                new Party(p.mentee().id().value(), p.mentee().name()),
                p.begunAt(),
                p.activeAt(),
                p.endedAt(),
                p.endsOn(),
                p.held(),
                p.agreedSessions(),
                p.next() == null ? null : p.next().when().start());
    }

    /** One of the two. */
    public record Party(long id, String name) {}
}
