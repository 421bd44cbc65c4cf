package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.render.Renderer;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.platform.messages.Messages;

/** Puts into a page that was opened afresh what had been typed into the form whose view had expired, and says so. */
public class ExpiredFormInputListener implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getExternalContext().getRequestMap().get(ErrorPageServlet.EXPIRED) == null) {
            return;
        }
        Set<String> sent = faces.getExternalContext().getRequestParameterMap().keySet();
        // only what is shown of the form that was sent: the rest of the page may have nothing to show, or want a file
        VisitContext shown = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        ((UIViewRoot) event.getSource()).visitTree(shown, (context, component) -> {
            if (component instanceof UIForm && !sent.contains(component.getClientId(faces))) {
                return VisitResult.REJECT;
            }
            boolean field = component instanceof EditableValueHolder
                    && !(component instanceof jakarta.faces.component.UIViewParameter);
            if (field) {
                component.decode(faces);
                if (component instanceof UISelectOne || component instanceof UISelectMany) {
                    choose(faces, (UIInput) component);
                }
            }
            return VisitResult.ACCEPT;
        });
        String text = CDI.current().select(Messages.class).get().get("shared.expired");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** Radio buttons show the value that is chosen, not the one that was sent. */
    @SuppressWarnings("unchecked")
    private static void choose(FacesContext faces, UIInput input) {
        Object sent = input.getSubmittedValue();
        if (sent == null) {
            return;
        }
        try {
            Renderer<UIComponent> renderer =
                    faces.getRenderKit().getRenderer(input.getFamily(), input.getRendererType());
            input.setValue(renderer.getConvertedValue(faces, input, sent));
            input.setSubmittedValue(null);
        } catch (ConverterException e) {
            // what is no choice is said when the form is sent again
        }
    }
}
