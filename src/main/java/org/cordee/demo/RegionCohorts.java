package org.cordee.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.cordee.programmes.boundary.Cohorts.NewQuestion;
import org.cordee.programmes.boundary.Cohorts.Reserved;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** The cohorts of the demo region and who applies to them, in days from today. */
class RegionCohorts {

    private static final int AT_MOST = 2;

    private final DemoPeople demoPeople;
    private final Map<DemoPerson, Integer> used = new HashMap<>();
    private final Random dice = new Random(1863);

    RegionCohorts(DemoPeople demoPeople) {
        this.demoPeople = demoPeople;
    }

    List<CohortStory> all() {
        DemoPerson citizen = demoPeople.samples().get("citizen");
        DemoPerson leader = demoPeople.samples().get("leader");
        DemoPerson mentee = demoPeople.samples().get("mentee");
        OrganisationId trust = demoPeople.organisations().get(RegionData.TRUST);
        OrganisationId second = demoPeople.organisations().get(RegionData.SECOND_TRUST);
        Predicate<DemoPerson> citizens = level(Level.CITIZEN);
        Predicate<DemoPerson> ofTheTrusts =
                level(Level.PRACTITIONER).and(s -> trust.equals(s.at()) || second.equals(s.at()));
        Predicate<DemoPerson> teams = level(Level.MANAGER, Level.PRACTITIONER);
        Predicate<DemoPerson> senior = level(Level.EXECUTIVE, Level.REGIONAL);
        Predicate<DemoPerson> london = senior.or(level(Level.MANAGER)).and(s -> s.region() == Region.LONDON);
        Predicate<DemoPerson> east =
                level(Level.EXECUTIVE, Level.MANAGER, Level.REGIONAL).and(s -> s.region() == Region.EAST_OF_ENGLAND);
        Predicate<DemoPerson> anybody = s -> true;
        Map<NewQuestion, List<String>> bring = questions(text(
                "Which problem will you bring that no organisation can solve on its own?",
                "One or two sentences are enough.",
                "People are ready to leave hospital but wait weeks for a home.",
                "Young people turn 18 and lose every worker who knew them.",
                "Three services visit the same family in one week.",
                "No one takes responsibility for getting people to their groups."));
        Map<NewQuestion, List<String>> swap = questions(
                text(
                        "What could you bring to another organisation?",
                        null,
                        "Planning budgets together with people who use them.",
                        "How we opened a crisis house with a charity.",
                        "Running a board meeting that people understand."),
                text(
                        "What would you like to learn there?",
                        null,
                        "How a council can buy small things quickly.",
                        "How they keep their peer support workers.",
                        "How they share records without losing trust."));
        Map<NewQuestion, List<String>> strand = questions(
                new NewQuestion(
                        "Which path is yours?",
                        null,
                        QuestionKind.CHOICE,
                        List.of("Children’s care", "Adults’ care"),
                        true),
                List.of("Children’s care", "Adults’ care", "Adults’ care"));
        strand.putAll(questions(text(
                "How do you want to lead differently a year from now?",
                null,
                "I want people to ask me for help sooner.",
                "I want our plans to start from what people tell us.",
                "I want my deputies to feel able to decide without me.")));
        Map<NewQuestion, List<String>> team = questions(
                new NewQuestion("Which team do you work in?", null, QuestionKind.SHORT, List.of(), true),
                List.of(
                        "Community recovery team, north",
                        "Home treatment team",
                        "Early help team",
                        "Older adults team",
                        "Liaison team"));
        Map<NewQuestion, List<String>> region = questions(text(
                "Which new idea in social care would you like to try?",
                null,
                "Paying for outcomes that people choose themselves.",
                "One front door for three councils.",
                "Care homes that train each other."));
        return List.of(
                CohortStory.of(
                        "we-are-all-leaders",
                        "We are all leaders: Glasgow",
                        "Clyde Peer Support, Glasgow",
                        -230,
                        -200,
                        -185,
                        -60,
                        8,
                        4,
                        some(9, citizens)),
                CohortStory.of(
                        "we-are-all-leaders",
                        "We are all leaders: Edinburgh",
                        "Stepping Stones, Edinburgh",
                        -75,
                        -45,
                        -30,
                        60,
                        10,
                        6,
                        with(citizen, 2, some(10, citizens))),
                CohortStory.of(
                        "we-are-all-leaders",
                        "We are all leaders: Inverness",
                        "Library, Inverness",
                        -10,
                        25,
                        50,
                        170,
                        12,
                        6,
                        some(5, citizens)),
                CohortStory.of(
                                "senior-practitioner",
                                "Senior practitioners: Second year",
                                "Kingsmere training centre",
                                -95,
                                -70,
                                -40,
                                60,
                                12,
                                8,
                                with(leader, 0, some(14, ofTheTrusts)))
                        .byLead(-63, team)
                        .reserving(new Reserved(trust, null, 5), new Reserved(second, null, 5)),
                CohortStory.of(
                                "senior-practitioner",
                                "Senior practitioners: Third year",
                                "Downland House, Lewes",
                                -12,
                                20,
                                60,
                                200,
                                16,
                                8,
                                some(7, ofTheTrusts))
                        .byLead(27, team)
                        .reserving(new Reserved(trust, null, 7), new Reserved(second, null, 7)),
                CohortStory.of(
                        "effective-team-working",
                        "Team working: South London",
                        "Eastbrook Town Hall",
                        -120,
                        -95,
                        -80,
                        -5,
                        12,
                        8,
                        with(mentee, 1, some(10, teams))),
                CohortStory.of(
                        "effective-team-working",
                        "Team working: West Midlands",
                        "Arden School of Social Work",
                        -20,
                        10,
                        30,
                        150,
                        8,
                        6,
                        with(leader, 10, some(11, teams))),
                CohortStory.of(
                                "scie-leadership",
                                "Social care leaders: Winter cohort",
                                "Conference room, Euston",
                                -50,
                                -8,
                                28,
                                220,
                                10,
                                8,
                                some(16, senior))
                        .byLead(-2, strand),
                CohortStory.of(
                                "scie-leadership",
                                "Social care leaders: Summer cohort",
                                "Conference room, Euston",
                                40,
                                80,
                                120,
                                300,
                                14,
                                8,
                                List.of())
                        .byLead(95, strand),
                CohortStory.of(
                                "leaders-uk",
                                "Leaders UK: Autumn group",
                                "School of Government, Ascot",
                                -110,
                                -80,
                                -50,
                                120,
                                8,
                                6,
                                some(11, senior))
                        .byLead(-70, bring),
                CohortStory.of(
                                "leaders-uk",
                                "Leaders UK: Spring group",
                                "School of Government, Ascot",
                                -15,
                                14,
                                55,
                                250,
                                12,
                                6,
                                some(6, senior))
                        .byLead(25, bring)
                        .withDraftOf(some(1, senior).get(0)),
                CohortStory.of(
                                "london-expertise-exchange",
                                "London exchange: First round",
                                "City Hall annexe",
                                -200,
                                -170,
                                -145,
                                -20,
                                6,
                                4,
                                some(7, london))
                        .byLead(-160, swap),
                CohortStory.of(
                                "london-expertise-exchange",
                                "London exchange: Second round",
                                "City Hall annexe",
                                -30,
                                -2,
                                35,
                                160,
                                8,
                                4,
                                some(7, london))
                        .byLead(7, swap),
                CohortStory.of(
                                "leadership-for-innovation",
                                "Innovation: This year",
                                "University of Fenmarsh",
                                -130,
                                -100,
                                -85,
                                90,
                                10,
                                8,
                                some(13, east.or(senior)))
                        .byLead(-93, region),
                CohortStory.of(
                        "leadership-for-innovation",
                        "Innovation: Next year",
                        "University of Fenmarsh",
                        -14,
                        30,
                        75,
                        400,
                        14,
                        8,
                        some(4, east.or(senior))),
                CohortStory.of(
                        "common-purpose",
                        "Common Purpose: City and county",
                        "Old Corn Exchange, Thornleigh",
                        -21,
                        4,
                        21,
                        120,
                        9,
                        8,
                        with(citizen, 9, some(11, anybody))),
                CohortStory.of(
                                "common-purpose",
                                "Common Purpose: Harbour towns",
                                "Customs House, Harbourne",
                                -60,
                                -30,
                                -20,
                                30,
                                16,
                                12,
                                some(3, anybody))
                        .cancelledOn(-26));
    }

