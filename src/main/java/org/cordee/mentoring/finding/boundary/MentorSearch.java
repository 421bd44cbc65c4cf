package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.platform.messages.Messages;

/** Compares mentors with what someone asked for in the list. */
@ApplicationScoped
class MentorSearch {

    @Inject
    private Messages messages;

    /** Whether the filter finds this mentor. */
    boolean finds(MentorFilter filter, MentorCard card) {
        return (filter.dimension() == null || card.dimensions().contains(filter.dimension()))
                && (filter.language() == null || card.languages().contains(filter.language()))
                && (filter.region() == null || card.post().region() == filter.region())
                && (filter.sector() == null || card.career().worlds().contains(filter.sector()))
                && (filter.way() == null || card.offer().meets().allows(filter.way()))
                && (filter.text() == null || finds(filter.text(), words(card)));
    }

    /** True when every word asked for stands in the text; capitals and accents make no difference. */
    static boolean finds(String asked, String text) {
        String plain = plain(text);
        return Arrays.stream(plain(asked).split("[\\s,;]+")).allMatch(plain::contains);
    }

    private String words(MentorCard card) {
        return Stream.of(
                        card.name(),
                        card.post().title(),
                        messages.term(card.post().role()),
                        messages.term(card.post().level()),
                        card.post().organisation(),
                        messages.terms(card.topics()),
                        card.offer().text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
