package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Composition composition(LearningSet set) {
        PersonId me = policy.me();
        Map<PersonId, PersonCard> cards =
                people.cards(set.holding().stream().map(SetMember::person).toList());
        var shown = people.livedExperienceShown(cards.keySet());
        List<Fellow> fellows = set.holding().stream()
                .filter(m -> !m.person().equals(me))
                .map(m -> fellow(m, cards.get(m.person()), shown.contains(m.person())))
                .toList();
        String facilitator = set.facilitator() == null
                ? null
                : people.card(set.facilitator()).name();
        return new Composition(
                set.id(),
                set.title(),
                setOrigins.title(set.origin()),
                set.state(),
                set.place(me).map(SetMember::state).orElse(null),
                set.answerBy(),
                fellows,
                facilitator,
                set.mixesLevels(),
                set.late(answerDay.today()));
    }

    /** Who does not want to be listed is named to the others once they have accepted. */
    private static Fellow fellow(SetMember m, PersonCard card, boolean experience) {
        boolean named = card.listed() || m.state() == MemberState.ACCEPTED;
        return new Fellow(
                named ? m.person() : null,
                named ? card.name() : null,
                m.sector(),
                m.level(),
                m.region(),
                named ? card.organisationName() : null,
                named && experience,
                m.state() == MemberState.ACCEPTED);
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
     * @param mine null where the person facilitates it @param facilitator name, or null @param mixesLevels people from
     *     different levels meet in it
     */
    public record Composition(
            LearningSetId id,
            String title,
            String origin,
            SetState state,
            MemberState mine,
            LocalDate answerBy,
            List<Fellow> fellows,
            String facilitator,
            boolean mixesLevels,
            boolean late) {

        public boolean open() {
            return mine == MemberState.PROPOSED && state.live();
        }
    }

    /** @param person null, like name and organisation, until somebody who does not want to be listed has accepted */
    public record Fellow(
            PersonId person,
            String name,
            Sector sector,
            Level level,
            Region region,
            String organisation,
            boolean experience,
            boolean accepted) {}

    /** @param open whether it can still be answered */
    public record Place(String title, MemberState state, boolean open) {}
}
