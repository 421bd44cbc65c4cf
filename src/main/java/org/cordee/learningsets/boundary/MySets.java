package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.SecondFactorRequirement;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.entity.SetWish;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.terms.SetState;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** A person's own sets: those proposed to them, those they are in, those they facilitate, and the wish to be in one. */
@ApplicationScoped
@Transactional
public class MySets implements SecondFactorRequirement {

    @Inject
    private SetQueries sets;

    @Inject
    private FormingQueries forming;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private People people;

    @Inject
    private ActionLinks links;

    @Inject
    private SetNotifications tidings;

    @Inject
    private Notices notices;

    @Inject
    private Admitting admitting;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule meetings;

    @Inject
    private SetActions actions;

    @Inject
    private SetFuture future;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Facilitators read what is said in their sets. */
    @Override
    public boolean needsSecondFactor(PersonId person) {
        return sets.facilitatesAny(person);
    }

    /** The latest first; proposed ones only while they can be answered. */
    public List<MySet> mine() {
        PersonId me = policy.me();
        List<MySet> all = new ArrayList<>();
        sets.of(me).stream()
                .filter(s -> s.inside(me)
                        || s.member(me).state() == MemberState.PROPOSED
                                && s.state().live())
                .forEach(s -> all.add(card(s, s.member(me).state(), false)));
        sets.facilitatedBy(me).stream().filter(s -> s.inside(me)).forEach(s -> all.add(card(s, null, true)));
        return all;
    }

    /** Those proposed to the reader, while they can be answered; the latest first. */
    public List<MySet> proposed() {
        PersonId me = policy.me();
        return sets.in(me, EnumSet.of(MemberState.PROPOSED)).stream()
                .filter(s -> s.state().live())
                .map(s -> card(s, MemberState.PROPOSED, false))
                .toList();
    }

    private MySet card(LearningSet set, MemberState mine, boolean facilitates) {
        return new MySet(
                set.id(),
                set.title(),
                setOrigins.title(set.origin()),
                set.state(),
                mine,
                facilitates,
                set.holding().size(),
                set.accepted().size(),
                set.answerBy(),
                set.late(answerDay.today()));
    }

    /** Who would be in it. @throws NotFound for everybody but those who hold a place in it */
    public Composition composition(LearningSetId id) {
        LearningSet set = sets.one(id);
        if (!policy.holdsPlace(set)) {
            throw new NotFound();
        }
        return composition(set);
    }

    /** Who is in it, for those who are and for its facilitator. @throws NotFound for everybody else */
    public Composition inside(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        return composition(set);
    }

    /** All that its page shows, read at once. @throws NotFound for everyone but members and the facilitator */
    public SetPage page(LearningSetId id) {
        return new SetPage(inside(id), contracts.status(id), meetings.of(id), actions.of(id), future.page(id));
    }

    private Composition composition(LearningSet set) {
        PersonId me = policy.me();
        List<PersonId> places = set.holding().stream().map(SetMember::person).toList();
        Map<PersonId, PersonCard> cards =
                people.cards(Stream.concat(places.stream(), Stream.ofNullable(set.facilitator()))
                        .toList());
        var shown = people.livedExperienceShown(places);
        List<Fellow> holding = set.holding().stream()
                .map(m -> fellow(
                        m,
                        cards.get(m.person()),
                        shown.contains(m.person()),
                        m.person().equals(me)))
                .toList();
        Face facilitator =
                set.facilitator() == null ? null : cards.get(set.facilitator()).face();
        return new Composition(
                set.id(),
                set.title(),
                setOrigins.title(set.origin()),
                set.state(),
                set.place(me).map(SetMember::state).orElse(null),
                set.answerBy(),
                holding,
                facilitator,
                set.mixesLevels(),
                set.late(answerDay.today()));
    }

    /** Who does not want to be listed is named to the others once they have accepted. */
    private static Fellow fellow(SetMember m, PersonCard card, boolean experience, boolean mine) {
        boolean named = mine || card.listed() || m.state() == MemberState.ACCEPTED;
        return new Fellow(
                named ? m.person() : null,
                named ? card.face() : null,
                m.sector(),
                m.level(),
                m.region(),
                named ? card.organisationName() : null,
                named && experience,
                m.state() == MemberState.ACCEPTED,
                mine);
    }

    /** Takes the place. @throws Conflict when it is not open any more */
    public void accept(LearningSetId id) {
        accept(held(id), policy.me());
    }

    private void accept(LearningSet set, PersonId person) {
        set.accept(person, clock.instant());
        audit.changed("learningsets.place-accepted", set.id(), null);
        if (set.state() == SetState.FORMING) {
            answered(set);
        } else {
            admitting.joined(set, person);
        }
    }

