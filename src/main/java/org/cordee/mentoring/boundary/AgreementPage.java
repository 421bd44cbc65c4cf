package org.cordee.mentoring.boundary;

import java.time.Instant;
import java.util.Map;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.shared.ids.RelationshipId;

/**
 * One round of an agreement as one of the two reads it.
 *
 * @param round from 1
 * @param last whether it is the last round
 */
public record AgreementPage(
        RelationshipId id,
        int version,
        int round,
        boolean last,
        Content content,
        RelationshipState state,
        Pair pair,
        Signing signing) {

    /**
     * The two of it.
     *
     * @param side of who reads
     */
    public record Pair(PairSide side, String mentorName, String menteeName) {}

    /**
     * Who has signed.
     *
     * @param inForceRound the round that both have signed last, or null
     */
    public record Signing(Instant mentorSignedAt, Instant menteeSignedAt, Integer inForceRound) {}

    /**
     * What it says.
     *
     * @param points in the order in which they are read
     * @param changedBy name of who changed it last, or null while it stands as it began
     */
    public record Content(
            int months, int sessions, Map<AgreementPoint, String> points, String changedBy, Instant changedAt) {}

    public boolean inForce() {
        return signing.mentorSignedAt() != null && signing.menteeSignedAt() != null;
    }

    public boolean mineSigned() {
        return (pair.side() == PairSide.MENTOR ? signing.mentorSignedAt() : signing.menteeSignedAt()) != null;
    }

    public boolean otherSigned() {
        return (pair.side() == PairSide.MENTOR ? signing.menteeSignedAt() : signing.mentorSignedAt()) != null;
    }

    public String otherName() {
        return pair.side() == PairSide.MENTOR ? pair.menteeName() : pair.mentorName();
    }

    /** True while who reads may change or sign it. */
    public boolean open() {
        return last && !inForce() && state.live();
    }

    /** What is written at the points, and how long. */
    public record Draft(Integer months, Integer sessions, Map<AgreementPoint, String> points) {}
}
