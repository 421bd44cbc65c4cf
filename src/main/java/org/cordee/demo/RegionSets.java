package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.learningsets.boundary.BoardDesk;
import org.cordee.learningsets.boundary.Forming;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.boundary.Publishing;
import org.cordee.learningsets.boundary.Replacing;
import org.cordee.learningsets.boundary.Runs;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.RoundPlan;
import org.cordee.networks.boundary.Networks;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/**
 * Learning sets of the region: a round that was published two months ago, whose first set, with the sample accounts
 * {@code citizen} and {@code leader} and facilitated by {@code facilitator}, has met; one that asks people now,
 * {@code mentee} among them; and one whose board nobody but {@code coordinator} has seen. Who is in them said before
 * that they would like to be.
 */
@ApplicationScoped
class RegionSets {

    private static final int PUBLISHED = -60;
    private static final int ANSWERED = 10;

    @Inject
    private Networks networks;

    @Inject
    private Forming forming;

    @Inject
    private Runs runs;

    @Inject
    private BoardDesk board;

    @Inject
    private Publishing publishing;

    @Inject
    private Replacing published;

    @Inject
    private MySets sets;

    @Inject
    private SetDoors doors;

    @Inject
    private Clock clock;

    void put(Made made, Happenings happenings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE);
        Map<String, Somebody> samples = made.samples();
        Somebody coordinator = samples.get("coordinator");
        Somebody citizen = samples.get("citizen");
        Somebody leader = samples.get("leader");
        List<Somebody> first = new ArrayList<>(List.of(citizen, leader));
        first.addAll(some(made, Level.CITIZEN, 28, 7));
        first.addAll(some(made, Level.PRACTITIONER, 58, 6));
        first.addAll(some(made, Level.MANAGER, 58, 5));
        first.addAll(some(made, Level.EXECUTIVE, 30, 4));
        wish(happenings, today, PUBLISHED - 10, first);
        happenings.inSteps(at(today, PUBLISHED, 10), coordinator, () -> {
            FormingRoundId round = formed("Social Perspectives", "Leading across walls", 6, 0, first);
            together(round, citizen.id(), leader.id());
            publishing.publish(round, today.plusDays(PUBLISHED + ANSWERED), null);
            live(made, happenings, today, round, citizen.id());
        });

        List<Somebody> second = new ArrayList<>(some(made, Level.CITIZEN, 35, 8));
        second.addAll(some(made, Level.PRACTITIONER, 64, 4));
        wish(happenings, today, -20, second);
        happenings.inSteps(
                at(today, -2, 15), coordinator, () -> formed("Integrated Care", "Sets for this spring", 6, 12, second));

