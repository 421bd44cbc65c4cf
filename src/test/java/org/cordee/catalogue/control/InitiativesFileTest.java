package org.cordee.catalogue.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data file against Table 3, and its words against the reading age they are meant for. */
class InitiativesFileTest {

    /** Key, name, group and kind as {@code domain.md} has them, in the order of the report's Table 3. */
    private static final String[][] TABLE_3 = {
        {
            "we-are-all-leaders",
            "National Citizen Leadership Training Scotland, 'We are all leaders'",
            "CITIZEN",
            "FORMAL_PROGRAMME"
        },
        {"uip-west-midlands", "Users In Partnership (UIP) West Midlands", "CITIZEN", "NETWORK"},
        {
            "senior-practitioner",
            "Customised, in-house senior practitioner leadership programme",
            "PRACTITIONER",
            "FORMAL_PROGRAMME"
        },
        {"amhp-leads", "AMHP leads network", "PRACTITIONER", "NETWORK"},
        {
            "effective-team-working",
            "Effective Team Working and Leadership Development Programme",
            "MANAGER",
            "FORMAL_PROGRAMME"
        },
        {"icn", "Integrated Care Network (ICN)", "MANAGER", "NETWORK"},
        {"scie-leadership", "SCIE Social Care Leadership Development Programme", "SENIOR_EXECUTIVE", "FORMAL_PROGRAMME"
        },
        {"leaders-uk", "Leaders UK senior development programme", "SENIOR_EXECUTIVE", "FORMAL_PROGRAMME"},
        {"scsnmh", "SCSNMH", "SENIOR_EXECUTIVE", "NETWORK"},
        {"london-expertise-exchange", "London Expertise Exchange Programme", "REGIONAL", "FORMAL_PROGRAMME"},
        {"leadership-for-innovation", "Leadership for Innovation", "REGIONAL", "FORMAL_PROGRAMME"},
        {"joint-improvement-partnership", "Joint Improvement Partnership", "REGIONAL", "NETWORK"},
        {"common-purpose", "Common Purpose leadership development", "CROSS_CUTTING", "FORMAL_PROGRAMME"},
        {"spn", "Social Perspectives Network (SPN)", "CROSS_CUTTING", "NETWORK"}
    };

    private static final List<InitiativeFacts> ALL = InitiativesFile.read();

    static Stream<InitiativeFacts> all() {
        return ALL.stream();
    }

    @Test
    void holdsTable3AndNothingElse() {
        assertEquals(
                Arrays.stream(TABLE_3).map(List::of).toList(),
                all().map(i -> List.of(
                                i.key(), i.name(), i.group().name(), i.kind().name()))
                        .toList());
    }

    @Test
    void everyGroupHasProgrammesAndOneNetwork() {
        for (TargetGroup group : TargetGroup.values()) {
            Map<Kind, Long> kinds = all().filter(i -> i.group() == group)
                    .collect(Collectors.groupingBy(InitiativeFacts::kind, Collectors.counting()));
            assertEquals(1L, kinds.get(Kind.NETWORK), group.name());
            assertTrue(kinds.get(Kind.FORMAL_PROGRAMME) >= 1, group.name());
        }
    }

