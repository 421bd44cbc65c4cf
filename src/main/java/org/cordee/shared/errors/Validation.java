package org.cordee.shared.errors;

import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.text.PlainText;

/**
 * Gathers what is wrong with a form, so that it is all said at once: {@code new Check().required("title",
 * title).atMost("title", title, 120).done()}.
 */
public final class Validation {

    private final List<Problem> problems = new ArrayList<>();

    /** Refuses null and blank text. */
    public Validation required(String field, Object value) {
        return that(value != null && !value.toString().isBlank(), field, "shared.required");
    }

    /** Refuses a text of more than {@code most} characters; null is fine. */
    public Validation atMost(String field, String text, int most) {
        return that(text == null || text.length() <= most, field, "shared.too-long", most);
    }

    /**
     * Refuses a name or title with characters that cannot be seen or that change the direction of text; null is fine.
     */
    public Validation readable(String field, String text) {
        return that(PlainText.isReadable(text), field, "shared.unreadable");
    }

    /** Refuses a number outside {@code least} to {@code most}; null is fine. */
    public Validation between(String field, Number number, long least, long most) {
        return that(
                number == null || number.longValue() >= least && number.longValue() <= most,
                field,
                "shared.not-between",
                least,
                most);
    }

    /** Refuses with the given message unless {@code holds}. */
    public Validation that(boolean holds, String field, String key, Object... arguments) {
        if (!holds && problems.stream().noneMatch(p -> field != null && field.equals(p.field()))) {
            problems.add(Problem.at(field, key, arguments));
        }
        return this;
    }

    /** @throws Invalid with all that was gathered, when there is anything */
    public void done() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
