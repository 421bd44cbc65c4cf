package org.cordee.programmes.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cordee.people.terms.EmailForm;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.terms.Route;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.PlainText;

/**
 * Somebody asks for a place in a cohort, for a party of one person or more. Its verbs move its state or refuse; whether
 * a place is free is decided by {@code Places} under the cohort's lock, before {@link #offer} and {@link #enrol} are
 * called.
 */
@Entity
@Table(name = "application")
public class Application extends AggregateRoot {

    /** Characters a statement may have at the most. */
    public static final int LONGEST_STATEMENT = 4000;

    private static final String STATEMENT = "application.statement";
    private static final String MANAGER_NOTE = "application.manager_note";
    private static final String REASON = "application.reason";
    /** What an answer is sealed for, followed by the key of the question. */
    public static final String ANSWER = "application_answer.answer.";

    @Column(name = "cohort_id")
    private CohortId cohort;

    @Column(name = "applicant_id")
    private PersonId applicant;
    /** The applicant while it is live: one of these per cohort, as a unique key says. */
    @Column(name = "live_applicant_id")
    private PersonId liveApplicant;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    @Column(name = "statement_sealed")
    private SealedText statement;

    @Column(name = "needs_confirmed")
    private boolean needsConfirmed;

    @Column(name = "manager_name")
    private String managerName;

