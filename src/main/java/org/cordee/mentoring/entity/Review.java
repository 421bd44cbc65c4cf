package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** After the second session each of the two is asked whether it goes on as agreed. */
@Entity
@Table(name = "mentoring_review")
public class Review extends AggregateRoot {

    @Column(name = "relationship_id")
    private RelationshipId relationship;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ReviewAnswer answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Review() {}

    public Review(RelationshipId relationship, PersonId person, Instant now) {
        this.relationship = relationship;
        this.person = person;
        this.askedAt = now;
    }

    /** @throws Conflict when it was answered before */
    public void answer(ReviewAnswer answer, Instant now) {
        new Validation().required("answer", answer).done();
        if (this.answer != null) {
            throw new Conflict("mentoring.review.answered");
        }
        this.answer = answer;
        this.answeredAt = now;
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public PersonId person() {
        return person;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Or null. */
    public ReviewAnswer answer() {
        return answer;
    }

    /** Or null. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
