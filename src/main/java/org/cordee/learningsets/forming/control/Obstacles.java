package org.cordee.learningsets.forming.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.learningsets.forming.terms.Obstacle;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.matching.groups.DiverseGroups;
import org.cordee.matching.groups.Infeasible;
import org.cordee.matching.groups.Unmet;
import org.cordee.matching.scoring.Value;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.Message;

/**
 * The engine's reasons in plain words. Why two people are to be kept apart is never said: a reporting line and a
 * declared conflict sound alike.
 *
 * @param names of people
 * @param organisations names of organisations
 */
public record Obstacles(Function<PersonId, String> names, Function<OrganisationId, String> organisations) {

    private static final int NAMED = 8;

    /** What cannot be met whatever sets are made, and what would help. */
    public List<Obstacle> before(Grouping grouping) {
        List<Obstacle> all = new ArrayList<>();
        facilitators(grouping, all);
        pins(grouping, all);
        if (all.stream().noneMatch(o -> o.what().key().endsWith("pins-too-many"))) {
            DiverseGroups.check(grouping.pinned()).forEach(found -> all.add(said(found)));
        }
        return all;
    }

    private static void facilitators(Grouping grouping, List<Obstacle> all) {
        long without =
                grouping.sets().stream().filter(s -> s.facilitator() == null).count();
        if (grouping.plan().facilitatorEach() && without > 0) {
            all.add(new Obstacle(
                    Message.of(
                            "learningsets.obstacle.facilitators",
                            grouping.sets().size() - without,
                            grouping.sets().size()),
                    Message.of(
                            "learningsets.obstacle.facilitators.help",
                            without,
                            grouping.plan().setsEach())));
        }
    }

    /** Pins that break a rule by themselves; the engine would keep them and break the rule. */
    private void pins(Grouping grouping, List<Obstacle> all) {
        Map<Integer, List<PersonId>> inSet = new HashMap<>();
        grouping.pins()
                .forEach((person, place) ->
                        inSet.computeIfAbsent(place, p -> new ArrayList<>()).add(person));
        grouping.sets().stream()
                .filter(s -> inSet.getOrDefault(s.number(), List.of()).size() > s.size())
                .forEach(s -> all.add(new Obstacle(
                        Message.of("learningsets.obstacle.pins-too-many", s.number(), s.size()),
                        Message.of("learningsets.obstacle.pins.help"))));
        if (grouping.plan().onePerOrganisation()) {
            Map<String, Candidate> seen = new HashMap<>();
            Set<String> named = new HashSet<>();
            for (Candidate p : grouping.people()) {
                Integer place = grouping.pins().get(p.id());
                String where = place + " in " + p.organisation();
                Candidate before = place == null || p.organisation() == null ? null : seen.putIfAbsent(where, p);
                if (before != null && named.add(where)) {
                    all.add(new Obstacle(
                            Message.of(
                                    "learningsets.obstacle.pins-organisation",
                                    names.apply(before.id()),
                                    names.apply(p.id()),
                                    organisations.apply(p.organisation()),
                                    place),
                            Message.of("learningsets.obstacle.pins.help")));
                }
            }
        }
    }

    private Obstacle said(Infeasible found) {
        if (found instanceof Infeasible.TooManyOfOne many) {
            return obstacle(
                    "organisation", List.of(organisation(many.value()), many.people(), many.sets(), many.conflicts()));
        } else if (found instanceof Infeasible.TooManyApart apart) {
            return obstacle(
                    "apart", List.of(list(apart.people()), apart.people().size(), apart.sets()));
        } else if (found instanceof Infeasible.NoSetFor none) {
            return obstacle("no-set", List.of(name(none.person())));
        } else if (found instanceof Infeasible.TooFewPlaces few) {
            return obstacle("places", List.of(list(few.people()), few.people().size(), few.places()));
        } else if (found instanceof Infeasible.OnlyOne one) {
            return obstacle(
                    Grouping.CITIZEN.equals(one.value()) ? "only-citizen" : "only-leader", List.of(name(one.person())));
        } else if (found instanceof Infeasible.FixedWhereClosed closed) {
            return obstacle("closed", List.of(name(closed.person()), Grouping.place(closed.set())));
        } else if (found instanceof Infeasible.NoCompanyFor none) {
            return obstacle("no-company", List.of(name(none.person())));
        } else if (found instanceof Infeasible.ApartButFixed fixed) {
            return new Obstacle(
                    Message.of(
                            "learningsets.obstacle.pins-apart",
                            name(fixed.one()),
                            name(fixed.other()),
                            Grouping.place(fixed.set())),
                    Message.of("learningsets.obstacle.pins.help"));
        } else if (found instanceof Infeasible.NoSetForAll none) {
            return obstacle("together", List.of(list(none.people())));
        }
        return obstacle("together", List.of(list(((Infeasible.TogetherTooLarge) found).people())));
    }

    private static Obstacle obstacle(String what, List<Object> arguments) {
        return new Obstacle(
                new Message("learningsets.obstacle." + what, arguments),
                new Message("learningsets.obstacle." + what + ".help", arguments));
    }

    /** A rule that sets break. */
    public Message broken(Unmet unmet) {
        if (unmet instanceof Unmet.NotApart apart) {
            return Message.of("learningsets.broken.apart", name(apart.one()), name(apart.other()));
        } else if (unmet instanceof Unmet.SameValue same) {
            return Message.of(
                    "learningsets.broken.organisation",
                    name(same.one()),
                    name(same.other()),
                    organisation(same.value()));
        } else if (unmet instanceof Unmet.Alone alone) {
            return Message.of(
                    Grouping.CITIZEN.equals(alone.value())
                            ? "learningsets.broken.one-citizen"
                            : "learningsets.broken.one-leader",
                    name(alone.person()));
        } else if (unmet instanceof Unmet.Closed closed) {
            return Message.of("learningsets.broken.closed", name(closed.person()));
        } else if (unmet instanceof Unmet.NotFixed fixed) {
            return Message.of("learningsets.broken.pin", name(fixed.person()));
        }
        Unmet.NotTogether together = (Unmet.NotTogether) unmet;
        return Message.of("learningsets.broken.together", name(together.one()), name(together.other()));
    }

    /** True for the rules that are kept whatever a coordinator asks for: such sets cannot be published. */
    public static boolean always(Unmet unmet) {
        return unmet instanceof Unmet.NotApart || unmet instanceof Unmet.Closed;
    }

    private String name(String key) {
        return names.apply(Grouping.person(key));
    }

    private String organisation(Value value) {
        return organisations.apply(new OrganisationId(Long.parseLong(((Value.Text) value).text())));
    }

    private String list(List<String> keys) {
        String first =
                String.join(", ", keys.stream().limit(NAMED).map(this::name).toList());
        return keys.size() > NAMED ? first + " …" : first;
    }
}
