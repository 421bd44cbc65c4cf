package org.cordee.programmes.web.applying;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.terms.QuestionKind;

/**
 * A question of the programme's own as a field.
 *
 * @param type of {@code <t:field>}
 * @param longest characters of an answer on one line
 */
public record AskedQuestion(
        long id, String label, String hint, String type, List<SelectItem> choices, boolean required, int longest)
        implements Serializable {

    public static AskedQuestion of(CohortPage.QuestionCard q, Messages messages) {
        String type = switch (q.kind()) {
            case SHORT -> "text";
            case LONG -> "textarea";
            case YES_NO, CHOICE -> "radio";
        };
        List<SelectItem> choices = q.kind() == QuestionKind.YES_NO
                ? List.of("yes", "no").stream()
                        .map(v -> new SelectItem(v, messages.get("shared." + v.toLowerCase(Locale.ROOT))))
                        .toList()
                : q.choices().stream().map(c -> new SelectItem(c, c)).toList();
        return new AskedQuestion(q.id(), q.label(), q.hint(), type, choices, q.required(), 300);
    }

    /** An answer as it is read back: the words of a choice, else what was written. */
    public static String said(CohortPage.QuestionCard q, String answer, Messages messages) {
        return answer != null && q.kind() == QuestionKind.YES_NO ? messages.get("shared." + answer) : answer;
    }
}
