package org.cordee.mentoring.finding.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.matching.scoring.Criterion;
import org.cordee.matching.scoring.Score;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;
import org.cordee.mentoring.finding.terms.SectorPhrase;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.Topic;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;

/**
 * How well a mentor fits what a mentee seeks, and why: each part of the score that is met becomes a sentence. What the
 * mentee did not ask for does not count against a mentor who offers it.
 */
public final class MentorFit {

    private static final String DIMENSIONS = "dimensions";
    private static final String WALLS = "walls";
    private static final String WORLDS = "worlds";
    private static final String LANGUAGES = "languages";
    private static final String LEVEL = "level";
    private static final String REGION = "region";

    private static final Scoring SCORING = new Scoring(List.of(
            new Criterion.Overlap(DIMENSIONS, 400),
            new Criterion.Overlap(WALLS, 300),
            new Criterion.Overlap(WORLDS, 150),
            new Criterion.Overlap(LANGUAGES, 100),
            new Criterion.Different(LEVEL, 60),
            new Criterion.Same(REGION, 50)));

    private MentorFit() {}

    /**
     * One person, as far as it matters here.
     *
     * @param level from where they lead
     * @param region or null
     * @param dimensions offered, or sought
     * @param languages spoken, or wished for
     * @param path sectors they went through, the earliest first, each as often as it came; for a mentee with the one of
     *     now at the end
     * @param walls sectors a mentee would like to know; of a mentor none
     */
    public record Traits(
            Level level,
            Region region,
            Set<Dimension> dimensions,
            Set<Language> languages,
            List<Sector> path,
            Set<Sector> walls) {

        /** The sector of now, or null. */
        Sector here() {
            return path.isEmpty() ? null : path.get(path.size() - 1);
        }
    }

    /**
     * How well they suit.
     *
     * @param points 0 to 1,060,000
     * @param percent of the points that someone could have who offers all that is sought, 0 to 100
     * @param parts what was sought, the weightiest first
     */
    public record Result(int points, int percent, List<Message> reasons, List<Part> parts) {

        public static final Result NONE = new Result(0, 0, List.of(), List.of());
    }

    /**
     * One thing that was sought.
     *
     * @param name of what is compared, as in {@code mentoring.fit.dimensions}
     * @param percent how far it is met, 0 to 100
     * @param reasons what is met, in sentences; may be empty
     */
    public record Part(String name, int percent, List<Message> reasons) {}

    /** How well this mentor suits this mentee. */
    public static Result of(Traits mentee, Traits mentor) {
        Map<String, Value> sought = sought(mentee);
        Score score = SCORING.score(sought, offered(mentee, mentor));
        List<Message> reasons = new ArrayList<>();
        score.parts().stream()
                .filter(p -> p.known() && p.met() > 0)
                .sorted(Comparator.comparing(p -> -p.points()))
                .forEach(p -> reasons.addAll(reasons(p.criterion().attribute(), mentee, mentor)));
        List<Score.Part> asked = score.parts().stream()
                .filter(p -> sought.containsKey(p.criterion().attribute()))
                .toList();
        int most = asked.stream().mapToInt(p -> p.criterion().weight()).sum();
        return new Result(
                score.points(),
                most == 0 ? 0 : Math.round(score.points() / (most * 10f)),
                reasons,
                asked.stream().map(p -> part(p, mentee, mentor)).toList());
    }

    private static Part part(Score.Part part, Traits mentee, Traits mentor) {
        String name = part.criterion().attribute();
        return new Part(name, Math.round(part.met() / 10f), part.met() > 0 ? reasons(name, mentee, mentor) : List.of());
    }

    private static Map<String, Value> sought(Traits mentee) {
        Map<String, Value> sought = new HashMap<>();
        put(sought, DIMENSIONS, names(mentee.dimensions()));
        put(sought, WALLS, mentee.here() == null ? Set.of() : asWalls(mentee.here(), mentee.walls()));
        put(sought, WORLDS, names(mentee.walls()));
        put(sought, LANGUAGES, names(mentee.languages()));
        put(sought, mentee.level(), mentee.region());
        return sought;
    }

