package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.mentoring.finding.boundary.MenteeProfiles;
import org.cordee.mentoring.finding.boundary.MentorProfiles;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.mentoring.terms.Language;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/**
 * Who in the region offers to be a mentor and who seeks one, and requests in every state. Two in five executives and
 * regional leaders offer it, one in six managers and practitioners, and one citizen leader in five.
 */
@ApplicationScoped
class RegionMentors {

    private static final String MESSAGE =
            "I’ve read your profile, and I’d like to talk with you about %s. Meeting once a month for six months "
                    + "would help me a lot.";

    private static final List<String> ENDS = List.of("accepted", "declined", "expired", "withdrawn", "open", "open");

    @Inject
    private MentorProfiles profiles;

    @Inject
    private MenteeProfiles menteeProfiles;

    @Inject
    private Requests requests;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** What they offer and seek, and who has asked whom in the last weeks. */
    void put(DemoPeople demoPeople, Timeline timeline) {
        samples(demoPeople, timeline);
        Random dice = new Random(42);
        Set<DemoPerson> offering = new HashSet<>();
        for (DemoPerson person : demoPeople.region()) {
            int one = dice.nextInt(30);
            int day = -dice.nextInt(120) - 100;
            if (offers(person.level(), one)) {
                offering.add(person);
                earlier(timeline, demoPeople, person, dice);
                offer(timeline, person, day, one, dice);
            } else if (one > 22) {
                Set<Dimension> dimensions = dimensions(dice);
                Set<Sector> walls = Set.of(Sector.values()[dice.nextInt(Sector.values().length)]);
                String words = MentoringTexts.seek(dice);
                timeline.on(
                        at(day / 2, 19),
                        person,
                        () -> menteeProfiles.keep(
                                new MenteeProfiles.Sought(words, dimensions, walls, Set.of(), MenteeProfiles.NEVER)));
            }
        }
        ask(demoPeople, timeline, offering);
    }

    private void samples(DemoPeople demoPeople, Timeline timeline) {
        DemoPerson mentor = demoPeople.samples().get("mentor");
        MentoringTexts.EARLIER.forEach(e -> timeline.on(
                at(-300, 9),
                mentor,
                () -> people.affiliate(
                        mentor.id(),
                        demoPeople.organisations().get(e.at()),
                        e.post(),
                        null,
                        LocalDate.of(e.since(), 4, 1),
                        LocalDate.of(e.until(), 3, 31),
                        null)));
        timeline.on(
                at(-290, 10),
                mentor,
                () -> keep(
                        MentoringTexts.SAMPLE,
                        EnumSet.of(
                                Dimension.CROSS_SECTOR_NETWORKS,
                                Dimension.EXPERTS_BY_EXPERIENCE,
                                Dimension.HOSTING_AND_MENTORING),
                        Set.of(Language.ENGLISH, Language.YORUBA),
                        3,
                        null));
        timeline.on(
                at(-85, 20),
                demoPeople.samples().get("mentee"),
                () -> menteeProfiles.keep(new MenteeProfiles.Sought(
                        MentoringTexts.SOUGHT,
                        EnumSet.of(Dimension.CROSS_SECTOR_NETWORKS, Dimension.HOSTING_AND_MENTORING),
                        EnumSet.of(Sector.NHS, Sector.THIRD_SECTOR),
                        Set.of(),
                        MenteeProfiles.NEVER)));
        timeline.on(
                at(-2, 21),
                demoPeople.samples().get("leader"),
                () -> menteeProfiles.keep(new MenteeProfiles.Sought(
                        MentoringTexts.SOUGHT_BY_LEADER,
                        EnumSet.of(Dimension.CREATIVITY_AND_INNOVATION, Dimension.EXPERTS_BY_EXPERIENCE),
                        EnumSet.of(Sector.THIRD_SECTOR),
                        Set.of(),
                        MenteeProfiles.NEVER)));
    }

    private void offer(Timeline timeline, DemoPerson person, int day, int one, Random dice) {
        Set<Dimension> dimensions = dimensions(dice);
        Set<Language> languages = one % 7 == 3
                ? Set.of(Language.ENGLISH, Language.values()[dice.nextInt(Language.values().length)])
                : Set.of(Language.ENGLISH);
        String words = MentoringTexts.offer(person.level(), dice);
        LocalDate pause = one == 4 && person.level() != Level.EXECUTIVE && person.level() != Level.REGIONAL
                ? today().plusDays(40)
                : null;
        timeline.on(at(day, 12), person, () -> keep(words, dimensions, languages, 1 + one % 2, pause));
    }

