package org.cordee.house.language;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text that people read.
 *
 * @param bundle the feature whose bundle it is in, "initiatives" for the catalogue, "demo" for the demo region
 * @param key its key, or where it is
 * @param pattern the text with its placeholders, such as <code>{0}</code>
 */
record Text(String bundle, String key, String pattern) {

    private static final List<String> NAMES = List.of("Alex", "Priya", "Morgan", "Leeds", "Thursday", "Helen", "Sam");
    private static final String COUNTED = "(?s).*\\{%1$d\\}(%%| of \\{| in all| more| other| (\\w+"
            + " )?(people|characters|hours?|days?|weeks?|months?|minutes?|members|rows|sets|sessions|places|times)\\b).*|.*"
            + " of \\{%1$d\\}.*";

    /** Returns the text as it may be read: with words or numbers for its placeholders, once for each of its plurals. */
    List<String> readings() {
        if (!pattern.matches("(?s).*\\{[0-9].*")) {
            return List.of(pattern);
        }
        MessageFormat message = new MessageFormat(pattern, Locale.UK);
        Format[] formats = message.getFormatsByArgumentIndex();
        int branches = 1;
        for (Format format : formats) {
            branches = format instanceof ChoiceFormat choice ? Math.max(branches, choice.getLimits().length) : branches;
        }
        Set<String> readings = new LinkedHashSet<>();
        for (int branch = 0; branch < branches; branch++) {
            List<Object> arguments = new ArrayList<>();
            // a plural may name arguments that the text itself does not
            for (int i = 0; i < Math.max(formats.length, NAMES.size()); i++) {
                arguments.add(argument(i < formats.length ? formats[i] : null, i, branch));
            }
            readings.add(message.format(arguments.toArray()));
        }
        return List.copyOf(readings);
    }

    private Object argument(Format format, int index, int branch) {
        if (format instanceof ChoiceFormat choice) {
            double[] limits = choice.getLimits();
            double limit = limits[Math.min(branch, limits.length - 1)];
            return limit == Math.rint(limit) ? limit : Math.ceil(limit) + 3;
        }
        boolean counted = format instanceof NumberFormat
                || pattern.contains("{" + index + ",choice")
                || pattern.matches(String.format(COUNTED, index));
        return counted ? (Object) (5 + index) : NAMES.get(index % NAMES.size());
    }
}
