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
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.forming.boundary.BoardDesk;
import org.cordee.learningsets.forming.boundary.Forming;
import org.cordee.learningsets.forming.boundary.FormingRunJob;
import org.cordee.learningsets.forming.boundary.Publishing;
import org.cordee.learningsets.forming.boundary.Replacing;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.Origin;
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
    private FormingRunJob formingRunJob;

    @Inject
    private BoardDesk board;

    @Inject
    private Publishing publishing;

    @Inject
    private Replacing published;

    @Inject
    private MySets sets;

    @Inject
    private SetBoundaries doors;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE);
        Map<String, DemoPerson> samples = demoPeople.samples();
        DemoPerson coordinator = samples.get("coordinator");
        DemoPerson citizen = samples.get("citizen");
        DemoPerson leader = samples.get("leader");
        List<DemoPerson> first = new ArrayList<>(List.of(citizen, leader));
        first.addAll(some(demoPeople, Level.CITIZEN, 28, 7));
        first.addAll(some(demoPeople, Level.PRACTITIONER, 58, 6));
        first.addAll(some(demoPeople, Level.MANAGER, 58, 5));
        first.addAll(some(demoPeople, Level.EXECUTIVE, 30, 4));
        wish(timeline, today, PUBLISHED - 10, first);
        timeline.inSteps(at(today, PUBLISHED, 10), coordinator, () -> {
            FormingRoundId round = formed("Social Perspectives", "Leading across boundaries", 6, 0, first);
            together(round, citizen.id(), leader.id());
            publishing.publish(round, today.plusDays(PUBLISHED + ANSWERED), null);
            live(demoPeople, timeline, today, round, citizen.id());
        });

        List<DemoPerson> second = new ArrayList<>(some(demoPeople, Level.CITIZEN, 35, 8));
        second.addAll(some(demoPeople, Level.PRACTITIONER, 64, 4));
        wish(timeline, today, -20, second);
        timeline.inSteps(at(today, -2, 15), coordinator, () -> formed("Integrated Care", "Spring sets", 6, 12, second));

        List<DemoPerson> third = new ArrayList<>(some(demoPeople, Level.PRACTITIONER, 70, 4));
        third.add(samples.get("mentee"));
        wish(timeline, today, -12, third);
        timeline.inSteps(at(today, -3, 11), coordinator, () -> {
            FormingRoundId round = formed("Users In Partnership", "Asking good questions", 5, 5, third);
            publishing.publish(round, today.plusDays(6), null);
            ask(demoPeople, timeline, today, round, samples.get("mentee").id());
        });
        wish(timeline, today, -8, some(demoPeople, Level.MANAGER, 64, 4));
    }

    private static List<DemoPerson> some(DemoPeople demoPeople, Level level, int from, int count) {
        return demoPeople.region().stream()
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

    private void wish(Timeline timeline, LocalDate today, int day, List<DemoPerson> people) {
        for (int i = 0; i < people.size(); i++) {
            timeline.on(at(today, day, 8).plusSeconds(4_000L * i), people.get(i), () -> sets.wish(true));
        }
    }

    /** A round of these people and as many of the network, up to its board. */
    private FormingRoundId formed(String network, String title, int aim, int members, List<DemoPerson> people) {
        NetworkId room = networks.list().stream()
                .filter(n -> n.plan().title().startsWith(network))
                .findFirst()
                .orElseThrow()
                .id();
        FormingRoundId round = forming.begin(Origin.of(room), FormingPlan.usual(title));
        List<PersonId> chosen =
                new ArrayList<>(people.stream().map(DemoPerson::id).toList());
        forming.choices(round).stream()
                .filter(Forming.Choice::there)
                .limit(members)
                .forEach(c -> chosen.add(c.card().id()));
        FormingPlan usual = FormingPlan.usual(title);
        FormingPlan plan = new FormingPlan(
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
        formingRunJob.run(round, null);
        formingRunJob.run(round.toString());
        return round;
    }

    /** The coordinator exchanges the second person with somebody of the first one’s set. */
    private void together(FormingRoundId round, PersonId one, PersonId other) {
        int place = board.weigh(round, one).place();
        BoardDesk.PersonMoves ways = board.weigh(round, other);
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
    private void live(DemoPeople demoPeople, Timeline timeline, LocalDate today, FormingRoundId round, PersonId here) {
        Map<PersonId, DemoPerson> everybody = everybody(demoPeople);
        List<Replacing.SetLine> lines = new ArrayList<>(published.of(round));
        lines.sort((a, b) -> Boolean.compare(has(b, here), has(a, here)));
        for (int i = 0; i < lines.size(); i++) {
            List<DemoPerson> members = lines.get(i).members().stream()
                    .map(h -> everybody.get(h.person()))
                    .toList();
            LearningSetId set = lines.get(i).id();
            answer(timeline, today, PUBLISHED, set, i == 2 ? members.subList(1, members.size()) : members);
            SetTimeline teller = new SetTimeline(set, members, demoPeople.samples(), timeline, doors, today);
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
    private void ask(DemoPeople demoPeople, Timeline timeline, LocalDate today, FormingRoundId round, PersonId silent) {
        Map<PersonId, DemoPerson> everybody = everybody(demoPeople);
        for (Replacing.SetLine line : published.of(round)) {
            answer(
                    timeline,
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

    private void answer(Timeline timeline, LocalDate today, int day, LearningSetId set, List<DemoPerson> members) {
        for (int i = 0; i < members.size(); i++) {
            timeline.on(at(today, day, 18).plusSeconds(9_000L * i), members.get(i), () -> sets.accept(set));
        }
    }

    private static Map<PersonId, DemoPerson> everybody(DemoPeople demoPeople) {
        Map<PersonId, DemoPerson> all =
                new HashMap<>(demoPeople.region().stream().collect(Collectors.toMap(DemoPerson::id, s -> s)));
        demoPeople.samples().values().forEach(s -> all.put(s.id(), s));
        return all;
    }
}