    private static Predicate<DemoPerson> level(Level... levels) {
        Set<Level> wanted = Set.copyOf(Arrays.asList(levels));
        return s -> wanted.contains(s.level());
    }

    /** People who fit, each in two cohorts at the most. */
    private List<DemoPerson> some(int n, Predicate<DemoPerson> fitting) {
        List<DemoPerson> free = new ArrayList<>(demoPeople.region().stream()
                .filter(fitting)
                .filter(s -> used.getOrDefault(s, 0) < AT_MOST)
                .toList());
        Collections.shuffle(free, dice);
        List<DemoPerson> chosen = new ArrayList<>(free.subList(0, Math.min(n, free.size())));
        chosen.forEach(s -> used.merge(s, 1, Integer::sum));
        return chosen;
    }

    private static List<DemoPerson> with(DemoPerson sample, int place, List<DemoPerson> others) {
        others.add(Math.min(place, others.size()), sample);
        return others;
    }

    private static Asked text(String label, String hint, String... answers) {
        return new Asked(new NewQuestion(label, hint, QuestionKind.LONG, List.of(), true), List.of(answers));
    }

    private static Map<NewQuestion, List<String>> questions(Asked... asked) {
        Map<NewQuestion, List<String>> all = new LinkedHashMap<>();
        Arrays.stream(asked).forEach(a -> all.put(a.question(), a.answers()));
        return all;
    }

    private static Map<NewQuestion, List<String>> questions(NewQuestion question, List<String> answers) {
        return questions(new Asked(question, answers));
    }

    private record Asked(NewQuestion question, List<String> answers) {}
}