        List<Somebody> third = new ArrayList<>(some(made, Level.PRACTITIONER, 70, 4));
        third.add(samples.get("mentee"));
        wish(happenings, today, -12, third);
        happenings.inSteps(at(today, -3, 11), coordinator, () -> {
            FormingRoundId round = formed("Users In Partnership", "Asking, not telling", 5, 5, third);
            publishing.publish(round, today.plusDays(6), null);
            ask(made, happenings, today, round, samples.get("mentee").id());
        });
        wish(happenings, today, -8, some(made, Level.MANAGER, 64, 4));
    }

    private static List<Somebody> some(Made made, Level level, int from, int count) {
        return made.region().stream()
                .filter(s -> s.level() == level)
                .skip(from)
                .limit(count)
                .toList();
    }

    static Instant at(LocalDate today, int days, int hour) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }

    private void wish(Happenings happenings, LocalDate today, int day, List<Somebody> people) {
        for (int i = 0; i < people.size(); i++) {
            happenings.on(at(today, day, 8).plusSeconds(4_000L * i), people.get(i), () -> sets.wish(true));
        }
    }

    /** A round of these people and as many of the network, up to its board. */
    private FormingRoundId formed(String network, String title, int aim, int members, List<Somebody> people) {
        NetworkId room = networks.list().stream()
                .filter(n -> n.plan().title().startsWith(network))
                .findFirst()
                .orElseThrow()
                .id();
        FormingRoundId round = forming.begin(Origin.of(room), RoundPlan.usual(title));
        List<PersonId> chosen =
                new ArrayList<>(people.stream().map(Somebody::id).toList());
        forming.choices(round).stream()
                .filter(Forming.Choice::there)
                .limit(members)
                .forEach(c -> chosen.add(c.card().id()));
        RoundPlan usual = RoundPlan.usual(title);
        RoundPlan plan = new RoundPlan(
                title,
                aim,
                null,
                usual.sector(),
                usual.level(),
                usual.region(),
                usual.organisation(),
                usual.experience(),
                usual.onePerOrganisation(),
                usual.twoCitizens(),
                usual.sharedHours(),
                usual.facilitatorEach(),
                usual.setsEach());
        forming.keep(
                round,
                plan,
                chosen,
                List.of(),
                "facilitator@demo.example",
                forming.page(round).version());
        runs.run(round, null);
        runs.run(round.toString());
        return round;
    }

    /** The coordinator exchanges the second person with somebody of the first one’s set. */
    private void together(FormingRoundId round, PersonId one, PersonId other) {
        int place = board.weigh(round, one).place();
        BoardDesk.Weighed ways = board.weigh(round, other);
        if (ways.place() != place) {
            ways.swaps().stream()
                    .filter(w -> w.place() == place
                            && !w.with().equals(one)
                            && !w.change().always())
                    .min((a, b) -> a.change().broken().size()
                                    != b.change().broken().size()
                            ? a.change().broken().size() - b.change().broken().size()
                            : Long.compare(b.change().points(), a.change().points()))
                    .ifPresent(w -> board.swap(round, other, w.with()));
        }
    }

    /**
     * The set of that person meets; the next has its contract; in the third, one has not answered; the last has met
     * once and closed.
     */
    private void live(Made made, Happenings happenings, LocalDate today, FormingRoundId round, PersonId here) {
        Map<PersonId, Somebody> everybody = everybody(made);
        List<Replacing.SetLine> lines = new ArrayList<>(published.of(round));
        lines.sort((a, b) -> Boolean.compare(has(b, here), has(a, here)));
        for (int i = 0; i < lines.size(); i++) {
            List<Somebody> members = lines.get(i).members().stream()
                    .map(h -> everybody.get(h.person()))
                    .toList();
            LearningSetId set = lines.get(i).id();
            answer(happenings, today, PUBLISHED, set, i == 2 ? members.subList(1, members.size()) : members);
            SetTeller teller = new SetTeller(set, members, made.samples(), happenings, doors, today);
            if (i != 2) {
                teller.sign(PUBLISHED + ANSWERED + 2);
            }
            if (i == 0) {
                teller.meet(PUBLISHED + ANSWERED + 7);
            } else if (i == 3) {
                teller.meetOnce(PUBLISHED + ANSWERED + 7);
            }
        }
    }

    private static boolean has(Replacing.SetLine line, PersonId person) {
        return line.members().stream().anyMatch(m -> m.person().equals(person));
    }

    /** Most have answered within these days; the sample account has not. */
    private void ask(Made made, Happenings happenings, LocalDate today, FormingRoundId round, PersonId silent) {
        Map<PersonId, Somebody> everybody = everybody(made);
        for (Replacing.SetLine line : published.of(round)) {
            answer(
                    happenings,
                    today,
                    -2,
                    line.id(),
                    line.members().stream()
                            .filter(h -> !h.person().equals(silent))
                            .limit(3)
                            .map(h -> everybody.get(h.person()))
                            .toList());
        }
    }

    private void answer(Happenings happenings, LocalDate today, int day, LearningSetId set, List<Somebody> members) {
        for (int i = 0; i < members.size(); i++) {
            happenings.on(at(today, day, 18).plusSeconds(9_000L * i), members.get(i), () -> sets.accept(set));
        }
    }

    private static Map<PersonId, Somebody> everybody(Made made) {
        Map<PersonId, Somebody> all =
                new HashMap<>(made.region().stream().collect(Collectors.toMap(Somebody::id, s -> s)));
        made.samples().values().forEach(s -> all.put(s.id(), s));
        return all;
    }
}