    @Test
    void nobodyAsksCitizensForManagerOrEmployer() {
        all().filter(i -> i.group() == TargetGroup.CITIZEN).forEach(i -> {
            assertFalse(i.managerSupport(), i.key());
            assertFalse(i.entry() == EntryRoute.EMPLOYERS || i.entry() == EntryRoute.ROLE, i.key());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void entryThatIsLimitedSaysToWhom(InitiativeFacts i) {
        if (i.entry() == EntryRoute.EMPLOYERS || i.entry() == EntryRoute.ROLE) {
            assertFalse(i.entryFor() == null || i.entryFor().isBlank());
        }
    }

    /** What Table 3 says a programme is made of is in its blueprint. */
    @Test
    void blueprintsHoldWhatTheReportNames() {
        assertTrue(kindsOf("senior-practitioner").contains(ComponentKind.MENTORING));
        assertTrue(kindsOf("effective-team-working").contains(ComponentKind.TEAM_PULSE));
        assertTrue(kindsOf("scie-leadership")
                .containsAll(
                        List.of(ComponentKind.FEEDBACK_360, ComponentKind.DEVELOPMENT_PLAN, ComponentKind.MODULE)));
        assertTrue(kindsOf("leaders-uk").contains(ComponentKind.CHALLENGE));
        List<ComponentKind> exchange = kindsOf("london-expertise-exchange");
        assertTrue(
                exchange.indexOf(ComponentKind.PLACEMENT) < exchange.indexOf(ComponentKind.LEARNING_SET)
                        && exchange.contains(ComponentKind.PLACEMENT),
                "a placement, then a set");
        assertTrue(kindsOf("leadership-for-innovation")
                .containsAll(List.of(ComponentKind.MASTER_CLASS, ComponentKind.LEARNING_SET, ComponentKind.MENTORING)));
        assertTrue(kindsOf("common-purpose").contains(ComponentKind.HOST_VISIT));
    }

    private static List<ComponentKind> kindsOf(String key) {
        return all().filter(i -> i.key().equals(key))
                .flatMap(i -> i.components().stream())
                .map(Component::kind)
                .toList();
    }

    /** A reader of eleven: sentences of twelve words or so, none above 24, few long words. */
    @ParameterizedTest
    @MethodSource("all")
    void readsEasily(InitiativeFacts i) {
        Map<String, String> texts = textsOf(i.words());
        String whole = String.join(" ", texts.values());
        List<String> sentences = sentences(whole);
        List<String> words = words(whole);
        for (String sentence : sentences) {
            assertTrue(words(sentence).size() <= 24, () -> "too long: " + sentence);
        }
        double syllables =
                words.stream().mapToInt(InitiativesFileTest::syllables).sum();
        double grade = 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
        assertTrue(
                grade <= 6.0, () -> "Flesch-Kincaid grade " + grade + " of " + i.key() + " (6 is about eleven years)");
    }

    @ParameterizedTest
    @MethodSource("all")
    void answersAreNeitherEmptyNorLong(InitiativeFacts i) {
        textsOf(i.words()).forEach((question, text) -> {
            int words = words(text).size();
            assertTrue(words >= 1 && words <= 70, () -> question + " has " + words + " words");
            assertTrue(text.endsWith("."), () -> question + " ends without a full stop: " + text);
            assertFalse(
                    text.contains("'") || text.contains("!"),
                    () -> question + ": typographic marks, no exclamation: " + text);
        });
        assertTrue(
                words(String.join(" ", textsOf(i.words()).values())).size() <= 330, "a page one reads in two minutes");
    }

    private static Map<String, String> textsOf(PlainWords w) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Function<PlainWords, String>> parts = new LinkedHashMap<>();
        parts.put("summary", PlainWords::summary);
        parts.put("what it is", PlainWords::whatItIs);
        parts.put("who it is for", PlainWords::whoItIsFor);
        parts.put("what you do", PlainWords::whatYouDo);
        parts.put("what it asks", PlainWords::whatItAsks);
        parts.put("what it costs", PlainWords::whatItCosts);
        parts.put("what support", PlainWords::whatSupport);
        parts.forEach((name, part) -> texts.put(name, part.apply(w)));
        return texts;
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.?:])\\s+"))
                .filter(s -> !s.isBlank())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}’-]+"))
                .filter(w -> !w.isBlank())
                .toList();
    }

    /** Groups of vowels, less a silent e: rough, and the same for all. */
    private static int syllables(String word) {
        String w = word.toLowerCase().replaceAll("[^a-z]", "").replaceAll("(?<=[^aeiouyl])(e|es|ed)$", "");
        int groups = 0;
        boolean before = false;
        for (char c : w.toCharArray()) {
            boolean vowel = "aeiouy".indexOf(c) >= 0;
            groups += vowel && !before ? 1 : 0;
            before = vowel;
        }
        return Math.max(1, groups);
    }
}
