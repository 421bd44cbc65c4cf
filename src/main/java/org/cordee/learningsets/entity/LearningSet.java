package org.cordee.learningsets.entity;

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
import java.util.Optional;
import org.cordee.learningsets.terms.LearningTogetherIndex;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.terms.Level;
import org.cordee.shared.text.PlainText;

/**
 * A small group that meets several times to work on its members' real issues. Four to eight people (domain.md); a set
 * that mixes levels needs a facilitator. Facilitated or self-facilitated is an attribute, not a state.
 */
@Entity
@Table(name = "learning_set")
public class LearningSet extends AggregateRoot {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_kind")
    private OriginKind originKind;

    @Column(name = "cohort_id")
    private CohortId cohort;

    @Column(name = "network_id")
    private NetworkId network;

    @Column(name = "round_id")
    private FormingRoundId round;

    private boolean facilitated;

    @Column(name = "facilitator_id")
    private PersonId facilitator;

    @Enumerated(EnumType.STRING)
    private SetState state = SetState.FORMING;

    @Column(name = "created_at")
    private Instant madeAt;

    @Column(name = "answer_due_on")
    private LocalDate answerBy;

    @Column(name = "contracted_at")
    private Instant contractedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @OneToMany(mappedBy = "set", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<SetMember> members = new ArrayList<>();

    protected LearningSet() {}

    /**
     * @param round from which it was published, or null
     * @param answerBy last day for answering, or null
     */
    public LearningSet(String title, Origin origin, FormingRoundId round, LocalDate answerBy, Instant now) {
        rename(title);
        this.originKind = origin.kind();
        this.cohort = origin.cohort();
        this.network = origin.network();
        this.round = round;
        this.answerBy = answerBy;
        this.madeAt = now;
    }

    /** @throws org.cordee.shared.errors.Invalid at {@code title} */
    public final void rename(String title) {
        String plain = PlainText.trim(title);
        new Validation()
                .required("title", plain)
                .atMost("title", plain, LONGEST_TITLE)
                .readable("title", plain)
                .done();
        this.title = plain;
    }

    public LearningSetId id() {
        return LearningSetId.of(key());
    }

    /**
     * Proposes a place in it; also to somebody who declined or left before.
     *
     * @throws Conflict when the person is in it already, or it is closed
     * @throws RuleBroken when eight are in it, or the person facilitates it
     */
    public SetMember propose(PersonId person, MemberFacts facts, Instant now) {
        checkLive();
        Optional<SetMember> before = place(person);
        if (before.filter(m -> m.state().holdsPlace()).isPresent()) {
            throw new Conflict("learningsets.member.in-it-already");
        }
        if (SetSize.isFull(holding().size())) {
            throw new RuleBroken("learningsets.set.full", SetSize.MOST);
        }
        if (person.equals(facilitator)) {
            throw new RuleBroken("learningsets.set.facilitator-is-no-member");
        }
        before.ifPresent(m -> m.proposeAgain(facts, now));
        return before.orElseGet(() -> {
            SetMember fresh = new SetMember(this, person, facts, now);
            members.add(fresh);
            return fresh;
        });
    }

    /** Gives those who were asked at least until that day. */
    public void askUntil(LocalDate day) {
        if (answerBy == null || answerBy.isBefore(day)) {
            answerBy = day;
        }
    }

    /**
     * Those who have not answered have time until that day. @throws Conflict unless the day has passed and somebody has
     * not answered
     */
    public void askAgain(LocalDate today, LocalDate until) {
        if (!overdue(today)) {
            throw new Conflict("learningsets.set.not-overdue");
        }
        answerBy = until;
    }

    /** @throws NotFound when no place was proposed to the person */
    public void accept(PersonId person, Instant now) {
        checkLive();
        member(person).accept(now);
    }

    /** Without a reason; also after having accepted, while the set is forming. */
    public void decline(PersonId person, Instant now) {
        SetMember member = member(person);
        if (member.state() == MemberState.ACCEPTED && state != SetState.FORMING) {
            throw new Conflict("learningsets.member.leave-instead");
        }
        member.decline(now);
    }

    /** After having accepted; without a reason. */
    public void leave(PersonId person, Instant now) {
        member(person).leave(now);
    }

    /** @throws RuleBroken when the person is one of its members */
    public void facilitatedBy(PersonId person) {
        checkLive();
        if (place(person).filter(m -> m.state().holdsPlace()).isPresent()) {
            throw new RuleBroken("learningsets.set.facilitator-is-no-member");
        }
        facilitated = true;
        facilitator = person;
    }

    /** Its facilitator has gone; it waits for another. */
    public void withoutFacilitator() {
        facilitator = null;
    }

    /** The set runs itself from now on. @throws RuleBroken when its members come from more than one level */
    public void selfFacilitated() {
        checkLive();
        if (state == SetState.FORMING && mixesLevels()) {
            throw new RuleBroken("learningsets.set.mixed-needs-facilitator");
        }
        facilitated = false;
        facilitator = null;
    }

    /** It would like a facilitator again, and has none yet. */
    public void awaitFacilitator() {
        checkLive();
        facilitated = true;
    }

    /** Why it cannot agree on a contract yet, as a key with the number it may name; null when it can. */
    public String notReady() {
        if (state == SetState.FORMING && mixesLevels() && facilitator == null) {
            return "learningsets.set.mixed-needs-facilitator";
        }
        return state == SetState.FORMING && SetSize.isTooFew(accepted().size()) ? "learningsets.set.too-few" : null;
    }

    /** @throws RuleBroken when it mixes levels and nobody facilitates it, or too few have accepted */
    public void checkReady() {
        if (notReady() != null) {
            throw new RuleBroken(notReady(), SetSize.FEWEST);
        }
    }

    /**
     * All have signed its contract. @throws RuleBroken when it mixes levels and nobody facilitates it, or too few have
     * accepted
     */
    public void contract(Instant now) {
        checkReady();
        become(SetState.CONTRACTED);
        contractedAt = now;
    }

    /** True while it agrees on a contract. */
    public boolean negotiates() {
        return state == SetState.FORMING || state == SetState.RECONTRACTING;
    }

    /** Those who work in it: who accepted a place, and its facilitator. */
    public List<PersonId> insiders() {
        List<PersonId> all =
                new ArrayList<>(accepted().stream().map(SetMember::person).toList());
        if (facilitator != null) {
            all.add(facilitator);
        }
        return all;
    }

    /** Its first meeting under this contract has begun. @throws Conflict when the contract is not signed */
    public void begin() {
        if (state == SetState.RECONTRACTING) {
            throw new Conflict("learningsets.set.moved-on");
        }
        become(SetState.ACTIVE);
    }

    /** It agrees anew whether and how to go on. */
    public void recontract() {
        become(SetState.RECONTRACTING);
    }

    /** It stays with the contract it has. @throws Conflict when it does not agree anew */
    public void goOn() {
        if (state != SetState.RECONTRACTING) {
            throw new Conflict("learningsets.set.moved-on");
        }
        become(SetState.ACTIVE);
    }

    public void close(Instant now) {
        become(SetState.CLOSED);
        closedAt = now;
    }

    private void become(SetState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict(state == SetState.CLOSED ? "learningsets.set.closed" : "learningsets.set.moved-on");
        }
        state = next;
    }

