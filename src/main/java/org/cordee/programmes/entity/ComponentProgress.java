package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.programmes.terms.Progress;
import org.cordee.shared.entity.AggregateRoot;

/** How far one enrolment is in one component. */
@Entity
@Table(name = "component_progress")
public class ComponentProgress {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "component_id")
    private long component;

    @Enumerated(EnumType.STRING)
    private Progress state = Progress.NOT_STARTED;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "by_hand")
    private boolean byHand;

    protected ComponentProgress() {}

    ComponentProgress(long component) {
        this.component = component;
    }

    void reach(Progress reached, boolean hand, Instant now) {
        state = reached;
        byHand = hand;
        doneAt = reached == Progress.DONE ? now : null;
    }

    long component() {
        return component;
    }

    Progress state() {
        return state;
    }

    boolean byHand() {
        return byHand;
    }
}
