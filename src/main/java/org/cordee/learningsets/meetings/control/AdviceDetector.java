package org.cordee.learningsets.meetings.control;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hears when a line that is meant as an open question sounds like advice, a story of one's own or a judgement
 * (domain.md, "Learning sets": open questions; no advice, anecdote or judgement). It is heard by the writer alone, and
 * it never stops anybody.
 */
public final class AdviceDetector {

    private static final List<Pattern> ADVICE = List.of(
            // "what have you tried?" asks openly
            sounds("(?<!(what|how|who|where) )(have|haven’t|did|didn’t) you (ever )?(try|tried|think "
                    + "(of|about)|thought (of|about)|consider|considered)"),
            sounds("you (really |just |probably )?(should|must|ought to|need to|have to|could (just|always|simply))"),
            sounds("(?<!(what|how|who|where|when) )(should|shouldn’t|mustn’t|couldn’t|can’t|wouldn’t) you"),
            sounds("why (don’t|didn’t|not|won’t) you"),
            Pattern.compile("^why not "),
            sounds("(if i were you|in your (place|shoes|position))"),
            sounds("(i would|i’d)"),
            sounds("(my advice|i (advise|suggest|recommend|think you|had the same|always|once))"),
            sounds("(the best|the only|the right|a better) (thing|way) (is|would be|to do)"),
            sounds("(don’t you think|wouldn’t it be|isn’t it|surely)"),
            sounds("(how|what) about \\w+ing"));

    private AdviceDetector() {}

    private static Pattern sounds(String words) {
        return Pattern.compile("(?<![\\p{L}’])(?:" + words + ")(?!\\p{L})");
    }

    /** What it listens for, as one regular expression that scripts know too; for lines in small letters. */
    public static String patterns() {
        return ADVICE.stream().map(Pattern::pattern).collect(Collectors.joining("|"));
    }

    /**
     * True when it could be asked more openly: it sounds like advice, or it asks nothing. False for null and blanks.
     */
    public static boolean detects(String line) {
        if (line == null || line.isBlank()) {
            return false;
        }
        String plain = line.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\'', '’')
                .replace('‘', '’')
                .replaceAll("\\s+", " ");
        return !plain.contains("?")
                || ADVICE.stream().anyMatch(p -> p.matcher(plain).find());
    }
}
