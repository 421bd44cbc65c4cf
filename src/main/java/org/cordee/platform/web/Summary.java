package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.primefaces.component.api.InputHolder;

/** What is wrong with what was sent, for the top of the page, with the way to each field. */
@Named("summary")
@RequestScoped
public class Summary {

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
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0) {
                    Line line = new Line(named(faces, id, message.getSummary()), target(faces, id));
                    if (!lines.contains(line)) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    /** True when something is wrong at the field that the component belongs to: its id is the field's with an ending, "title-error". */
    public boolean at(UIComponent part) {
        return !text(part).isEmpty();
    }

    /** What is wrong there, the first thing; empty when nothing is. */
    public String text(UIComponent part) {
        String id = part.getClientId();
        return FacesContext.getCurrentInstance().getMessageList(id.substring(0, id.lastIndexOf('-'))).stream()
                .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                .map(FacesMessage::getSummary).findFirst().orElse("");
    }

    /** "Your statement – this is needed." */
    private static String named(FacesContext faces, String clientId, String text) {
        UIComponent field = clientId == null ? null : faces.getViewRoot().findComponent(clientId + "-field");
        Object label = field == null ? null : field.getAttributes().get("label");
        return label == null || text.isEmpty() ? text : label + " – " + text.substring(0, 1).toLowerCase() + text.substring(1);
    }

    private static String target(FacesContext faces, String clientId) {
        UIComponent component = clientId == null ? null : faces.getViewRoot().findComponent(clientId);
        if (component instanceof InputHolder holder) {
            return holder.getInputClientId();
        }
        if (component instanceof HtmlSelectOneRadio || component instanceof HtmlSelectManyCheckbox
                || component instanceof HtmlInputHidden) {
            return clientId + ":0";
        }
        return component == null ? null : clientId;
    }
}