    @Column(name = "manager_email")
    private String managerEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "manager_support")
    private ManagerSupport managerSupport = ManagerSupport.NOT_ASKED;

    @Column(name = "manager_note_sealed")
    private SealedText managerNote;

    @Column(name = "manager_asked_at")
    private Instant managerAskedAt;

    @Column(name = "started_at")
    private Instant begunAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "queue_number")
    private Integer queueNumber;

    @Column(name = "pool_id")
    private Long pool;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offer_expires_at")
    private Instant offerUntil;

    @Column(name = "decided_by")
    private PersonId decidedBy;

    @Column(name = "reason_sealed")
    private SealedText reason;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    private boolean removed;

    @ElementCollection
    @CollectionTable(name = "application_party", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "person_id")
    @Convert(
            converter =
                    PersonId.InColumn.class) // EclipseLink applies converters by itself to attributes, not to elements
    private Set<PersonId> party = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "application_answer", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "answer_sealed")
    @Convert(converter = SealedText.InColumn.class) // of the answer, not of its key
    private Map<Long, SealedText> answers = new HashMap<>();

    protected Application() {}

    /** A draft for one person. */
    public Application(CohortId cohort, PersonId applicant, Route route, Instant now) {
        this.cohort = cohort;
        this.applicant = applicant;
        this.liveApplicant = applicant;
        this.route = route;
        this.begunAt = now;
        this.changedAt = now;
        this.party.add(applicant);
    }

    public ApplicationId id() {
        return ApplicationId.of(key());
    }

    // --- while it is a draft -----------------------------------------------------------------------------------------

    /** Keeps the statement as far as it has come; whether it is there is checked when it is sent. */
    public void write(String statement) {
        draftOnly();
        new Validation().atMost("statement", statement, LONGEST_STATEMENT).done();
        this.statement = SealedText.write(this.statement, statement, STATEMENT, this);
    }

    /** Keeps the answers as far as they have come; blank ones are taken away. */
    public void answer(Map<Long, String> given) {
        draftOnly();
        Validation validation = new Validation();
        given.forEach((question, answer) -> validation.atMost("answer-" + question, answer, LONGEST_STATEMENT));
        validation.done();
        given.forEach((question, answer) -> {
            if (answer == null || answer.isBlank()) {
                answers.remove(question);
            } else {
                answers.put(question, SealedText.write(answers.get(question), answer, ANSWER + question, this));
            }
        });
    }

    /** The applicant has looked at their access and support needs for this programme. */
    public void confirmNeeds() {
        draftOnly();
        needsConfirmed = true;
    }

    /** Who is asked for support when it is sent; both null means nobody is. */
    public void manager(String name, String email) {
        draftOnly();
        boolean none = (name == null || name.isBlank()) && (email == null || email.isBlank());
        if (!none) {
            new Validation()
                    .required("managerName", name)
                    .atMost("managerName", name, 160)
                    .readable("managerName", name)
                    .required("managerEmail", email)
                    .atMost("managerEmail", email, 254)
                    .that(email == null || EmailForm.wellFormed(email), "managerEmail", "people.email-odd")
                    .done();
        }
        managerName = none ? null : PlainText.trim(name);
        managerEmail = none ? null : EmailForm.clean(email);
    }

    private void draftOnly() {
        if (state != ApplicationState.DRAFT) {
            throw new Conflict("programmes.application.already-sent");
        }
    }

    // --- sent, and what becomes of it --------------------------------------------------------------------------------

    /** Sent to the lead, who decides. */
    public void submit(Instant now) {
        become(ApplicationState.SUBMITTED, now);
        submittedAt = now;
    }

    /** The lead has begun to read it. */
    public void review(Instant now) {
        become(ApplicationState.IN_REVIEW, now);
    }

    /** Takes a place in the queue, behind all others. @param queueNumber the next free number of the cohort */
    public void wait(int queueNumber, Instant now) {
        become(ApplicationState.WAITLISTED, now);
        this.queueNumber = queueNumber;
        if (submittedAt == null) {
            submittedAt = now;
        }
    }

    /** A place of that pool is held for it until then. */
    public void offer(PlacePool from, Instant now, Instant until) {
        become(ApplicationState.OFFERED, now);
        pool = from.key();
        offeredAt = now;
        offerUntil = until;
    }

    /** The offer ends sooner than was said, because the cohort starts sooner. */
    public void shortenOffer(Instant until) {
        offerUntil = until;
    }

    /**
     * The lead takes an offer back and decides again.
     *
     * @param reason told to the applicant; required
     * @throws Conflict when there is no offer to take back
     */
    public void withdrawOffer(String reason, Instant now) {
        new Validation()
                .required("reason", reason)
                .atMost("reason", reason, 1000)
                .done();
        if (state != ApplicationState.OFFERED) {
            throw new Conflict("programmes.application.moved-on");
        }
        this.reason = SealedText.write(this.reason, reason.strip(), REASON, this);
        backToReview(now);
    }

    /** The lead decides again on what was over. @throws Conflict when there is nothing to decide again */
    public void reopen(Instant now) {
        if (!state.canBeReopened()) {
            throw new Conflict("programmes.application.moved-on");
        }
        reason = null;
        backToReview(now);
    }

    private void backToReview(Instant now) {
        state = ApplicationState.IN_REVIEW;
        changedAt = now;
        liveApplicant = applicant;
        pool = null;
        offeredAt = null;
        offerUntil = null;
    }

    /** Takes the place that is held for it. @throws Conflict when the offer has run out */
    public void accept(Instant now) {
        if (state == ApplicationState.OFFERED && !now.isBefore(offerUntil)) {
            throw new Conflict("programmes.offer.run-out");
        }
        become(ApplicationState.ACCEPTED, now);
    }

    /** Takes a free place of that pool at once: first come, first served. */
    public void enrol(PlacePool in, Instant now) {
        become(ApplicationState.ACCEPTED, now);
        pool = in.key();
        submittedAt = now;
    }

    public void decline(Instant now) {
        become(ApplicationState.DECLINED, now);
    }

    /** The offer has run out; the place goes to the next. */
    public void expire(Instant now) {
        become(ApplicationState.EXPIRED, now);
    }

    /** @param reason told to the applicant; required */
    public void notSelected(String reason, Instant now) {
        new Validation()
                .required("reason", reason)
                .atMost("reason", reason, 1000)
                .done();
        become(ApplicationState.NOT_SELECTED, now);
        this.reason = SealedText.write(this.reason, reason.strip(), REASON, this);
    }

    public void withdraw(Instant now) {
        become(ApplicationState.WITHDRAWN, now);
    }

    /** The lead takes the place away. @param reason told to the applicant; required */
    public void remove(String reason, Instant now) {
        new Validation()
                .required("reason", reason)
                .atMost("reason", reason, 1000)
                .done();
        become(ApplicationState.WITHDRAWN, now);
        this.reason = SealedText.write(this.reason, reason.strip(), REASON, this);
        removed = true;
    }

    /** Keeps who decided, and what was said to the applicant if anything. */
    public void decided(PersonId by, String reason) {
        decidedBy = by;
        if (reason != null && !reason.isBlank()) {
            new Validation().atMost("reason", reason, 1000).done();
            this.reason = SealedText.write(this.reason, reason.strip(), REASON, this);
        }
    }

    /** Its owner leaves Cordee: what was written goes, that somebody applied stays as a figure. */
    public void forget() {
        statement = null;
        answers.clear();
        managerName = null;
        managerEmail = null;
        managerNote = null;
        reason = null;
    }

    private void become(ApplicationState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("programmes.application.moved-on");
        }
        state = next;
        changedAt = now;
        liveApplicant = next.live() ? applicant : null;
    }

    // --- the manager's part ------------------------------------------------------------------------------------------

    /** The manager has been written to. */
    public void askManager(Instant now) {
        managerSupport = ManagerSupport.ASKED;
        managerAskedAt = now;
    }

    /**
     * What the manager says; may be changed until a decision is made.
     *
     * @throws Conflict when nobody was asked, or the application is decided
     */
    public void managerSays(boolean supported, String note) {
        if (managerSupport == ManagerSupport.NOT_ASKED
                || !(state.undecided() || state == ApplicationState.WAITLISTED)) {
            throw new Conflict("programmes.support.too-late");
        }
        new Validation().atMost("note", note, 1000).done();
        managerSupport = supported ? ManagerSupport.SUPPORTED : ManagerSupport.NOT_SUPPORTED;
        managerNote = note == null ? null : SealedText.write(managerNote, note.strip(), MANAGER_NOTE, this);
    }

    /**
     * Somebody it waits for is reminded, once a day at the most.
     *
     * @throws Conflict when that was done within the last day
     */
    public void remind(Instant now) {
        if (remindedAt != null && now.isBefore(remindedAt.plus(Duration.ofDays(1)))) {
            throw new Conflict("programmes.application.reminded-already");
        }
        remindedAt = now;
    }

    public CohortId cohort() {
        return cohort;
    }

    public PersonId applicant() {
        return applicant;
    }

    /** Everybody a place is asked for, the applicant among them. */
    public Set<PersonId> party() {
        return Set.copyOf(party);
    }

    public Route route() {
        return route;
    }

    public ApplicationState state() {
        return state;
    }

    /** Or null. */
    public String statement() {
        return SealedText.read(statement, STATEMENT, this);
    }

    /** By the key of their question. */
    public Map<Long, String> answers() {
        Map<Long, String> plain = new HashMap<>();
        answers.forEach((question, answer) -> plain.put(question, SealedText.read(answer, ANSWER + question, this)));
        return Map.copyOf(plain);
    }

    public boolean needsConfirmed() {
        return needsConfirmed;
    }

    /** Or null. */
    public String managerName() {
        return managerName;
    }

    /** Or null. */
    public String managerEmail() {
        return managerEmail;
    }

    public ManagerSupport managerSupport() {
        return managerSupport;
    }

    /** What the manager wrote, or null. */
    public String managerNote() {
        return SealedText.read(managerNote, MANAGER_NOTE, this);
    }

    /** Or null. */
    public Instant managerAskedAt() {
        return managerAskedAt;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Null while it is a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When its state last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Its number in the queue, counted up within the cohort; null when it never waited. */
    public Integer queueNumber() {
        return queueNumber;
    }

    /** Key of the pool its place is of, or null. */
    public Long pool() {
        return pool;
    }

    /** Or null. */
    public Instant offeredAt() {
        return offeredAt;
    }

    /** Until when a place is held; null when none was offered. */
    public Instant offerUntil() {
        return offerUntil;
    }

    /** Or null. */
    public PersonId decidedBy() {
        return decidedBy;
    }

    /** True when the lead took the place away. */
    public boolean removed() {
        return removed;
    }

    /** What the lead wrote to the applicant, or null. */
    public String reason() {
        return SealedText.read(reason, REASON, this);
    }
}
