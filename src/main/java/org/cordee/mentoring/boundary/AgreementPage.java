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
 * @param points in the order in which they are read
 * @param side of who reads
 * @param changedBy name of who changed it last, or null while it stands as it began
 * @param inForceRound the round that both have signed last, or null
 */
public record AgreementPage(
        RelationshipId id,
        int version,
        int round,
        boolean last,
        int months,
        int sessions,
        Map<AgreementPoint, String> points,
        RelationshipState state,
        PairSide side,
        String mentorName,
        String menteeName,
        Instant mentorSignedAt,
        Instant menteeSignedAt,
        String changedBy,
        Instant changedAt,
        Integer inForceRound) {

    public boolean inForce() {
        return mentorSignedAt != null && menteeSignedAt != null;
    }

    public boolean mineSigned() {
        return (side == PairSide.MENTOR ? mentorSignedAt : menteeSignedAt) != null;
    }

    public boolean otherSigned() {
        return (side == PairSide.MENTOR ? menteeSignedAt : mentorSignedAt) != null;
    }

    public String otherName() {
        return side == PairSide.MENTOR ? menteeName : mentorName;
    }

    /** True while who reads may change or sign it. */
    public boolean open() {
        return last && !inForce() && state.live();
    }

    /** What is written at the points, and how long. */
    public record Draft(Integer months, Integer sessions, Map<AgreementPoint, String> points) {}
}
