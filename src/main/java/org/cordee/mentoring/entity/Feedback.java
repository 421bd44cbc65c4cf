package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/**
 * What one of the two says about the mentoring; its words are sealed, and the other reads them only when they are
 * shared.
 */
@Entity
@Table(name = "mentoring_feedback")
public class Feedback extends AggregateRoot {

    @Column(name = "relationship_id")
    private RelationshipId relationship;

    @Column(name = "author_id")
    private PersonId author;

    private int rating;

    @Column(name = "helped_sealed")
    private String helped;

    @Column(name = "better_sealed")
    private String better;

    private boolean shared;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Feedback() {}

    public Feedback(RelationshipId relationship, PersonId author) {
        this.relationship = relationship;
        this.author = author;
    }

    /**
     * @param rating how much it helps, 1 (not at all) to 5 (very much)
     * @param helped what helped, sealed, or null
     * @param better what could be better, sealed, or null
     * @param shared whether the other of the two reads it
     */
    public void write(Integer rating, String helped, String better, boolean shared, Instant now) {
        new Validation()
                .required("rating", rating)
                .between("rating", rating, 1, 5)
                .done();
        this.rating = rating;
        this.helped = helped;
        this.better = better;
        this.shared = shared;
        this.givenAt = now;
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public PersonId author() {
        return author;
    }

    public int rating() {
        return rating;
    }

    /** Sealed, or null. */
    public String helped() {
        return helped;
    }

    /** Sealed, or null. */
    public String better() {
        return better;
    }

    public boolean shared() {
        return shared;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
