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
import org.cordee.shared.time.WorkingDays;

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
                    "The trust is looking for two people who have used its services. You’re paid for your time, "
                            + "and someone will come with you the first time.",
                    "Coffee and catch-up",
                    "We’ll look at what came of our last visits and choose the next three places."),
            new Story(
                    "AMHP leads",
                    Level.PRACTITIONER,
                    14,
                    "Draft standard on out-of-hours cover",
                    "Please read it before the next meeting and say whether your authority could meet it.",
                    "Leads’ quarterly meeting",
                    "Out-of-hours cover, and what we’ve learnt from each other about recruitment."),
            new Story(
                    "Integrated Care",
                    Level.MANAGER,
                    26,
                    "Three new papers in the library",
                    "One on shared budgets, one on joint posts, and one written by people who use both services.",
                    "Visit: one front door for two teams",
                    "We’ll see how two teams share one front door, and talk to the people who use it."),
            new Story(
                    "SCSNMH",
                    Level.EXECUTIVE,
                    12,
                    "Elections this spring",
                    "Two officers are standing down. Tell us if you’d like to stand, or who you’d like to nominate.",
                    "Members’ tea",
                    "A relaxed afternoon to talk things over with your peers."),
            new Story(
                    "Joint Improvement",
                    Level.REGIONAL,
                    15,
                    "Looking for critical friends",
                    "Four authorities have asked for a critical friend this month. Let us know if you can spare a day.",
                    "Offers and requests",
                    "Bring one thing you could offer other authorities for free, and one thing you’d like help with."),
            new Story(
                    "Social Perspectives",
                    null,
                    30,
                    "Papers for the study afternoon",
                    "Write up to two pages about what has made a difference in your life or work. We’ll print "
                            + "them all.",
                    "Study afternoon: home, work and friendship",
                    "A talk by people with experience of services, then work in small groups."));

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
                        "We did the course in Scotland together and wanted to keep going. We meet every other "
                                + "month and share what we’ve tried.",
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
                        "I’ve led on social inclusion for four years and have no one at work to think things "
                                + "through with."));
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
        timeline.on(now.minus(Duration.ofDays(35)), coordinator, () -> networks.agree(found(story.title()), """
                        We decide together, and everyone’s voice counts the same.
                        Two of us organise things for a year, then two others take over.
                        What people say about themselves here is confidential.""", null));
        timeline.on(
                now.minus(Duration.ofDays(9 + turn)),
                coordinator,
                () -> news.announce(found(story.title()), story.news(), story.text()));
        LocalDate day = WorkingDays.near(
                LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE).plusDays(16), false);
        for (int earlier = 0; earlier < turn; earlier++) {
            day = WorkingDays.near(day.plusDays(3), false);
        }
        TimeRange afternoon = TimeRange.local(day.atTime(13, 30), day.atTime(16, 0), CurrentPerson.HOME_ZONE);
        timeline.on(
                now.minus(Duration.ofDays(6)).plusSeconds(turn),
                coordinator,
                () -> gatherings.call(
                        found(story.title()),
                        story.gathering(),
                        story.about(),
                        afternoon,
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
        memberships.join(found(title), "I’d like to learn with people who do the same work elsewhere.");
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
