package org.cordee.mentoring.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/**
 * What the two agree on in one round. Either changes it while it is not in force; a change takes back both signatures,
 * so that nobody has signed what they have not read. In force once both have signed; then a further round changes it.
 */
@Entity
@Table(name = "mentoring_agreement")
public class Agreement extends AggregateRoot {

    /** Months it lasts unless they agree otherwise (domain.md). */
    public static final int MONTHS = 6;
    /** Sessions in that time unless they agree otherwise. */
    public static final int SESSIONS = 6;

    @Column(name = "relationship_id")
    private RelationshipId relationship;

    @Column(name = "agreement_number")
    private int round;

    private int months;
    private int sessions;

    @Column(name = "mentor_signed_at")
    private Instant mentorSignedAt;

    @Column(name = "mentee_signed_at")
    private Instant menteeSignedAt;

    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_point", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "point")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text_sealed")
    private Map<AgreementPoint, String> points = new HashMap<>();

    protected Agreement() {}

    /** @param round from 1 */
    public Agreement(RelationshipId relationship, int round, int months, int sessions, Instant now) {
        this.relationship = relationship;
        this.round = round;
        this.months = months;
        this.sessions = sessions;
        this.changedAt = now;
    }

    /** The first texts of a round. @param sealed one for each point */
    public void begin(Map<AgreementPoint, String> sealed) {
        points.clear();
        points.putAll(sealed);
    }

    /**
     * @param months 1 to 36
     * @param sessions 1 to 60
     * @param sealed one for each point
     * @return true when this took back the other's signature
     * @throws Conflict when it is in force
     */
    public boolean change(
            PairSide by, PersonId person, int months, int sessions, Map<AgreementPoint, String> sealed, Instant now) {
        checkOpen();
        new Validation()
                .between("months", months, 1, 36)
                .between("sessions", sessions, 1, 60)
                .done();
        this.months = months;
        this.sessions = sessions;
        begin(sealed);
        changedBy = person;
        changedAt = now;
        boolean takenBack = signedAt(by.other()) != null;
        mentorSignedAt = null;
        menteeSignedAt = null;
        return takenBack;
    }

    /** To sign twice changes nothing. @throws Conflict when it is in force */
    public void sign(PairSide pairSide, Instant now) {
        checkOpen();
        if (signedAt(pairSide) != null) {
            return;
        }
        if (pairSide == PairSide.MENTOR) {
            mentorSignedAt = now;
        } else {
            menteeSignedAt = now;
        }
    }

    private void checkOpen() {
        if (inForce()) {
            throw new Conflict("mentoring.agreement.in-force");
        }
    }

    /** True once both have signed. */
    public boolean inForce() {
        return mentorSignedAt != null && menteeSignedAt != null;
    }

    /** When that side signed, or null. */
    public Instant signedAt(PairSide pairSide) {
        return pairSide == PairSide.MENTOR ? mentorSignedAt : menteeSignedAt;
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public int round() {
        return round;
    }

    public int months() {
        return months;
    }

    public int sessions() {
        return sessions;
    }

    /** Who changed it last; null while it stands as it began. */
    public PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** What was written, sealed. */
    public Map<AgreementPoint, String> points() {
        return points.isEmpty() ? Map.of() : new EnumMap<>(points);
    }
}
