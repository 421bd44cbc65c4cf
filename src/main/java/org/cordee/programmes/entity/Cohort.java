package org.cordee.programmes.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.person.CurrentPerson;

/**
 * One run of an initiative: its dates, its places in one or more pools, its own questions and its components. Who gets
 * a place is decided under its lock (see {@code programmes.control.Places}).
 */
@Entity
@Table(name = "cohort")
public class Cohort extends AggregateRoot {

    /** A cohort's dates are days of this zone. */
    public static final ZoneId ZONE = CurrentPerson.HOME_ZONE;
    /** Places a cohort may have at the most. */
    public static final int MOST_PLACES = 10_000;
    /** The least time somebody has to answer an offer; closer to the start none is made. */
    static final Duration LEAST_TO_ANSWER = Duration.ofHours(2);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    @Column(name = "initiative_id")
    private InitiativeId initiative;

    @Column(name = "initiative_version_number", updatable = false)
    private int initiativeVersion = 1;

    private String title;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "minimum_participants")
    private int minimum;

    @Enumerated(EnumType.STRING)
    private Selection selection;

    @Column(name = "decisions_due_on")
    private LocalDate decisionsDue;

    @Column(name = "offer_days")
    private int offerDays;

    @Column(name = "asks_manager")
    private boolean asksManager;

    private String venue;

    private String cost;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "joining_details")
    private String joiningDetails;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "cohort_id", nullable = false, updatable = false)
    @OrderBy("sequence")
    private List<PlacePool> pools = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "cohort_id", nullable = false, updatable = false)
    @OrderBy("sequence")
    private List<Question> questions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "cohort_id", nullable = false, updatable = false)
    @OrderBy("sequence")
    private List<CohortComponent> components = new ArrayList<>();

    protected Cohort() {}

    /**
     * A draft.
     *
     * @param initiativeVersion the version of the initiative that is published now, from 1
     * @param places open to everybody; pools for some are added with {@link #reserve}
     */
    public Cohort(InitiativeId initiative, int initiativeVersion, CohortPlan plan, int places) {
        this.initiative = initiative;
        this.initiativeVersion = initiativeVersion;
        plan(plan);
        new Validation().between("capacity", places, 1, MOST_PLACES).done();
        new Validation()
                .that(plan.minimum() <= places, "minimum", "programmes.cohort.minimum-above-capacity")
                .done();
        pools.add(PlacePool.open(places));
    }

    /** Changes what is planned; places change by {@link #capacity(int)} and {@link #reserve}. */
    public void plan(CohortPlan plan) {
        this.title = plan.title();
        this.opensAt = plan.opensAt();
        this.closesAt = plan.closesAt();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.minimum = plan.minimum();
        this.selection = plan.selection();
        this.decisionsDue = plan.decisionsDue();
        this.offerDays = plan.offerDays();
        this.asksManager = plan.asksManager();
        this.venue = plan.details().venue();
        this.cost = plan.details().cost();
        this.contactName = plan.details().contactName();
        this.contactEmail = plan.details().contactEmail();
        this.joiningDetails = plan.details().joiningDetails();
    }

    /** Names nobody as the contact. */
    public void forgetContact() {
        contactName = null;
        contactEmail = null;
    }

    public CohortId id() {
        return CohortId.of(key());
    }

    public CohortState state(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (cancelledAt != null) {
            return CohortState.CANCELLED;
        }
        if (publishedAt == null) {
            return CohortState.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return CohortState.PLANNED;
        }
        if (now.isBefore(closesAt)) {
            return CohortState.OPEN;
        }
        if (today.isBefore(startsOn)) {
            return CohortState.CLOSED;
        }
        return today.isAfter(endsOn) ? CohortState.COMPLETED : CohortState.RUNNING;
    }

    /**
     * @throws RuleBroken when nobody can apply now: not open yet, closed, or cancelled
     * @throws NotFound when it was never published
     */
    public void checkOpen(Instant now) {
        if (!published()) {
            throw new NotFound();
        }
        CohortState state = state(now);
        if (state == CohortState.PLANNED) {
            throw new RuleBroken("programmes.cohort.not-open-yet");
        }
        if (state != CohortState.OPEN) {
            throw new RuleBroken("programmes.cohort.not-open-any-more");
        }
    }

    /**
     * Until when an offer made now is held: 11:59pm in London, offerDays from today. No offer runs past the day before
     * the first day. Where offerDays would, it is held for half of the days that are left, so that the next person has
     * time to answer too.
     *
     * @return empty when the cohort was cancelled, has begun, or begins too soon for an answer
     */
    public Optional<Instant> offerUntil(Instant now) {
        if (cancelledAt != null || now.plus(LEAST_TO_ANSWER).isAfter(lastAnswer())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        long left = ChronoUnit.DAYS.between(today, startsOn) - 1;
        long days = left >= offerDays ? offerDays : Math.min(left, Math.max(1, left / 2));
        return Optional.of(endOf(today.plusDays(days)));
    }

    /** The last moment at which an offer can be answered: 11:59pm on the day before the first day. */
    public Instant lastAnswer() {
        return endOf(startsOn.minusDays(1));
    }

    /** True from the first moment of its first day. */
    public boolean hasBegun(Instant now) {
        return !LocalDate.ofInstant(now, ZONE).isBefore(startsOn);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }

    /** Whether everybody may see it; it stays so when it is cancelled. */
    public boolean published() {
        return publishedAt != null;
    }

    /**
     * Shows it to everybody; people can apply from {@link #opensAt()}.
     *
     * @throws Conflict when it is no draft any more
     * @throws RuleBroken when nobody could apply: the closing date has passed
     */
    public void publish(Instant now) {
        if (state(now) != CohortState.DRAFT) {
            throw new Conflict("programmes.cohort.already-published");
        }
        if (!now.isBefore(closesAt)) {
            throw new RuleBroken("programmes.cohort.closes-in-the-past");
        }
        publishedAt = now;
    }

    /** Drops a draft: nobody sees it again. @throws Conflict when it is no draft any more */
    public void discard(Instant now) {
        if (state(now) != CohortState.DRAFT) {
            throw new Conflict("programmes.cohort.already-published");
        }
        cancelledAt = now;
    }

    /** @throws Conflict when it is already cancelled */
    public void cancel(String reason, Instant now) {
        new Validation()
                .required("reason", reason)
                .atMost("reason", reason, 1000)
                .done();
        if (cancelledAt != null) {
            throw new Conflict("programmes.cohort.already-cancelled");
        }
        cancelledAt = now;
        cancelReason = reason;
    }

    /** All places, in all pools. */
    public int capacity() {
        return pools.stream().mapToInt(PlacePool::places).sum();
    }

    /**
     * Sets the number of all places; the open pool takes the difference. Whether fewer places are still enough for
     * those who hold one is for {@code Places} to say, under the lock.
     *
     * @throws Invalid when fewer than what is reserved
     */
    public void capacity(int places) {
        int reserved = capacity() - openPool().places();
        new Validation()
                .between("capacity", places, 1, MOST_PLACES)
                .that(places >= reserved, "capacity", "programmes.cohort.fewer-than-reserved", reserved)
                .done();
        openPool().places(places - reserved);
    }

    /** Keeps places of the open pool for an organisation or a sector. @throws Invalid when the open pool has too few */
    public void reserve(PlacePool pool) {
        new Validation()
                .that(pool.places() <= openPool().places(), "reserved", "programmes.cohort.reserved-too-many")
                .done();
        openPool().places(openPool().places() - pool.places());
        pool.sequence(pools.size());
        pools.add(pool);
    }

    /** Gives the places of a reserved pool to everybody; those who hold one of them keep it. */
    public void release(PlacePool pool, int keep) {
        openPool().places(openPool().places() + pool.places() - keep);
        pool.places(keep);
    }

    public PlacePool openPool() {
        return pools.stream().filter(p -> p.kind() == PoolKind.OPEN).findFirst().orElseThrow();
    }

    public List<PlacePool> pools() {
        return List.copyOf(pools);
    }

    public void ask(Question question) {
        question.sequence(questions.size());
        questions.add(question);
    }

    public void dropQuestions() {
        questions.clear();
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public CohortComponent add(CohortComponent component) {
        component.sequence(components.size());
        components.add(component);
        return component;
    }

    public List<CohortComponent> components() {
        return List.copyOf(components);
    }

    /** @throws NotFound when it is not one of this cohort's */
    public CohortComponent component(long id) {
        return components.stream().filter(c -> c.key() == id).findFirst().orElseThrow(NotFound::new);
    }

    public InitiativeId initiative() {
        return initiative;
    }

    /** The version of the initiative it was opened with, and goes by. */
    public int initiativeVersion() {
        return initiativeVersion;
    }

    public String title() {
        return title;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** How many are needed for it to run, from 0. */
    public int minimum() {
        return minimum;
    }

    public Selection selection() {
        return selection;
    }

    /** The day by which applicants know; null where nothing is decided by a person. */
    public LocalDate decisionsDue() {
        return decisionsDue;
    }

    public int offerDays() {
        return offerDays;
    }

    public boolean asksManager() {
        return asksManager;
    }

    /** For those who take part only; null when there is nothing to say yet. */
    public String joiningDetails() {
        return joiningDetails;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public CohortPlan plan() {
        return new CohortPlan(
                title,
                opensAt,
                closesAt,
                startsOn,
                endsOn,
                minimum,
                selection,
                decisionsDue,
                offerDays,
                asksManager,
                new CohortDetails(venue, cost, contactName, contactEmail, joiningDetails));
    }
}
