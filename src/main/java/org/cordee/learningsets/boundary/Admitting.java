package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** A further member of a set at work: who may be asked, asking them, and their beginning. */
@ApplicationScoped
@Transactional
public class Admitting {

    @Inject
    private SetQueries sets;

    @Inject
    private SetPolicy policy;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private Contracts contracts;

    @Inject
    private PersonFinder finder;

    @Inject
    private People people;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private Candidates candidates;

    @Inject
    private FormingQueries forming;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private SetNotifications tidings;

    @Inject
    private SetFutureNotifications future;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Who has that name, or signs in with that address, and may join: listed, or at home where the set comes from, and
     * not to be kept apart from somebody in it. Unknown and not allowed are said alike.
     *
     * @throws Invalid at {@code email}
     * @throws RuleBroken when the set is full, or levels would meet in it and nobody facilitates it
     */
    PersonId find(LearningSet set, String email) {
        if (SetSize.isFull(set.holding().size())) {
            throw new RuleBroken("learningsets.set.full", SetSize.MOST);
        }
        PersonId person = finder.find("email", email, setOrigins.listed(set.origin()))
                .filter(p -> mayBeNamed(set, p) && fits(set, p))
                .orElseThrow(() -> new Invalid("email", "learningsets.admit.unknown", email.strip()));
        if (mixesAnew(set, person)) {
            throw new RuleBroken("learningsets.admit.needs-facilitator");
        }
        return person;
    }

    private boolean mayBeNamed(LearningSet set, PersonId person) {
        return people.card(person).listed() || setOrigins.people(set.origin()).contains(person);
    }

    private boolean fits(LearningSet set, PersonId person) {
        if (person.equals(set.facilitator())
                || set.place(person).filter(m -> m.state().holdsPlace()).isPresent()) {
            return false;
        }
        List<PersonId> inIt = set.holding().stream().map(SetMember::person).toList();
        List<PersonId> others = set.facilitator() == null ? List.of(person) : List.of(person, set.facilitator());
        return candidates.apart(inIt, others).stream()
                .noneMatch(pair -> pair.one().equals(person) || pair.other().equals(person));
    }

    private boolean mixesAnew(LearningSet set, PersonId person) {
        MemberFacts facts = candidates.facts(List.of(person)).get(person);
        return set.facilitator() == null
                && !set.mixesLevels()
                && set.holding().stream().anyMatch(m -> m.level() != facts.level());
    }

    /** Whether they could still join. */
    boolean possible(LearningSet set, PersonId person) {
        return !SetSize.isFull(set.holding().size())
                && Optional.ofNullable(candidates.facts(List.of(person)).get(person))
                        .isPresent()
                && fits(set, person)
                && !mixesAnew(set, person);
    }

    /** The set has agreed: the person is asked, and has a week to answer. */
    void ask(LearningSet set, PersonId person) {
        set.askUntil(answerDay.today().plusDays(AnswerDay.DAYS));
        set.propose(person, candidates.facts(List.of(person)).get(person), clock.instant());
        forming.wish(person).ifPresent(forming::remove);
        audit.changed("learningsets.place-proposed", set.id(), null);
        answerDay.plan(set);
        tidings.proposed(set, person);
    }

    /**
     * The set does not wait for an answer any longer. @throws NotFound outside the set @throws Conflict when they have
     * answered
     */
    public void takeBack(LearningSetId id, PersonId person) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        if (set.state() == SetState.FORMING || set.member(person).state() != MemberState.PROPOSED) {
            throw new Conflict("learningsets.admit.answered");
        }
        set.decline(person, clock.instant());
        audit.changed("learningsets.place-taken-back", id, null);
        future.placeGone(set, person);
        contracts.settle(set);
    }

    /**
     * They have accepted: the coming dates stand in their diary, and the others know. The contract they sign as it
     * stands.
     */
    void joined(LearningSet set, PersonId person) {
        dates.joined(set, person);
        future.joined(set, person);
    }
}
