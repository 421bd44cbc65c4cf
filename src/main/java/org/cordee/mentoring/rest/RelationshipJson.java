package org.cordee.mentoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relationship for other systems; nothing that the two write is in it. */
@Schema(
        name = "Relationship",
        requiredProperties = {"id", "state", "side", "mentor", "mentee", "begun", "sessions", "agreed"})
public record RelationshipJson(
        long id,
        @Schema(implementation = RelationshipState.class) String state,

        @Schema(implementation = PairSide.class, description = "Which of the two the reader is")
        String side,

        Party mentor,
        Party mentee,
        Instant begun,

        @Schema(description = "Absent until both have signed")
        Instant active,

        @Schema(description = "Absent until it has ended") Instant ended,

        @Schema(description = "When the time they agreed on is over; absent until both have signed")
        LocalDate endsOn,

        @Schema(description = "How many sessions were held") long sessions,

        @Schema(description = "How many sessions they agreed on")
        int agreed,

        @Schema(description = "Start of the next session; absent if none is planned")
        Instant next) {

    static RelationshipJson of(PairPage p) {
        return new RelationshipJson(
                p.id().value(),
                p.state().key(),
                p.side().key(),
                new Party(p.mentor().id().value(), p.mentor().name()),
                new Party(p.mentee().id().value(), p.mentee().name()),
                p.times().begunAt(),
                p.times().activeAt(),
                p.times().endedAt(),
                p.times().endsOn(),
                p.held(),
                p.agreement().agreedSessions(),
                p.next() == null ? null : p.next().when().start());
    }

    /** One of the two. */
    @Schema(
            name = "RelationshipParty",
            requiredProperties = {"id", "name"})
    public record Party(long id, String name) {}
}
