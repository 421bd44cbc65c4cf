package org.cordee.mentoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** One step of progress on a goal: on which day, and what. */
@Entity
@Table(name = "goal_step")
public class GoalStep extends AggregateRoot {

    @SuppressWarnings("unused") // read by queries only
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "goal_id")
    private Goal goal;

    @Column(name = "author_id")
    private PersonId author;

    @Column(name = "noted_on")
    private LocalDate onDay;

    @Column(name = "text_sealed")
    private String sealed;

    protected GoalStep() {}

    public GoalStep(Goal goal, PersonId author, LocalDate onDay) {
        this.goal = goal;
        this.author = author;
        this.onDay = onDay;
    }

    public void write(String sealed) {
        this.sealed = sealed;
    }

    public PersonId author() {
        return author;
    }

    public LocalDate onDay() {
        return onDay;
    }

    public String sealed() {
        return sealed;
    }
}