    private static boolean offers(Level level, int one) {
        return switch (level) {
            case EXECUTIVE, REGIONAL -> one < 12;
            case MANAGER, PRACTITIONER -> one < 5;
            case CITIZEN -> one < 6;
        };
    }

    /** Half of those who have a post come from another sector. */
    private void earlier(Timeline timeline, DemoPeople demoPeople, DemoPerson person, Random dice) {
        if (person.level() != Level.CITIZEN && dice.nextBoolean()) {
            RegionData.Place place = RegionData.ORGANISATIONS.get(dice.nextInt(RegionData.ORGANISATIONS.size()));
            int until = 2010 + dice.nextInt(5);
            String post = MentoringTexts.EARLIER_POSTS[dice.nextInt(MentoringTexts.EARLIER_POSTS.length)];
            timeline.on(
                    at(-300, 9),
                    person,
                    () -> people.affiliate(
                            person.id(),
                            demoPeople.organisations().get(place.name()),
                            post,
                            null,
                            LocalDate.of(until - 6, 9, 1),
                            LocalDate.of(until, 8, 31),
                            null));
        }
    }

    private static Set<Dimension> dimensions(Random dice) {
        Set<Dimension> some = EnumSet.noneOf(Dimension.class);
        for (int i = 0; i < 2 + dice.nextInt(2); i++) {
            some.add(Dimension.values()[dice.nextInt(Dimension.values().length)]);
        }
        return some;
    }

    private void keep(
            String words, Set<Dimension> dimensions, Set<Language> languages, int capacity, LocalDate pausedUntil) {
        profiles.keep(new MentorProfiles.Offer(
                words, dimensions, languages, capacity, true, pausedUntil, MentorProfiles.NEVER));
    }

    private void ask(DemoPeople demoPeople, Timeline timeline, Set<DemoPerson> offering) {
        DemoPerson mentor = demoPeople.samples().get("mentor");
        List<DemoPerson> asking = new ArrayList<>(demoPeople.region().stream()
                .filter(s -> s.level() == Level.PRACTITIONER)
                .skip(60)
                .toList());
        List<DemoPerson> asked = demoPeople.region().stream()
                .filter(s -> s.level() == Level.EXECUTIVE || s.level() == Level.REGIONAL)
                .skip(20)
                .filter(offering::contains)
                .limit(ENDS.size())
                .toList();
        request(timeline, elsewhere(asking, mentor), mentor, -3, "open");
        for (int i = 0; i < asked.size(); i++) {
            request(
                    timeline,
                    elsewhere(asking, asked.get(i)),
                    asked.get(i),
                    ENDS.get(i).equals("expired") ? -14 : -i - 2,
                    ENDS.get(i));
        }
    }

    /** Takes somebody of another organisation, so in no line with them. */
    private static DemoPerson elsewhere(List<DemoPerson> all, DemoPerson than) {
        DemoPerson found =
                all.stream().filter(a -> !a.at().equals(than.at())).findFirst().orElseThrow();
        all.remove(found);
        return found;
    }

    private void request(Timeline timeline, DemoPerson mentee, DemoPerson mentor, int day, String end) {
        MentoringRequestId[] id = new MentoringRequestId[1];
        String about = MentoringTexts.TOPICS[Math.abs(day) % MentoringTexts.TOPICS.length];
        timeline.on(
                at(day, 8), mentee, () -> id[0] = requests.ask(mentor.id(), String.format(MESSAGE, about), List.of()));
        Instant answer = at(day + 1, 17);
        if ("accepted".equals(end)) {
            timeline.on(answer, mentor, () -> requests.accept(id[0]));
        } else if ("declined".equals(end)) {
            timeline.on(answer, mentor, () -> requests.decline(id[0]));
        } else if ("withdrawn".equals(end)) {
            timeline.on(answer, mentee, () -> requests.withdraw(id[0]));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE);
    }

    private Instant at(int day, int hour) {
        return today().plusDays(day)
                .atTime(hour, 0)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }
}
