package org.cordee.programmes.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;

/**
 * A person takes part in a cohort: one enrolment for all its components. Sector, level, region and consented lived
 * experience stay as they were on that day, so that figures can be made again.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends AggregateRoot {

    private static final String DIET = "enrolment.diet";
    private static final String ARRANGEMENTS = "enrolment.arrangements";
    private static final String GAINED = "enrolment.gained";
    private static final String TO_IMPROVE = "enrolment.to_improve";
    private static final int LONGEST_FEEDBACK = 2000;

    @Column(name = "cohort_id")
    private CohortId cohort;

    @Column(name = "application_id")
    private ApplicationId application;

    @Column(name = "person_id")
    private PersonId person;
    /** The person while the enrolment takes a place: one of these per cohort, as a unique key says. */
    @Column(name = "live_person_id")
    private PersonId livePerson;

    @Column(name = "pool_id")
    private long pool;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state = EnrolmentState.ENROLLED;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean listed;

    @Column(name = "diet_sealed")
    private SealedText diet;

    @Column(name = "arrangements_sealed")
    private SealedText arrangements;

    @Enumerated(EnumType.STRING)
    private Usefulness usefulness;

    @Column(name = "gained_sealed")
    private SealedText gained;

    @Column(name = "to_improve_sealed")
    private SealedText toImprove;

    @Column(name = "feedback_at")
    private Instant feedbackAt;

    @Column(name = "sector")
    private String sector;

    @Column(name = "level")
    private String level;

    @Column(name = "region")
    private String region;

    @Column(name = "lived_experience")
    private Boolean livedExperience;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "enrolment_id", nullable = false, updatable = false)
    private List<ComponentProgress> progress = new ArrayList<>();

    protected Enrolment() {}

    public Enrolment(
            Application application,
            PersonId person,
            Snapshot snapshot,
            Collection<CohortComponent> components,
            Instant now) {
        this.cohort = application.cohort();
        this.application = application.id();
        this.person = person;
        this.livePerson = person;
        this.pool = application.pool();
        this.enrolledAt = now;
        this.changedAt = now;
        this.sector = snapshot.sector();
        this.level = snapshot.level();
        this.region = snapshot.region();
        this.livedExperience = snapshot.livedExperience();
        components.forEach(c -> progress.add(new ComponentProgress(c.key())));
    }

    public EnrolmentId id() {
        return EnrolmentId.of(key());
    }

    public void defer(Instant now) {
        become(EnrolmentState.DEFERRED, now);
    }

    public void withdraw(Instant now) {
        become(EnrolmentState.WITHDRAWN, now);
    }

    /** @throws RuleBroken while a component is not done */
    public void complete(Instant now) {
        if (progress.stream().anyMatch(p -> p.state() != Progress.DONE)) {
            throw new RuleBroken("programmes.enrolment.not-all-done");
        }
        become(EnrolmentState.COMPLETED, now);
    }

    private void become(EnrolmentState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("programmes.enrolment.moved-on");
        }
        state = next;
        changedAt = now;
        livePerson = next.takesPlace() ? person : null;
    }

    /** What follows from attendance; what the lead has ticked by hand stays. */
    public void attended(long component, Progress reached, Instant now) {
        progressIn(component).filter(p -> !p.byHand()).ifPresent(p -> p.reach(reached, false, now));
    }

    /** What the lead says of a component. */
    public void mark(long component, Progress reached, Instant now) {
        new Validation().required("progress", reached).done();
        if (state != EnrolmentState.ENROLLED) {
            throw new Conflict("programmes.enrolment.moved-on");
        }
        ComponentProgress there = progressIn(component).orElseGet(() -> {
            ComponentProgress added = new ComponentProgress(component);
            progress.add(added);
            return added;
        });
        there.reach(reached, true, now);
    }

    /** A component was added to the cohort later. */
    public void expect(CohortComponent component) {
        if (progressIn(component.key()).isEmpty()) {
            progress.add(new ComponentProgress(component.key()));
        }
    }

    private Optional<ComponentProgress> progressIn(long component) {
        return progress.stream().filter(p -> p.component() == component).findFirst();
    }

    /** What the person says after they have a place. @param listed whether others in the cohort see their name */
    public void followUp(boolean listed, String diet, String arrangements) {
        new Validation()
                .atMost("diet", diet, 300)
                .atMost("arrangements", arrangements, 1000)
                .done();
        this.listed = listed;
        this.diet = SealedText.write(this.diet, diet, DIET, this);
        this.arrangements = SealedText.write(this.arrangements, arrangements, ARRANGEMENTS, this);
    }

    /**
     * What the person says about the programme once they have completed it.
     *
     * @param usefulness required
     * @param gained what they take with them, up to 2,000 characters, or null
     * @param toImprove what should be different, up to 2,000 characters, or null
     * @throws Conflict while it is not completed
     */
    public void giveFeedback(Usefulness usefulness, String gained, String toImprove, Instant now) {
        if (state != EnrolmentState.COMPLETED) {
            throw new Conflict("programmes.enrolment.moved-on");
        }
        new Validation()
                .required("usefulness", usefulness)
                .atMost("gained", gained, LONGEST_FEEDBACK)
                .atMost("toImprove", toImprove, LONGEST_FEEDBACK)
                .done();
        this.usefulness = usefulness;
        this.gained = SealedText.write(this.gained, gained, GAINED, this);
        this.toImprove = SealedText.write(this.toImprove, toImprove, TO_IMPROVE, this);
        this.feedbackAt = now;
    }

    /** Drops what the person wrote; figures stay. */
    public void forget() {
        followUp(false, null, null);
        gained = null;
        toImprove = null;
    }

    public CohortId cohort() {
        return cohort;
    }

    public ApplicationId application() {
        return application;
    }

    public PersonId person() {
        return person;
    }

    public EnrolmentState state() {
        return state;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean listed() {
        return listed;
    }

    /** For arrangements, or null. */
    public String diet() {
        return SealedText.read(diet, DIET, this);
    }

    /** What helps them to take part in this cohort, for arrangements, or null. */
    public String arrangements() {
        return SealedText.read(arrangements, ARRANGEMENTS, this);
    }

    /** How useful the programme was, or null while nothing was said. */
    public Usefulness usefulness() {
        return usefulness;
    }

    /** What they take with them, or null. */
    public String gained() {
        return SealedText.read(gained, GAINED, this);
    }

    /** What should be different, or null. */
    public String toImprove() {
        return SealedText.read(toImprove, TO_IMPROVE, this);
    }

    /** When they last gave feedback, or null. */
    public Instant feedbackAt() {
        return feedbackAt;
    }

    /** How far in the component with that key. */
    public Progress progress(long component) {
        return progressIn(component).map(ComponentProgress::state).orElse(Progress.NOT_STARTED);
    }

    /**
     * What a person was on the day of enrolling.
     *
     * @param sector name of a Sector, or null for somebody without an organisation
     * @param level name of a Level
     * @param region name of a Region, or null
     * @param livedExperience null where the person did not agree to have it counted
     */
    public record Snapshot(String sector, String level, String region, Boolean livedExperience) {}
}
