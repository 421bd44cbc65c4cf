package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/**
 * One go at forming sets: the rules, the run, the board, the publication. Until it is published no member sees anything
 * of it. The seed is drawn once: a run that a crash cut off begins again and ends with the same sets.
 */
@Entity
@Table(name = "forming_round")
public class FormingRound extends AggregateRoot {

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_kind")
    private OriginKind originKind;

    @Column(name = "cohort_id")
    private CohortId cohort;

    @Column(name = "network_id")
    private NetworkId network;

    @Embedded
    private FormingPlanColumns plan;

    @Enumerated(EnumType.STRING)
    private FormingState state = FormingState.DRAFT;

    private long seed;

    @Column(name = "run_number")
    private int runNo;

    @Column(name = "stop_requested")
    private boolean stopAsked;

    @Column(name = "cut_short")
    private boolean cutShort;

    @Column(name = "created_by")
    private PersonId madeBy;

    @Column(name = "created_at")
    private Instant madeAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "answer_due_on")
    private LocalDate answerBy;

    @Column(name = "replaces_round_id")
    private Long follows;

    protected FormingRound() {}

    /**
     * @param seed decides what chance decides
     * @param follows the published round whose open sets this one replaces, or null
     */
    public FormingRound(Origin origin, FormingPlan plan, long seed, FormingRoundId follows, PersonId by, Instant now) {
        this.originKind = origin.kind();
        this.cohort = origin.cohort();
        this.network = origin.network();
        this.seed = seed;
        this.follows = follows == null ? null : follows.value();
        this.madeBy = by;
        this.madeAt = now;
        plan(plan);
    }

    public FormingRoundId id() {
        return FormingRoundId.of(key());
    }

    /** Changes the rules; what is on the board stays until the next run. */
    public final void plan(FormingPlan plan) {
        checkOpen();
        this.plan = new FormingPlanColumns(plan);
    }

    public FormingPlan plan() {
        return plan.plan();
    }

    /** A run begins. */
    public void run(Instant now) {
        become(FormingState.RUNNING);
        runNo++;
        stopAsked = false;
        cutShort = false;
        startedAt = now;
        finishedAt = null;
    }

    /** Asks the run to end with the best so far. @throws Conflict when none is running */
    public void askToStop() {
        if (state != FormingState.RUNNING) {
            throw new Conflict("learningsets.round.not-running");
        }
        stopAsked = true;
    }

    /** @param cutShort it ended because it took too long, not because its work was done */
    public void finished(boolean cutShort, Instant now) {
        become(stopAsked ? FormingState.STOPPED : FormingState.PROPOSED);
        this.cutShort = cutShort;
        this.finishedAt = now;
    }

    /** @throws org.cordee.shared.errors.Invalid at {@code answerBy} unless it lies one to sixty days ahead */
    public void publish(LocalDate answerBy, LocalDate today, Instant now) {
        new Validation()
                .required("answerBy", answerBy)
                .that(
                        answerBy == null || answerBy.isAfter(today) && !answerBy.isAfter(today.plusDays(60)),
                        "answerBy",
                        "learningsets.publish.answer-by")
                .done();
        become(FormingState.PUBLISHED);
        this.answerBy = answerBy;
        this.publishedAt = now;
    }

    public void drop() {
        become(FormingState.DROPPED);
    }

    private void become(FormingState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict(
                    state == FormingState.RUNNING ? "learningsets.round.running" : "learningsets.round.moved-on");
        }
        state = next;
    }

    /** @throws Conflict while it runs and once it is published or dropped */
    public final void checkOpen() {
        if (!state.open()) {
            throw new Conflict(
                    state == FormingState.RUNNING ? "learningsets.round.running" : "learningsets.round.moved-on");
        }
    }

    /** @throws Conflict unless it has a board */
    public void checkBoard() {
        if (!state.board()) {
            throw new Conflict(
                    state == FormingState.RUNNING ? "learningsets.round.running" : "learningsets.round.no-board");
        }
    }

    public Origin origin() {
        return new Origin(originKind, cohort, network);
    }

    public String title() {
        return plan().title();
    }

    public FormingState state() {
        return state;
    }

    /** Of this run: another run draws anew, the same one never does. */
    public long seed() {
        return seed + runNo;
    }

    /** How many runs were begun. */
    public int runNo() {
        return runNo;
    }

    public boolean stopAsked() {
        return stopAsked;
    }

    /** The last run ended because it took too long. */
    public boolean cutShort() {
        return cutShort;
    }

    public PersonId madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Or null. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Or null. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** Or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Last day for answering, once published. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** The published round whose open sets this one replaces, or null. */
    public FormingRoundId follows() {
        return FormingRoundId.of(follows);
    }
}
