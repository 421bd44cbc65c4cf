package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.FormingFacilitator;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;

/**
 * A coordinator plans a round: who is to be put into sets, by which rules, and who facilitates. What runs is in
 * {@link FormingRunJob}.
 */
@ApplicationScoped
@Transactional
public class Forming {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private FormingQueries forming;

    @Inject
    private SetQueries sets;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private Candidates candidates;

    @Inject
    private People people;

    @Inject
    private PersonFinder finder;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All rounds there, the latest first. @throws NotFound for everybody but who coordinates there */
    public Rounds of(Origin origin) {
        policy.checkCoordinates(origin);
        List<RoundCard> cards = forming.of(origin).stream().map(this::card).toList();
        List<PersonId> there = setOrigins.people(origin);
        Set<PersonId> placed = forming.placed(origin);
        return new Rounds(
                setOrigins.title(origin),
                cards,
                there.size(),
                (int) there.stream().filter(placed::contains).count(),
                setOrigins.confidential(origin));
    }

    private RoundCard card(FormingRound round) {
        List<LearningSet> published = sets.of(round.id());
        return new RoundCard(
                round.id(),
                round.version(),
                new RoundCard.From(round.origin(), setOrigins.title(round.origin()), setOrigins.path(round.origin())),
                round.plan(),
                new RoundCard.Run(
                        round.state(),
                        round.cutShort(),
                        round.follows() != null,
                        round.madeAt(),
                        round.publishedAt(),
                        round.answerBy()),
                new RoundCard.Counts(
                        forming.people(round.id()).size(),
                        published.size(),
                        published.stream().mapToLong(s -> s.unanswered().size()).sum()));
    }

    /** Begins a round with everybody who is there and not in a set yet. */
    public FormingRoundId begin(Origin origin, FormingPlan plan) {
        policy.checkCoordinates(origin);
        FormingRound round = new FormingRound(origin, plan, RANDOM.nextInt(), null, policy.me(), clock.instant());
        forming.add(round);
        Set<PersonId> placed = forming.placed(origin);
        choose(
                round,
                setOrigins.people(origin).stream()
                        .filter(p -> !placed.contains(p))
                        .toList());
        audit.changed("learningsets.round-begun", round.id(), null);
        return round.id();
    }

    /**
     * A round with everybody who holds a place in the open sets of a published one, who stay together unless somebody
     * moves them. Once it is published it replaces those sets.
     */
    public FormingRoundId beginAnew(FormingRoundId published) {
        FormingRound before = coordinated(published);
        if (before.state() != FormingState.PUBLISHED) {
            throw new Conflict("learningsets.round.not-published");
        }
        FormingRound round = new FormingRound(
                before.origin(), before.plan(), RANDOM.nextInt(), published, policy.me(), clock.instant());
        forming.add(round);
        choose(
                round,
                sets.of(published).stream()
                        .filter(s -> s.state() == SetState.FORMING)
                        .flatMap(s -> s.holding().stream())
                        .map(SetMember::person)
                        .toList());
        forming.facilitators(published).forEach(f -> forming.add(new FormingFacilitator(round.id(), f.person())));
        audit.changed("learningsets.round-begun", round.id(), "follows " + published);
        return round.id();
    }

    /** @throws NotFound for everybody but who coordinates there */
    public RoundCard page(FormingRoundId id) {
        return card(coordinated(id));
    }

