package org.cordee.mentoring.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** Something the mentee wants to reach, kept by the pair for themselves. What is written is sealed. */
@Entity
@Table(name = "mentoring_goal")
public class Goal extends AggregateRoot {

    @Column(name = "relationship_id")
    private RelationshipId relationship;

    @Column(name = "author_id")
    private PersonId author;

    @Enumerated(EnumType.STRING)
    private GoalState state = GoalState.OPEN;

    @Column(name = "aim_sealed")
    private String aim;

    @Column(name = "measure_sealed")
    private String measure;

    @Column(name = "target_on")
    private LocalDate targetOn;

    @Column(name = "created_at")
    private Instant madeAt;

    @OneToMany(mappedBy = "goal", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("onDay, id")
    private List<GoalStep> steps = new ArrayList<>();

    protected Goal() {}

    public Goal(RelationshipId relationship, PersonId author, Instant now) {
        this.relationship = relationship;
        this.author = author;
        this.madeAt = now;
    }

    /**
     * @param aim sealed
     * @param measure how they will know that it is reached, sealed, or null
     * @param targetOn or null
     */
    public void write(String aim, String measure, LocalDate targetOn) {
        this.aim = aim;
        this.measure = measure;
        this.targetOn = targetOn;
    }

    public void step(GoalStep step) {
        steps.add(step);
    }

    /** @throws Conflict when it has moved on */
    public void become(GoalState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict("mentoring.goal.moved-on");
        }
        state = next;
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public PersonId author() {
        return author;
    }

    public GoalState state() {
        return state;
    }

    /** Sealed. */
    public String aim() {
        return aim;
    }

    /** Sealed, or null. */
    public String measure() {
        return measure;
    }

    /** Or null. */
    public LocalDate targetOn() {
        return targetOn;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** In order of their days. */
    public List<GoalStep> steps() {
        return List.copyOf(steps);
    }
}
