package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordee.networks.boundary.Gatherings;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.boundary.NetworkNews;
import org.cordee.networks.boundary.Networks;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;

/** What has happened in the six networks of Table 3, and in one that people started for themselves. */
@ApplicationScoped
class RegionNetworks {

    private static final String ALUMNI = "We are all leaders: alumni";
    /** By the beginning of their titles: who is in which, and what they tell each other. */
    private static final List<Story> STORIES = List.of(
            new Story(
                    "Users In Partnership",
                    Level.CITIZEN,
                    22,
                    "Who would like to sit on the ward review group?",
                    "The trust asks for two people who have used its services. You are paid for your time, and "
                            + "someone comes with you the first time.",
                    "Coffee and what changed",
                    "We look at what came of last season’s visits, and choose the next three places."),
            new Story(
                    "AMHP leads",
                    Level.PRACTITIONER,
                    14,
                    "Draft standard on cover out of hours",
                    "Please read it before the next meeting and say where your authority stands.",
                    "Leads’ quarterly meeting",
                    "Cover out of hours, and what we have learnt from each other about recruitment."),
            new Story(
                    "Integrated Care",
                    Level.MANAGER,
                    26,
                    "Three new papers in the library",
                    "One on shared budgets, one on joint posts, and one written by the people who use both services.",
                    "One front door: a visit",
                    "We see how two teams share one front door, and talk to the people who use it."),
            new Story(
                    "SCSNMH",
                    Level.EXECUTIVE,
                    12,
                    "Elections in spring",
                    "Two officers step down. Say if you would like to stand, or who you would like to see.",
                    "Members’ supper",
                    "A quiet evening to think aloud among peers."),
            new Story(
                    "Joint Improvement",
                    Level.REGIONAL,
                    15,
                    "Asking for help is the first step",
                    "Four authorities have asked for a critical friend this month. If you can spare a day, say so.",
                    "Offers and asks",
                    "Who can help with what, at no cost. Bring one thing you could offer and one you would like to ask."),
            new Story(
                    "Social Perspectives",
                    null,
                    30,
                    "Papers for the study day",
                    "Write two pages about what made the difference in your life or in your work. We print them all.",
                    "Study day: a home, a job, a friend",
                    "Talks in the morning by people who have been through it, work in small groups in the afternoon."));

    @Inject
    private Networks networks;

    @Inject
    private Memberships memberships;

    @Inject
    private NetworkNews news;

    @Inject
    private Gatherings gatherings;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        Instant now = clock.instant();
        Map<String, DemoPerson> samples = demoPeople.samples();
        timeline.on(
                now.minus(Duration.ofDays(210)),
                samples.get("admin"),
                () -> rooms().values().forEach(room -> memberships.appoint(room, "coordinator@demo.example")));
        for (int i = 0; i < STORIES.size(); i++) {
            tell(STORIES.get(i), i, demoPeople, timeline, now);
        }
        DemoPerson citizen = samples.get("citizen");
        timeline.on(
                now.minus(Duration.ofDays(60)),
                citizen,
                () -> networks.found(new NetworkPlan(
                        ALUMNI,
                        "We were on the course in Scotland together and did not want to stop. We meet every second "
                                + "month and tell each other what we tried.",
                        Visibility.CONFIDENTIAL,
                        MembershipRoute.BY_INVITATION)));
        timeline.on(
                now.minus(Duration.ofDays(59)),
                citizen,
                () -> memberships.invite(found(ALUMNI), "leader@demo.example"));
        timeline.on(now.minus(Duration.ofDays(3)), samples.get("leader"), () -> join("Social Perspectives"));
        timeline.on(
                now.minus(Duration.ofDays(2)),
                samples.get("mentor"),
                () -> memberships.join(
                        found("SCSNMH"),
                        "I have led on social inclusion for four years and have no one at work to think things through with."));
    }

    private void tell(Story story, int turn, DemoPeople demoPeople, Timeline timeline, Instant now) {
        Random dice = new Random(story.title().hashCode());
        DemoPerson coordinator = demoPeople.samples().get("coordinator");
        Predicate<DemoPerson> fits = p -> story.level() == null || p.level() == story.level();
        List<DemoPerson> people = demoPeople.region().stream()
                .filter(fits)
                .skip(turn)
                .limit(story.people())
                .toList();
        for (DemoPerson person : people) {
            timeline.on(
                    now.minus(Duration.ofDays(200L - dice.nextInt(150))).plusSeconds(dice.nextInt(40_000)),
                    person,
                    () -> join(story.title()));
        }
        timeline.on(
                now.minus(Duration.ofDays(40)),
                coordinator,
                () -> memberships.of(found(story.title())).asked().stream()
                        .skip(2)
                        .forEach(asked -> memberships.decide(asked.id(), true)));
        timeline.on(
                now.minus(Duration.ofDays(35)),
                coordinator,
                () -> networks.agree(
                        found(story.title()),
                        "We decide together, and each voice counts the same.\nTwo of us keep things going for a year, "
                                + "then two others do.\nWhat people tell us about themselves here stays here.",
                        null));
        timeline.on(
                now.minus(Duration.ofDays(9 + turn)),
                coordinator,
                () -> news.announce(found(story.title()), story.news(), story.text()));
        LocalDate day = LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE).plusDays(16 + 3L * turn);
        timeline.on(
                now.minus(Duration.ofDays(6)).plusSeconds(turn),
                coordinator,
                () -> gatherings.call(
                        found(story.title()),
                        story.gathering(),
                        story.about(),
                        TimeRange.local(day.atTime(13, 30), day.atTime(16, 0), CurrentPerson.HOME_ZONE),
                        new Venue("The Assembly Rooms, Birmingham", null)));
        people.stream()
                .filter(p -> dice.nextInt(3) == 0)
                .forEach(p -> timeline.on(
                        now.minus(Duration.ofDays(4)).plusSeconds(dice.nextInt(90_000)),
                        p,
                        () -> networks.mine().stream()
                                .filter(n -> n.plan().title().startsWith(story.title()))
                                .findFirst()
                                .ifPresent(n -> gatherings.coming(n.id()).forEach(g -> gatherings.come(g.id())))));
    }

    private void join(String title) {
        memberships.join(found(title), "I would like to learn with people who do the same work elsewhere.");
    }

    private NetworkId found(String title) {
        return networks.list().stream()
                .filter(n -> n.plan().title().startsWith(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, NetworkId> rooms() {
        return memberships.coordinators().stream()
                .collect(Collectors.toMap(Memberships.Coordinated::title, Memberships.Coordinated::id));
    }

    /** @param level of most of its people, or null for a mix */
    private record Story(
            String title, Level level, int people, String news, String text, String gathering, String about) {}
}
