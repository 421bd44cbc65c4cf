package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** Where a set at work goes from here: what is proposed, whether it agrees anew, and what is open to who reads. */
@ApplicationScoped
@Transactional
public class SetFuture {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private SetProposals decisions;

    @Inject
    private SetPolicy policy;

    @Inject
    private Closing closing;

    @Inject
    private Contracts contracts;

    @Inject
    private SetFutureNotifications tidings;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    /** @throws org.cordee.shared.errors.NotFound outside the set */
    public Page page(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        List<SetMeeting> all = meetings.meetings(id);
        boolean planned = all.stream().anyMatch(m -> m.state() == MeetingState.PLANNED);
        boolean quiet = all.stream().noneMatch(m -> m.state() == MeetingState.RUNNING);
        boolean works = set.state().live() && set.state() != SetState.FORMING;
        Map<PersonId, PersonCard> asked = works
                ? people.cards(set.unanswered().stream().map(SetMember::person).toList())
                : Map.of();
        return new Page(
                id,
                set.title(),
                set.state(),
                new Page.Reader(policy.member(set), SetProposals.mayRunItself(set, all)),
                new Page.Meetings(works, quiet, planned, over(set, all)),
                new Page.Lead(
                        set.facilitated(),
                        set.facilitator() == null
                                ? null
                                : people.card(set.facilitator()).name()),
                new Page.Places(
                        set.accepted().size(),
                        works && SetSize.isTooFew(set.accepted().size()),
                        SetSize.isFull(set.holding().size())),
                decisions.open(id),
                new Page.Joining(
                        asked.values().stream()
                                .map(c -> new Asked(c.id(), SetProposals.named(c)))
                                .toList(),
                        asked.isEmpty() ? null : set.answerBy()));
    }

    /** All meetings of the contract have been held, and nothing is agreed on after it. */
    static boolean over(LearningSet set, List<SetMeeting> all) {
        return set.state() == SetState.ACTIVE
                && all.stream().noneMatch(m -> m.state() == MeetingState.PLANNED || m.state() == MeetingState.RUNNING);
    }

    /** A meeting was held; after the last one of the contract all are asked to choose. Set and meeting are locked. */
    public void meetingHeld(LearningSet set, SetMeeting meeting) {
        List<SetMeeting> others = meetings.meetings(set.id()).stream()
                .filter(m -> !m.id().equals(meeting.id()))
                .toList();
        if (over(set, others)) {
            tidings.choose(set);
        }
        decisions.settle(set);
    }

    /** The set agrees anew: a contract with the last texts is there to be changed and signed by all. */
    public void recontract(LearningSetId id) {
        LearningSet set = locked(id);
        closing.checkQuiet(set);
        set.recontract();
        audit.changed("learningsets.recontracting", id, null);
        tidings.recontracting(set, policy.me());
    }

    /** It stays with the contract it has, while meetings under it are to come. */
    public void goOn(LearningSetId id) {
        LearningSet set = locked(id);
        if (meetings.meetings(id).stream().noneMatch(m -> m.state() == MeetingState.PLANNED)) {
            throw new Conflict("learningsets.future.nothing-planned");
        }
        contracts.drop(set);
        set.goOn();
        audit.changed("learningsets.goes-on", id, null);
    }

    private LearningSet locked(LearningSetId id) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        return set;
    }

    /** @param member whether who reads is one, not the facilitator */
    public record Page(
            LearningSetId id,
            String title,
            SetState state,
            Reader reader,
            Meetings meetings,
            Lead lead,
            Places places,
            List<SetProposals.Card> proposals,
            Joining joining)
            implements Serializable {

        /**
         * What the reader is and may do.
         *
         * @param mayRunItself it has met often enough with its facilitator
         */
        public record Reader(boolean member, boolean mayRunItself) {}

        /**
         * Who leads the set.
         *
         * @param facilitator name, or null
         */
        public record Lead(boolean facilitated, String facilitator) {}

        /**
         * How its meetings stand.
         *
         * @param works it has a contract and is not closed
         * @param quiet it does not meet just now
         * @param planned meetings are to come
         * @param over all meetings of its contract were held
         */
        public record Meetings(boolean works, boolean quiet, boolean planned, boolean over) {}

        /**
         * Its members and places.
         *
         * @param few fewer members than a set is made with
         * @param full no place is free
         */
        public record Places(int members, boolean few, boolean full) {}

        /**
         * Who was asked to join.
         *
         * @param asked who was asked to join and has not answered, by answerBy
         */
        public record Joining(List<Asked> asked, LocalDate answerBy) {}

        public boolean closed() {
            return state == SetState.CLOSED;
        }

        /** Whether something proposed waits for the word of who reads. */
        public boolean waits() {
            return proposals.stream().anyMatch(p -> p.asked() && !p.agreed());
        }

        public boolean agreesAnew() {
            return state == SetState.RECONTRACTING;
        }

        public boolean mayAgreeAnew() {
            return state == SetState.ACTIVE && meetings.quiet();
        }
    }

    /** Somebody asked to join. @param name null where they do not want to be listed before they accept */
    public record Asked(PersonId person, String name) implements Serializable {}
}
