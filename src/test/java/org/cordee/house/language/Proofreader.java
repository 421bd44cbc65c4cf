package org.cordee.house.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.house.language.Finding.Check;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * Reads texts with LanguageTool, in British English. {@code words.txt} holds names and words of the field,
 * {@code rules-off.txt} rules that are not for us, {@code proofreading-allowed.txt} findings that are right as they
 * are.
 */
final class Proofreader {

    private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
    private final Set<String> allowed;

    /** Prepares the rules, which takes some seconds. */
    Proofreader() throws IOException {
        allowed = ReviewedList.pairs("proofreading-allowed.txt").keySet();
        List<String> words = List.copyOf(ReviewedList.pairs("words.txt").keySet());
        Set<String> off = ReviewedList.pairs("rules-off.txt").keySet();
        for (Rule rule : tool.getAllRules()) {
            if (off.contains(rule.getId())
                    || off.contains(rule.getCategory().getId().toString())) {
                tool.disableRule(rule.getId());
            }
            if (rule instanceof SpellingCheckRule spelling) {
                spelling.addIgnoreTokens(words);
            }
        }
    }

    /** Returns what is wrong with the texts. A reading that several texts have in common is read once. */
    List<Finding> read(List<Text> texts) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Text text : texts) {
            for (String reading : text.readings()) {
                if (seen.add(reading)) {
                    tool.check(reading).stream()
                            .filter(match -> !allowed.contains(
                                    text.key() + " " + match.getRule().getId()))
                            .map(match -> new Finding(
                                    text.bundle(), Check.PROOFREADING, text.key(), describe(match, reading)))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static String describe(RuleMatch match, String reading) {
        List<String> suggestions =
                match.getSuggestedReplacements().stream().limit(3).toList();
        return match.getRule().getId() + " at “" + reading.substring(match.getFromPos(), match.getToPos()) + "”: "
                + match.getMessage().replaceAll("</?suggestion>", "") + " " + suggestions + " in “" + reading + "”";
    }
}