    /**
     * Records what someone without an email address has answered to the coordinator. Everyone else answers for
     * themselves.
     *
     * @throws NotFound for everyone but a coordinator, or when no answer is awaited from that person
     * @throws RuleBroken when the person can be told by mail, and answer
     */
    public void recordAnswer(LearningSetId id, PersonId person, boolean accepted) {
        LearningSet set = sets.locked(id);
        policy.checkCoordinates(set);
        if (set.place(person).filter(m -> m.state() == MemberState.PROPOSED).isEmpty()) {
            throw new NotFound();
        }
        if (notices.unreachable(List.of(person)).isEmpty()) {
            throw new RuleBroken("notices.reached");
        }
        audit.changed(
                "learningsets.answer-recorded", id, "person " + person + (accepted ? ": accepted" : ": declined"));
        if (accepted) {
            accept(set, person);
        } else {
            decline(set, person);
        }
    }

    /** Gives the place back; nobody is asked why, and no other member is told. */
    public void decline(LearningSetId id) {
        decline(held(id), policy.me());
    }

    private LearningSet held(LearningSetId id) {
        LearningSet set = sets.locked(id);
        if (set.place(policy.me()).isEmpty()) {
            throw new NotFound();
        }
        return set;
    }

    /**
     * A place that was accepted and is given back brings no news to the others: it would tell them that somebody has
     * gone.
     */
    private void decline(LearningSet set, PersonId person) {
        boolean open = set.member(person).state() == MemberState.PROPOSED;
        set.decline(person, clock.instant());
        audit.changed("learningsets.place-declined", set.id(), null);
        if (set.round() != null && set.state() == SetState.FORMING) {
            tidings.placeFree(forming.one(set.round()), set);
        }
        if (open) {
            answered(set);
        }
        contracts.settle(set);
    }

    private void answered(LearningSet set) {
        boolean open = !set.unanswered().isEmpty();
        if (!open
                && set.state() == SetState.FORMING
                && !SetSize.isTooFew(set.accepted().size())) {
            tidings.complete(set);
        }
    }

    /** What a mail’s link is about. @throws NotFound when the link is wrong or too old */
    public Place byLink(String token) {
        Subject subject = subject(token);
        LearningSet set = sets.one(subject.set());
        MemberState state = set.member(subject.person()).state();
        return new Place(set.title(), state, set.state().live() && state == MemberState.PROPOSED);
    }

    /** Declines from a mail, without signing in. */
    public void declineByLink(String token) {
        Subject subject = subject(token);
        audit.systemActs("mail link");
        decline(sets.locked(subject.set()), subject.person());
    }

    private Subject subject(String token) {
        String[] parts = links.read(SetNotifications.PLACE, token)
                .orElseThrow(NotFound::new)
                .split(":");
        return new Subject(new LearningSetId(Long.parseLong(parts[0])), new PersonId(Long.parseLong(parts[1])));
    }

    private record Subject(LearningSetId set, PersonId person) {}

    /** Whether the person said that they would like to be in a set. */
    public boolean wishing() {
        return forming.wish(policy.me()).isPresent();
    }

    /** Says so, or takes it back; again, it changes nothing. */
    public void wish(boolean wanted) {
        Optional<SetWish> there = forming.wish(policy.me());
        if (wanted && there.isEmpty()) {
            forming.add(new SetWish(policy.me(), clock.instant()));
            forming.flush();
        } else if (!wanted) {
            there.ifPresent(forming::remove);
        }
    }

    /** @param contract null where the set was closed before it had one */
    public record SetPage(
            Composition set,
            ContractPage contract,
            MeetingSchedule.Meetings meetings,
            List<SetActions.Card> actions,
            SetFuture.Page future) {}

    /**
     * @param mine null where the person facilitates it @param members who hold a place; accepted: of them who said
     *     yes @param late the day for answering has passed and somebody has not answered
     */
    public record MySet(
            LearningSetId id,
            String title,
            String origin,
            SetState state,
            MemberState mine,
            boolean facilitates,
            int members,
            int accepted,
            LocalDate answerBy,
            boolean late) {

        public boolean proposed() {
            return mine == MemberState.PROPOSED;
        }
    }

    /**
     * @param mine null where the person facilitates it @param people all who hold a place, the reader too
     * @param facilitator name, or null @param mixesLevels people from different levels meet in it
     */
    public record Composition(
            LearningSetId id,
            String title,
            String origin,
            SetState state,
            MemberState mine,
            LocalDate answerBy,
            List<Fellow> people,
            Face facilitator,
            boolean mixesLevels,
            boolean late) {

        public boolean open() {
            return mine == MemberState.PROPOSED && state.live();
        }

        /** The people without the reader. */
        public List<Fellow> fellows() {
            return people.stream().filter(p -> !p.mine()).toList();
        }
    }

    /**
     * @param person null, like face and organisation, until somebody who does not want to be listed has accepted
     * @param mine whether it is who reads
     */
    public record Fellow(
            PersonId person,
            Face face,
            Sector sector,
            Level level,
            Region region,
            String organisation,
            boolean experience,
            boolean accepted,
            boolean mine) {

        /** Null where the face is. */
        public String name() {
            return face == null ? null : face.name();
        }
    }

    /** @param open whether it can still be answered */
    public record Place(String title, MemberState state, boolean open) {}
}
