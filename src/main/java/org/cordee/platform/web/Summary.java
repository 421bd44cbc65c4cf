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
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.primefaces.component.api.InputHolder;

/** What is wrong with what was sent, for the top of the page, with the way to each field. */
@Named("summary")
@RequestScoped
public class Summary {

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

    private static List<Line> wrong() {
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
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse("");
    }

    /** "Your statement – this is needed.", with the way there, in a row of a list too. */
    private static Line line(FacesContext faces, String id, String text) {
        Line[] found = {new Line(text, null)};
        UIComponent form = id == null ? null : faces.getViewRoot().findComponent(id.replaceAll(":.*", ""));
        if (form != null) {
            form.visitTree(VisitContext.createVisitContext(faces, Set.of(id), null), (context, component) -> {
                Object label = label(component);
                boolean named = label != null && !text.isEmpty();
                found[0] = new Line(
                        named
                                ? label + " – " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                                : text,
                        target(component, id));
                return VisitResult.COMPLETE;
            });
        }
        return found[0];
    }

    /** What the input is called: by itself, or by the field around it. */
    private static Object label(UIComponent input) {
        UIComponent field = input;
        Object label = input.getAttributes().get("label");
        while (label == null && field != null && !(input.getId() + "-field").equals(field.getId())) {
            field = field.getParent();
        }
        return label != null || field == null ? label : field.getAttributes().get("label");
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