    private static Map<String, Value> offered(Traits mentee, Traits mentor) {
        Map<String, Value> offered = new HashMap<>();
        keep(offered, DIMENSIONS, names(mentor.dimensions()), names(mentee.dimensions()));
        keep(
                offered,
                WALLS,
                crossed(mentor.path()),
                mentee.here() == null ? Set.of() : asWalls(mentee.here(), mentee.walls()));
        keep(offered, WORLDS, names(Set.copyOf(mentor.path())), names(mentee.walls()));
        keep(offered, LANGUAGES, names(mentor.languages()), names(mentee.languages()));
        put(offered, mentor.level(), mentor.region());
        return offered;
    }

    private static void put(Map<String, Value> values, String attribute, Set<String> words) {
        if (!words.isEmpty()) {
            values.put(attribute, new Value.Words(words));
        }
    }

    private static void put(Map<String, Value> values, Level level, Region region) {
        values.put(LEVEL, new Value.Text(level.name()));
        if (region != null) {
            values.put(REGION, new Value.Text(region.name()));
        }
    }

    /** Of what the mentor has, what the mentee asked for: having more is no fault. */
    private static void keep(Map<String, Value> values, String attribute, Set<String> has, Set<String> asked) {
        Set<String> both = new HashSet<>(has);
        both.retainAll(asked);
        values.put(attribute, new Value.Words(both));
    }

    private static Set<String> names(Set<? extends Enum<?>> terms) {
        return terms.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> asWalls(Sector from, Set<Sector> to) {
        return to.stream().filter(s -> s != from).map(s -> wall(from, s)).collect(Collectors.toSet());
    }

    /** Every pair of sectors of which the second came after the first. */
    private static Set<String> crossed(List<Sector> path) {
        Set<String> walls = new HashSet<>();
        for (int i = 0; i < path.size(); i++) {
            for (int j = i + 1; j < path.size(); j++) {
                if (path.get(i) != path.get(j)) {
                    walls.add(wall(path.get(i), path.get(j)));
                }
            }
        }
        return walls;
    }

    private static String wall(Sector from, Sector to) {
        return from + ">" + to;
    }

    private static List<Message> reasons(String attribute, Traits mentee, Traits mentor) {
        return switch (attribute) {
            case DIMENSIONS ->
                List.of(Message.of(
                        "mentoring.reason.dimensions",
                        Topic.of(ordered(Dimension.class, mentee.dimensions(), mentor.dimensions()))));
            case WALLS ->
                worlds(mentee, mentor, true).stream()
                        .map(to -> Message.of(
                                "mentoring.reason.wall", SectorPhrase.of(mentee.here()), SectorPhrase.of(to)))
                        .toList();
            case WORLDS ->
                worlds(mentee, mentor, false).stream()
                        .map(to -> Message.of("mentoring.reason.world", SectorPhrase.of(to)))
                        .toList();
            case LANGUAGES -> languages(mentee, mentor);
            case LEVEL ->
                List.of(Message.of("mentoring.reason.level." + mentor.level().key()));
            case REGION -> List.of(Message.of("mentoring.reason.region", mentor.region()));
            default -> List.of();
        };
    }

    private static <T extends Enum<T>> Set<T> ordered(Class<T> type, Set<T> asked, Set<T> has) {
        Set<T> both = EnumSet.noneOf(type);
        both.addAll(asked);
        both.retainAll(has);
        return both;
    }

    /**
     * Sectors the mentee would like to know and the mentor does: those reached from where the mentee stands, or the
     * others.
     */
    private static List<Sector> worlds(Traits mentee, Traits mentor, boolean reached) {
        Set<String> crossed = crossed(mentor.path());
        return Arrays.stream(Sector.values())
                .filter(to -> mentee.walls().contains(to) && mentor.path().contains(to))
                .filter(to -> reached == (mentee.here() != null && crossed.contains(wall(mentee.here(), to))))
                .toList();
    }

    /** That both speak English goes without saying. */
    private static List<Message> languages(Traits mentee, Traits mentor) {
        List<Language> both = new ArrayList<>(ordered(Language.class, mentee.languages(), mentor.languages()));
        both.remove(Language.ENGLISH);
        return both.isEmpty() ? List.of() : List.of(Message.of("mentoring.reason.languages", both));
    }
}
