package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetProposalQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * What a set decides together: all whose yes it needs agree, or it stays as it was. Whose no that was is told to nobody
 * and written nowhere, not in the audit either. Each step holds the lock of the set.
 */
@ApplicationScoped
@Transactional
public class SetProposals {

    /**
     * Meetings a set that mixes levels holds with its facilitator before it may run itself (domain.md, "Learning
     * sets").
     */
    public static final int FIRST_MEETINGS = 2;

    private static final int MOST_AN_HOUR = 20;

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetProposalQueries setProposalQueries;

    @Inject
    private SetPolicy policy;

    @Inject
    private Admitting admitting;

    @Inject
    private HandingOver handingOver;

    @Inject
    private Closing closing;

    @Inject
    private SetFutureNotifications tidings;

    @Inject
    private HourlyLimits limits;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What is not decided yet. @throws NotFound outside the set */
    public List<Card> open(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        return setProposalQueries.open(id).stream().map(p -> card(set, p)).toList();
    }

    Card card(LearningSet set, SetProposal p) {
        List<PersonId> needed = needed(set, p.matter());
        boolean asked = asked(set, p.matter()).contains(policy.me());
        return new Card(
                p.key(),
                p.matter(),
                p.person() == null ? null : named(people.card(p.person())),
                p.proposedBy() == null ? null : people.card(p.proposedBy()).name(),
                policy.me().equals(p.proposedBy()),
                p.proposedAt(),
                p.yes(needed),
                needed.size(),
                asked,
                asked && p.agreedBy(policy.me()));
    }

    /** Who does not want to be listed is named once they have accepted. */
    static String named(PersonCard card) {
        return card.listed() ? card.name() : null;
    }

    /** Whose yes it needs: all members, and the facilitator where somebody is to join. */
    private static List<PersonId> needed(LearningSet set, SetProposalSubject setProposalSubject) {
        List<PersonId> all =
                new ArrayList<>(set.accepted().stream().map(SetMember::person).toList());
        if (setProposalSubject == SetProposalSubject.ADMIT && set.facilitator() != null) {
            all.add(set.facilitator());
        }
        return all;
    }

    /** Who may say yes or no: the facilitator too, where few are left and the set is to close. */
    static List<PersonId> asked(LearningSet set, SetProposalSubject setProposalSubject) {
        List<PersonId> all = needed(set, setProposalSubject);
        if (setProposalSubject == SetProposalSubject.CLOSE && few(set) && set.facilitator() != null) {
            all.add(set.facilitator());
        }
        return all;
    }

    private static boolean few(LearningSet set) {
        return SetSize.isTooFew(set.accepted().size());
    }

    /**
     * Proposes to run itself, to have a facilitator again, or to close.
     *
     * @throws Conflict when that is proposed already, or the set cannot do so now
     * @throws RuleBroken when a set that mixes levels has not met often enough to run itself
     * @throws org.cordee.shared.errors.TooMany after 20 proposals in an hour
     */
    public long propose(LearningSetId id, SetProposalSubject setProposalSubject) {
        LearningSet set = working(id);
        switch (setProposalSubject) {
            case SELF_FACILITATED -> checkMayRunItself(set);
            case FACILITATOR -> check(set.facilitator() == null && !set.facilitated());
            case CLOSE -> closing.checkQuiet(set);
            case ADMIT -> throw new IllegalArgumentException("needs a person");
        }
        return propose(set, setProposalSubject, null);
    }

    private static void check(boolean possible) {
        if (!possible) {
            throw new Conflict("learningsets.set.moved-on");
        }
    }

    private void checkMayRunItself(LearningSet set) {
        check(set.facilitated());
        if (!mayRunItself(set)) {
            throw new RuleBroken("learningsets.proposal.facilitated-first", FIRST_MEETINGS);
        }
    }

    /** A set that mixes levels has met with its facilitator first. */
    boolean mayRunItself(LearningSet set) {
        return !set.mixesLevels() || mayRunItself(set, meetings.meetings(set.id()));
    }

    /** The same, of these meetings of the set. */
    static boolean mayRunItself(LearningSet set, List<SetMeeting> all) {
        return !set.mixesLevels()
                || all.stream().filter(m -> m.state() == MeetingState.HELD).count() >= FIRST_MEETINGS;
    }

    /**
     * Proposes to ask somebody whether they would like to join.
     *
     * @param email by which they sign in
     * @throws org.cordee.shared.errors.Invalid at {@code email} when nobody who may join does: why, is not said
     */
    public long admit(LearningSetId id, String email) {
        LearningSet set = working(id);
        return propose(set, SetProposalSubject.ADMIT, admitting.find(set, email));
    }

