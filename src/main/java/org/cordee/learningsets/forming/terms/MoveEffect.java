package org.cordee.learningsets.forming.terms;

import java.util.List;
import org.cordee.shared.text.Message;

/**
 * What a change by hand would bring.
 *
 * @param points gained by the whole, or lost below 0
 * @param broken rules that it would break
 * @param always one of them is among those that are kept whatever a coordinator asks for
 */
public record MoveEffect(long points, List<Message> broken, boolean always) {

    /** With its sign: +3, 0, −12. */
    public String signed() {
        return points > 0 ? "+" + points : points < 0 ? "\u2212" + -points : "0";
    }
}
