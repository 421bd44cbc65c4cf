package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordee.platform.messages.Messages;
import org.primefaces.component.api.InputHolder;

/** What is wrong with what was sent, for the top of the page, with the way to each field. */
@Named("summary")
@RequestScoped
public class Summary {

    @Inject
    private Messages messages;

    /** While fields are looked for in the page, the summary's own list is asked for too. */
    private boolean looking;

    /**
     * One line at the top.
     *
     * @param target id of the element to go to, or null when it concerns the whole page
     */
    public record Line(String text, String target) {

        public String getText() {
            return text;
        }

        public String getTarget() {
            return target;
        }
    }

    /** What is wrong, in the order in which it came up. */
    public List<Line> getWrong() {
        if (looking) {
            return List.of();
        }
        looking = true;
        try {
            return wrong();
        } finally {
            looking = false;
        }
    }

    private List<Line> wrong() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0) {
                    Line line = line(faces, id, message.getSummary());
                    if (!lines.contains(line)) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    /**
     * True when something is wrong at the field that the component belongs to: its id is the field's with an ending,
     * "title-error".
     */
    public boolean at(UIComponent part) {
        return !text(part).isEmpty();
    }

    /** What is wrong there, the first thing; empty when nothing is. */
    public String text(UIComponent part) {
        String id = part.getClientId();
        return FacesContext.getCurrentInstance().getMessageList(id.substring(0, id.lastIndexOf('-'))).stream()
                .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .map(message -> exact(message.getSummary(), input(part)))
                .findFirst()
                .orElse("");
    }

    /** "Enter your statement." or "Your statement – this is too long.", with the way there, in a row of a list too. */
    private Line line(FacesContext faces, String id, String text) {
        Line[] found = {new Line(text, null)};
        UIComponent form = id == null ? null : faces.getViewRoot().findComponent(id.replaceAll(":.*", ""));
        if (form != null) {
            form.visitTree(VisitContext.createVisitContext(faces, Set.of(id), null), (context, component) -> {
                found[0] = new Line(withLabel(exact(text, component), label(component)), target(component, id));
                return VisitResult.COMPLETE;
            });
        }
        return found[0];
    }

    /** What to enter, where the text only says that something is missing; otherwise the text itself. */
    private String exact(String text, UIComponent input) {
        if (input == null || !text.equals(messages.get("shared.required"))) {
            return text;
        }
        UIComponent field = field(input);
        Object missing = field == null ? null : field.getAttributes().get("missing");
        if (missing != null && !missing.toString().isEmpty()) {
            return missing.toString();
        }
        Object label = label(input);
        return RequiredText.of(messages, RequiredText.type(field, input), label == null ? null : label.toString());
    }

    /** The text with the label in front of it, unless it names what it is about. */
    private String withLabel(String text, Object label) {
        if (label == null
                || text.isEmpty()
                || RequiredText.isSelfContained(messages, text)
                || text.contains(label.toString())) {
            return text;
        }
        return label + " – " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** What the input is called: by itself, or by the field around it. */
    private static Object label(UIComponent input) {
        Object label = input.getAttributes().get("label");
        UIComponent field = label == null ? field(input) : null;
        return field == null ? label : field.getAttributes().get("label");
    }

    /** The {@code t:field} around the input, or null. */
    private static UIComponent field(UIComponent input) {
        UIComponent field = input;
        while (field != null && !(input.getId() + "-field").equals(field.getId())) {
            field = field.getParent();
        }
        return field;
    }

    /** The input whose error the part shows: its id is the part's without the ending. Null when there is none. */
    private static UIComponent input(UIComponent part) {
        return part.findComponent(part.getId().substring(0, part.getId().lastIndexOf('-')));
    }

    private static String target(UIComponent component, String clientId) {
        if (component instanceof InputHolder holder) {
            return holder.getInputClientId();
        }
        boolean choices = component instanceof HtmlSelectOneRadio
                || component instanceof HtmlSelectManyCheckbox
                || component instanceof HtmlInputHidden;
        return choices ? clientId + ":0" : clientId;
    }
}
