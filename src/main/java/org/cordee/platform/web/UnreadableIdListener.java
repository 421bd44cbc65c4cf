package org.cordee.platform.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An address whose id is no number is an address of nothing: 404. Without this Faces would pass over the page's action
 * and show a page for which nothing was read.
 */
public class UnreadableIdListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot root = faces.getViewRoot();
        if (root == null || !faces.isValidationFailed() || faces.isPostback() || faces.getResponseComplete()) {
            return;
        }
        if (ViewMetadata.getViewParameters(root).stream()
                .anyMatch(parameter -> !parameter.isValid() && isNumber(faces, parameter))) {
            try {
                faces.getExternalContext().responseSendError(404, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    private static boolean isNumber(FacesContext faces, UIViewParameter parameter) {
        ValueExpression value = parameter.getValueExpression("value");
        Class<?> type = value == null ? null : value.getType(faces.getELContext());
        return type != null && (Number.class.isAssignableFrom(type) || type == long.class || type == int.class);
    }
}
