package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.cordee.platform.words.Words;

/** Puts into a page that was opened afresh what had been typed into the form whose view had expired, and says so. */
public class TypedAgain implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getExternalContext().getRequestMap().get(ErrorPage.EXPIRED) == null) {
            return;
        }
        ((UIViewRoot) event.getSource()).visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            boolean field = component instanceof EditableValueHolder && !(component instanceof jakarta.faces.component.UIViewParameter);
            if (field && component.isRendered()) {
                component.decode(faces);
            }
            return VisitResult.ACCEPT;
        });
        String text = CDI.current().select(Words.class).get().get("shared.expired");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }
}