    /**
     * Everybody who can be chosen: those who take part, and in a cohort or a network of Table 3 others who would like
     * to be in a set.
     */
    public List<Choice> choices(FormingRoundId id) {
        FormingRound round = coordinated(id);
        Set<PersonId> chosen =
                forming.people(id).stream().map(FormingPerson::person).collect(Collectors.toSet());
        Set<PersonId> there = new HashSet<>(setOrigins.people(round.origin()));
        Set<PersonId> wishing = setOrigins.entrusted(round.origin()) ? new HashSet<>(forming.wishing()) : Set.of();
        Set<PersonId> placed = forming.placed(round.origin());
        Set<PersonId> all = new LinkedHashSet<>(there);
        all.addAll(wishing);
        all.addAll(chosen);
        return people.cards(all).values().stream()
                .map(p -> new Choice(
                        p,
                        chosen.contains(p.id()),
                        there.contains(p.id()),
                        wishing.contains(p.id()),
                        placed.contains(p.id())))
                .sorted(Comparator.comparing((Choice c) -> !c.there())
                        .thenComparing(c -> c.card().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(c -> c.card().id().value()))
                .toList();
    }

    /** The round with all that its plan shows. @throws NotFound for everybody but who coordinates there */
    public PlanPage planPage(FormingRoundId id) {
        RoundCard card = page(id);
        return card.run().state().open()
                ? new PlanPage(card, facilitators(id), choices(id))
                : new PlanPage(card, List.of(), List.of());
    }

    /** Those who are to facilitate, by name. */
    public List<PersonCard> facilitators(FormingRoundId id) {
        coordinated(id);
        return people
                .cards(forming.facilitators(id).stream()
                        .map(FormingFacilitator::person)
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(PersonCard::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Keeps the rules, who is chosen and who facilitates.
     *
     * @param chosen out of {@link #choices}; others are left out
     * @param stay who goes on facilitating, out of {@link #facilitators}; others are left out
     * @param another name or address of one more who is to facilitate; null or blank for nobody
     * @param version the form was made from
     * @throws Invalid at {@code another} when nobody is found, or who is found may not be chosen: both are said alike
     *     for an address
     */
    public void keep(
            FormingRoundId id,
            FormingPlan plan,
            Collection<PersonId> chosen,
            Collection<PersonId> stay,
            String another,
            Integer version) {
        FormingRound round = changed(id, version);
        Set<PersonId> allowed = choices(id).stream().map(c -> c.card().id()).collect(Collectors.toSet());
        List<PersonId> people =
                chosen.stream().filter(allowed::contains).distinct().toList();
        round.plan(plan);
        choose(round, people);
        facilitate(round, stay, another, people);
        forming.changed(round);
        audit.changed("learningsets.round-changed", id, "people: " + people.size());
    }

    private void choose(FormingRound round, List<PersonId> ids) {
        List<FormingPerson> before = forming.people(round.id());
        before.stream().filter(p -> !ids.contains(p.person())).forEach(forming::remove);
        Set<PersonId> there = before.stream().map(FormingPerson::person).collect(Collectors.toSet());
        Map<PersonId, Candidate> fresh =
                candidates.of(ids.stream().filter(p -> !there.contains(p)).toList());
        fresh.values().forEach(c -> forming.add(new FormingPerson(round.id(), c)));
    }

    private void facilitate(FormingRound round, Collection<PersonId> stay, String another, List<PersonId> chosen) {
        Set<PersonId> wanted = new LinkedHashSet<>(stay);
        List<FormingFacilitator> before = forming.facilitators(round.id());
        wanted.retainAll(before.stream().map(FormingFacilitator::person).toList());
        if (another != null && !another.isBlank()) {
            wanted.add(finder.find("another", another, setOrigins.possibleFacilitators(round.origin()))
                    .filter(p -> !chosen.contains(p) && setOrigins.mayNameFacilitator(round.origin(), p))
                    .orElseThrow(
                            () -> new Invalid("another", "learningsets.round.facilitator-unknown", another.strip())));
        }
        List<PersonCard> both =
                wanted.stream().filter(chosen::contains).map(people::card).toList();
        if (!both.isEmpty()) {
            throw new Invalid(
                    "facilitators",
                    "learningsets.round.facilitator-is-member",
                    both.stream().map(PersonCard::name).toList());
        }
        before.stream().filter(f -> !wanted.remove(f.person())).forEach(forming::remove);
        wanted.forEach(p -> forming.add(new FormingFacilitator(round.id(), p)));
    }

    /** Lets go of a round that was not published. */
    public void drop(FormingRoundId id) {
        FormingRound round = forming.locked(id);
        policy.checkCoordinates(round.origin());
        round.drop();
        audit.changed("learningsets.round-dropped", id, null);
    }

    private FormingRound changed(FormingRoundId id, Integer version) {
        FormingRound round = forming.locked(id);
        policy.checkCoordinates(round.origin());
        round.expect(version);
        round.checkOpen();
        return round;
    }

    private FormingRound coordinated(FormingRoundId id) {
        FormingRound round = forming.one(id);
        policy.checkCoordinates(round.origin());
        return round;
    }

    /**
     * @param people how many take part there @param placed how many of these hold a place in a set of it @param
     *     confidential its title is not for the names of sets
     */
    public record Rounds(String title, List<RoundCard> rounds, int people, int placed, boolean confidential) {}

    /** A round. */
    public record RoundCard(FormingRoundId id, int version, From from, FormingPlan plan, Run run, Counts counts) {

        /**
         * Where its people come from.
         *
         * @param path page with all rounds there
         */
        public record From(Origin origin, String title, String path) {}

        /**
         * How far it is.
         *
         * @param cutShort its run was ended because it took too long
         * @param anew it replaces the open sets of an earlier one
         */
        public record Run(
                FormingState state,
                boolean cutShort,
                boolean anew,
                Instant madeAt,
                Instant publishedAt,
                LocalDate answerBy) {}

        /**
         * How many people and sets.
         *
         * @param people how many are chosen
         * @param sets how many were published
         * @param unanswered how many of their members have not answered yet
         */
        public record Counts(int people, int sets, long unanswered) {}
    }

    /** A round with all that its plan shows; once it is closed, without people. */
    public record PlanPage(RoundCard round, List<PersonCard> facilitators, List<Choice> choices) {}

    /**
     * Somebody who can be chosen.
     *
     * @param there takes part in the cohort or network
     * @param wishes said that they would like to be in a set
     * @param placed holds a place in a set of it already
     */
    public record Choice(PersonCard card, boolean chosen, boolean there, boolean wishes, boolean placed) {}
}
