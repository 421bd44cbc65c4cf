package org.cordee.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.primefaces.component.api.InputHolder;
import org.primefaces.component.autocomplete.AutoComplete;
import org.primefaces.component.datepicker.DatePicker;

/**
 * Ties each input to what {@code <t:field>} says about it, for those who do not see it: hint, who can read it, what is
 * wrong, needed or not. It looks for the parts "title-hint", "title-readers", "title-error" around the input "title",
 * so it holds for inputs of any make.
 */
public class AriaAttributesListener implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        VisitContext visit = VisitContext.createVisitContext(
                faces, null, EnumSet.of(VisitHint.SKIP_ITERATION, VisitHint.SKIP_UNRENDERED));
        ((UIViewRoot) event.getSource()).visitTree(visit, (context, component) -> {
            if (component instanceof UIInput input && input.getId() != null && !(input instanceof HtmlInputHidden)) {
                describe(input);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static void describe(UIInput input) {
        UIComponent field = input.getParent();
        while (field != null && !(input.getId() + "-field").equals(field.getId())) {
            field = field.getParent();
        }
        if (field == null) {
            return;
        }
        name(input, input.findComponent(input.getId() + "-label"));
        List<String> parts = new ArrayList<>();
        boolean wrong = !FacesContext.getCurrentInstance()
                .getMessageList(input.getClientId())
                .isEmpty();
        for (String part : List.of("-hint", "-readers", "-error")) {
            UIComponent found = input.findComponent(input.getId() + part);
            if (found != null && (part.equals("-error") ? wrong : found.isRendered())) {
                parts.add(found.getClientId());
            }
        }
        boolean group = input instanceof HtmlSelectOneRadio || input instanceof UISelectMany;
        Map<String, Object> attributes = (group ? field : input).getPassThroughAttributes();
        put(attributes, "aria-describedby", parts.isEmpty() ? null : String.join(" ", parts));
        if (group) {
            attributes.put("role", "group");
            attributes.put("aria-labelledby", input.getClientId() + "-legend");
        } else if (alone(input)) {
            put(attributes, "aria-invalid", input.isValid() && !wrong ? null : "true");
            put(attributes, "aria-required", input.isRequired() ? "true" : null);
        }
    }

    /** False where the attributes would land on a box around the real input, which may not carry them. */
    private static boolean alone(UIInput input) {
        return !(input instanceof InputHolder holder)
                || input.getClientId().equals(holder.getInputClientId())
                || input instanceof AutoComplete
                || input instanceof DatePicker;
    }

    /** PrimeFaces' inputs have their real input inside them: the label points there. */
    private static void name(UIInput input, UIComponent label) {
        if (label != null && input instanceof InputHolder holder) {
            label.getPassThroughAttributes().put("for", holder.getInputClientId());
            holder.setLabelledBy(label.getClientId());
        }
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
