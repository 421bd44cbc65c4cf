package org.cordee.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import java.util.List;
import java.util.Locale;
import org.cordee.platform.messages.Messages;

/**
 * Text of the error at a required field that was left empty: "Enter your name." A field may bring its own text, as
 * {@code missing} of {@code t:field}; otherwise the text is made from type and label of the field.
 */
final class RequiredText {

    /** A longer label is quoted, not made part of a sentence. */
    private static final int LONGEST_PHRASE = 60;

    private static final String QUESTION = "?";

    private RequiredText() {}

    /** Returns the type that {@link #of} takes, for the input and the {@code t:field} around it, which may be null. */
    static String type(UIComponent field, UIComponent input) {
        Object type = field == null ? null : field.getAttributes().get("fieldType");
        if (type != null && !"own".equals(type)) {
            return type.toString();
        }
        if (input instanceof HtmlInputFile) {
            return "file";
        }
        boolean choice =
                input instanceof UISelectOne || input instanceof UISelectMany || input instanceof HtmlInputHidden;
        return choice ? "radio" : "text";
    }

    /**
     * Returns what to enter or choose.
     *
     * @param type as {@code t:field} has it
     * @param label of the field; null when it has none
     */
    static String of(Messages messages, String type, String label) {
        if (label == null || label.isBlank()) {
            return messages.get("shared.required");
        }
        if (isSelfContained(messages, label)) {
            return label + ".";
        }
        return switch (type) {
            case "email", "file" -> messages.get("shared.missing." + type);
            case "date", "time", "datetime", "number" -> messages.of("shared.missing." + type, label);
            case "select", "radio", "checkboxes" -> inSentence(messages, "choice", label);
            default -> inSentence(messages, "text", label);
        };
    }

    /** True when the text itself says what to enter, so that it needs no label in front of it. */
    static boolean isSelfContained(Messages messages, String text) {
        return words(messages, "shared.missing.verbs").stream().anyMatch(verb -> text.startsWith(verb + " "));
    }

    private static String inSentence(Messages messages, String kind, String label) {
        String first = label.split(" ", 2)[0];
        if (label.endsWith(QUESTION)) {
            return messages.of("shared.missing.question", label);
        }
        if (label.length() > LONGEST_PHRASE
                || label.chars().anyMatch(Character::isDigit)
                || words(messages, "shared.missing.quoted").contains(first)) {
            return messages.of("shared.missing." + kind + "-named", label);
        }
        boolean clause = words(messages, "shared.missing.clauses").contains(first);
        return messages.of("shared.missing." + kind + (clause ? "" : "-the"), lowered(label));
    }

    /** The label inside a sentence; abbreviations stay as they are. */
    private static String lowered(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static List<String> words(Messages messages, String key) {
        return List.of(messages.get(key).split(" "));
    }
}