    private LearningSet working(LearningSetId id) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        set.checkLive();
        check(set.state() != SetState.FORMING);
        return set;
    }

    private long propose(LearningSet set, SetProposalSubject setProposalSubject, PersonId person) {
        if (setProposalQueries.open(set.id()).stream()
                .anyMatch(p -> p.matter() == setProposalSubject && Objects.equals(p.person(), person))) {
            throw new Conflict("learningsets.proposal.there-already");
        }
        limits.count("set-proposals", MOST_AN_HOUR);
        SetProposal fresh = setProposalQueries.add(
                new SetProposal(set.id(), setProposalSubject, person, policy.me(), clock.instant()));
        audit.changed("learningsets.proposed-to-set", set.id(), null);
        if (asked(set, setProposalSubject).contains(policy.me())) {
            fresh.agree(policy.me(), clock.instant());
        }
        if (!settle(set, fresh)) {
            tidings.proposed(
                    set,
                    asked(set, setProposalSubject).stream()
                            .filter(p -> !fresh.agreedBy(p))
                            .toList());
        }
        return fresh.key();
    }

    /** Says yes; again, it changes nothing. @return true when all have, and it is carried out */
    public boolean agree(long id) {
        SetProposal proposal = locked(id);
        LearningSet set = sets.one(proposal.set());
        if (proposal.state() == SetProposalState.AGREED && proposal.agreedBy(policy.me())) {
            return true;
        }
        proposal.agree(policy.me(), clock.instant());
        return settle(set, proposal);
    }

    /** Says no: it stays as it was. All are told that, and nobody who said it. */
    public void keepAsItWas(long id) {
        SetProposal proposal = locked(id);
        proposal.keep(clock.instant());
        tidings.kept(sets.one(proposal.set()), proposal.matter());
    }

    /** Who proposed it takes it back. */
    public void withdraw(long id) {
        SetProposal seen = setProposalQueries.one(id);
        policy.checkInside(sets.locked(seen.set()));
        if (!policy.me().equals(seen.proposedBy())) {
            throw new NotFound();
        }
        setProposalQueries.again(seen).withdraw(clock.instant());
        audit.changed("learningsets.proposal-withdrawn", seen.set(), null);
    }

    /** @throws NotFound for who is not asked */
    private SetProposal locked(long id) {
        SetProposal seen = setProposalQueries.one(id);
        LearningSet set = sets.locked(seen.set());
        policy.checkInside(set);
        if (!asked(set, seen.matter()).contains(policy.me())) {
            throw new NotFound();
        }
        return setProposalQueries.again(seen);
    }

    /**
     * Somebody has gone: their word does not count any more, and the others may be of one mind now. The set is locked.
     */
    void without(LearningSet set, PersonId gone) {
        for (SetProposal open : setProposalQueries.open(set.id())) {
            open.forget(gone);
        }
        settle(set);
    }

    /**
     * What all agree to by now is carried out: somebody has gone, or a meeting is over that it waited for. The set is
     * locked.
     */
    void settle(LearningSet set) {
        for (SetProposal open : setProposalQueries.open(set.id())) {
            if (set.state().live() && open.state() == SetProposalState.OPEN) {
                settle(set, open);
            }
        }
    }

    private boolean settle(LearningSet set, SetProposal proposal) {
        List<PersonId> needed = needed(set, proposal.matter());
        boolean facilitatorAlone =
                asked(set, proposal.matter()).stream().anyMatch(p -> !needed.contains(p) && proposal.agreedBy(p));
        boolean all = !needed.isEmpty() && proposal.yes(needed) == needed.size();
        if (!all && !facilitatorAlone || proposal.matter() == SetProposalSubject.CLOSE && closing.meetsNow(set)) {
            return false;
        }
        if (!possible(set, proposal)) {
            proposal.keep(clock.instant());
            tidings.kept(set, proposal.matter());
            return true;
        }
        proposal.carry(clock.instant());
        audit.changed("learningsets.set-agreed", set.id(), null);
        switch (proposal.matter()) {
            case SELF_FACILITATED -> handingOver.toTheSet(set);
            case FACILITATOR -> handingOver.toAFacilitator(set);
            case ADMIT -> admitting.ask(set, proposal.person());
            case CLOSE -> closing.close(set, Optional.of(proposal));
        }
        return true;
    }

    /** Whether it can still be: the set may have changed since it was proposed. */
    private boolean possible(LearningSet set, SetProposal proposal) {
        return switch (proposal.matter()) {
            case SELF_FACILITATED -> set.facilitated() && mayRunItself(set);
            case FACILITATOR -> set.facilitator() == null && !set.facilitated();
            case ADMIT -> admitting.possible(set, proposal.person());
            case CLOSE -> true;
        };
    }

    /**
     * @param person name of who is to join, or null where they do not want to be listed
     * @param by name of who proposed it, or null; mine whether that is who reads
     * @param yes how many of those needed have agreed
     * @param asked whether the reader's word is wanted; agreed whether they have said yes
     */
    public record Card(
            long id,
            SetProposalSubject matter,
            String person,
            String by,
            boolean mine,
            Instant at,
            int yes,
            int needed,
            boolean asked,
            boolean agreed)
            implements Serializable {}
}