    /** @throws Conflict when it is closed */
    public void checkLive() {
        if (!state.live()) {
            throw new Conflict("learningsets.set.closed");
        }
    }

    /**
     * True when those who hold a place lead from more than one level; such a set needs a facilitator and says so
     * (domain.md).
     */
    public boolean mixesLevels() {
        return holding().stream().map(SetMember::level).distinct().count() > 1;
    }

    /**
     * True when at least two citizens and at least two formal leaders meet in it: it counts for the learning-together
     * index.
     */
    public boolean learnsTogether() {
        long citizens =
                holding().stream().filter(m -> m.level() == Level.CITIZEN).count();
        return LearningTogetherIndex.in(citizens, holding().size() - citizens);
    }

    /**
     * True for those who read what is written in it: who said yes, has not left, and has not let go of it; and the
     * facilitator, while it is live or a member still holds it.
     */
    public boolean inside(PersonId person) {
        return holders().contains(person)
                || person.equals(facilitator) && (state.live() || !holders().isEmpty());
    }

    /** Members who keep what is written in it. */
    public List<PersonId> holders() {
        return accepted().stream()
                .filter(m -> m.letGoAt() == null)
                .map(SetMember::person)
                .toList();
    }

    /** What the closed set has written is not there for this member any more. @throws Conflict when it is not closed */
    public void letGo(PersonId person, Instant now) {
        if (state.live()) {
            throw new Conflict("learningsets.set.still-live");
        }
        member(person).letGo(now);
    }

    /** The place of that person, whatever its state. */
    public Optional<SetMember> place(PersonId person) {
        return members.stream().filter(m -> m.person().equals(person)).findFirst();
    }

    /** @throws NotFound when no place was ever proposed to the person */
    public SetMember member(PersonId person) {
        return place(person).orElseThrow(NotFound::new);
    }

    /** Those who hold a place: proposed or accepted. */
    public List<SetMember> holding() {
        return members.stream().filter(m -> m.state().holdsPlace()).toList();
    }

    /** Those who said yes and have not left. */
    public List<SetMember> accepted() {
        return members.stream().filter(m -> m.state() == MemberState.ACCEPTED).toList();
    }

    /** Those who were asked and have not answered. */
    public List<SetMember> unanswered() {
        return members.stream().filter(m -> m.state() == MemberState.PROPOSED).toList();
    }

    /**
     * True when the day for answering has passed and somebody has not answered. Their places stay theirs until a
     * coordinator takes them back.
     */
    public boolean overdue(LocalDate today) {
        return state == SetState.FORMING && late(today);
    }

    /** The same of a set in any state: one that has begun looks after its own. */
    public boolean late(LocalDate today) {
        return answerBy != null && answerBy.isBefore(today) && !unanswered().isEmpty();
    }

    /**
     * Everybody to whom a place was proposed, whatever they answered. For its coordinator; members see
     * {@link #holding}.
     */
    public List<SetMember> members() {
        return List.copyOf(members);
    }

    public String title() {
        return title;
    }

    public Origin origin() {
        return new Origin(originKind, cohort, network);
    }

    /** The round it was published from, or null. */
    public FormingRoundId round() {
        return round;
    }

    /** False when the set runs itself. */
    public boolean facilitated() {
        return facilitated;
    }

    /** Who facilitates it, or null. */
    public PersonId facilitator() {
        return facilitator;
    }

    public SetState state() {
        return state;
    }

    /** The coordinator asks how it is going. @throws Conflict when it was asked lately, or is closed */
    public void ask(Instant now) {
        checkLive();
        if (CoordinatorQuestion.askedLately(askedAt, now)) {
            throw new Conflict("learningsets.set.asked-lately");
        }
        askedAt = now;
    }

    /** When the coordinator last asked how it is going, or null. */
    public Instant askedAt() {
        return askedAt;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Last day for answering the proposal, or null. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** When its latest contract was signed by all, or null. */
    public Instant contractedAt() {
        return contractedAt;
    }

    /** When it was closed, or null. */
    public Instant closedAt() {
        return closedAt;
    }
}
