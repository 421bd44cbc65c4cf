package org.cordee.catalogue.terms;

/**
 * An initiative told in plain words, one answer to each question a newcomer has.
 *
 * @param summary one sentence for lists, at most 200 characters; each of the others at most 800
 */
public record PlainWords(
        String summary,
        String whatItIs,
        String whoItIsFor,
        String whatYouDo,
        String whatItAsks,
        String whatItCosts,
        String whatSupport) {

    public PlainWords {
        atMost(summary, 200);
        for (String text : new String[] {whatItIs, whoItIsFor, whatYouDo, whatItAsks, whatItCosts, whatSupport}) {
            atMost(text, 800);
        }
    }

    private static void atMost(String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("a text of 1 to " + most + " characters is needed, not: " + text);
        }
    }
}
