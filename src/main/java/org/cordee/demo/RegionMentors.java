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
import org.cordee.mentoring.boundary.MentorProfiles;
import org.cordee.mentoring.boundary.Requests;
import org.cordee.mentoring.boundary.Seeking;
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
            "I have read what you offer, and the way you have come. I would like to talk with you about %s. "
                    + "Once a month for half a year would help me a great deal.";

    private static final List<String> ENDS = List.of("accepted", "declined", "expired", "withdrawn", "open", "open");

    @Inject
    private MentorProfiles profiles;

    @Inject
    private Seeking seeking;

    @Inject
    private Requests requests;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** What they offer and seek, and who has asked whom in the last weeks. */
    void put(Made made, Happenings happenings) {
        samples(made, happenings);
        Random dice = new Random(42);
        Set<Somebody> offering = new HashSet<>();
        for (Somebody person : made.region()) {
            int one = dice.nextInt(30);
            int day = -dice.nextInt(120) - 100;
            if (offers(person.level(), one)) {
                offering.add(person);
                earlier(happenings, made, person, dice);
                offer(happenings, person, day, one, dice);
            } else if (one > 22) {
                Set<Dimension> dimensions = dimensions(dice);
                Set<Sector> walls = Set.of(Sector.values()[dice.nextInt(Sector.values().length)]);
                String words = MentorWords.seek(dice);
                happenings.on(
                        at(day / 2, 19),
                        person,
                        () -> seeking.keep(new Seeking.Sought(words, dimensions, walls, Set.of(), Seeking.NEVER)));
            }
        }
        ask(made, happenings, offering);
    }

    private void samples(Made made, Happenings happenings) {
        Somebody mentor = made.samples().get("mentor");
        MentorWords.EARLIER.forEach(e -> happenings.on(
                at(-300, 9),
                mentor,
                () -> people.affiliate(
                        mentor.id(),
                        made.organisations().get(e.at()),
                        e.post(),
                        null,
                        LocalDate.of(e.since(), 4, 1),
                        LocalDate.of(e.until(), 3, 31),
                        null)));
        happenings.on(
                at(-290, 10),
                mentor,
                () -> keep(
                        MentorWords.SAMPLE,
                        EnumSet.of(
                                Dimension.CROSS_SECTOR_NETWORKS,
                                Dimension.EXPERTS_BY_EXPERIENCE,
                                Dimension.HOSTING_AND_MENTORING),
                        Set.of(Language.ENGLISH, Language.YORUBA),
                        3,
                        null));
        happenings.on(
                at(-85, 20),
                made.samples().get("mentee"),
                () -> seeking.keep(new Seeking.Sought(
                        MentorWords.SOUGHT,
                        EnumSet.of(Dimension.CROSS_SECTOR_NETWORKS, Dimension.HOSTING_AND_MENTORING),
                        EnumSet.of(Sector.NHS, Sector.THIRD_SECTOR),
                        Set.of(),
                        Seeking.NEVER)));
        happenings.on(
                at(-2, 21),
                made.samples().get("leader"),
                () -> seeking.keep(new Seeking.Sought(
                        MentorWords.SOUGHT_BY_LEADER,
                        EnumSet.of(Dimension.CREATIVITY_AND_INNOVATION, Dimension.EXPERTS_BY_EXPERIENCE),
                        EnumSet.of(Sector.THIRD_SECTOR),
                        Set.of(),
                        Seeking.NEVER)));
    }

    private void offer(Happenings happenings, Somebody person, int day, int one, Random dice) {
        Set<Dimension> dimensions = dimensions(dice);
        Set<Language> languages = one % 7 == 3
                ? Set.of(Language.ENGLISH, Language.values()[dice.nextInt(Language.values().length)])
                : Set.of(Language.ENGLISH);
        String words = MentorWords.offer(person.level(), dice);
        LocalDate pause = one == 4 && person.level() != Level.EXECUTIVE && person.level() != Level.REGIONAL
                ? today().plusDays(40)
                : null;
        happenings.on(at(day, 12), person, () -> keep(words, dimensions, languages, 1 + one % 2, pause));
    }

    private static boolean offers(Level level, int one) {
        return switch (level) {
            case EXECUTIVE, REGIONAL -> one < 12;
            case MANAGER, PRACTITIONER -> one < 5;
            case CITIZEN -> one < 6;
        };
    }

    /** Half of those who have a post come from another sector. */
    private void earlier(Happenings happenings, Made made, Somebody person, Random dice) {
        if (person.level() != Level.CITIZEN && dice.nextBoolean()) {
            RegionData.Place place = RegionData.ORGANISATIONS.get(dice.nextInt(RegionData.ORGANISATIONS.size()));
            int until = 2010 + dice.nextInt(5);
            String post = MentorWords.EARLIER_POSTS[dice.nextInt(MentorWords.EARLIER_POSTS.length)];
            happenings.on(
                    at(-300, 9),
                    person,
                    () -> people.affiliate(
                            person.id(),
                            made.organisations().get(place.name()),
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

    private void ask(Made made, Happenings happenings, Set<Somebody> offering) {
        Somebody mentor = made.samples().get("mentor");
        List<Somebody> asking = new ArrayList<>(made.region().stream()
                .filter(s -> s.level() == Level.PRACTITIONER)
                .skip(60)
                .toList());
        List<Somebody> asked = made.region().stream()
                .filter(s -> s.level() == Level.EXECUTIVE || s.level() == Level.REGIONAL)
                .skip(20)
                .filter(offering::contains)
                .limit(ENDS.size())
                .toList();
        request(happenings, elsewhere(asking, mentor), mentor, -3, "open");
        for (int i = 0; i < asked.size(); i++) {
            request(
                    happenings,
                    elsewhere(asking, asked.get(i)),
                    asked.get(i),
                    ENDS.get(i).equals("expired") ? -14 : -i - 2,
                    ENDS.get(i));
        }
    }

    /** Takes somebody of another organisation, so in no line with them. */
    private static Somebody elsewhere(List<Somebody> all, Somebody than) {
        Somebody found =
                all.stream().filter(a -> !a.at().equals(than.at())).findFirst().orElseThrow();
        all.remove(found);
        return found;
    }

    private void request(Happenings happenings, Somebody mentee, Somebody mentor, int day, String end) {
        MentoringRequestId[] id = new MentoringRequestId[1];
        String about = MentorWords.TOPICS[Math.abs(day) % MentorWords.TOPICS.length];
        happenings.on(
                at(day, 8), mentee, () -> id[0] = requests.ask(mentor.id(), String.format(MESSAGE, about), List.of()));
        Instant answer = at(day + 1, 17);
        if ("accepted".equals(end)) {
            happenings.on(answer, mentor, () -> requests.accept(id[0]));
        } else if ("declined".equals(end)) {
            happenings.on(answer, mentor, () -> requests.decline(id[0]));
        } else if ("withdrawn".equals(end)) {
            happenings.on(answer, mentee, () -> requests.withdraw(id[0]));
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
