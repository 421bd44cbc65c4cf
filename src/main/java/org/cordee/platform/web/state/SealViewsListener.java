package org.cordee.platform.web.state;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Encrypts the beans of the views of a request once the answer is written, before it ends. */
public class SealViewsListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE
                || event.getFacesContext().getResponseComplete()) {
            SealedViewMap.sealAll(event.getFacesContext());
        }
    }
}
