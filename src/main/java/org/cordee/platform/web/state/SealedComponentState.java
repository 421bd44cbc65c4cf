package org.cordee.platform.web.state;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;

/**
 * Encrypts the state of a page's components before the session keeps it: after a failed validation it holds what was
 * typed. What was sealed for another browser or by another server counts as expired.
 */
public final class SealedComponentState extends ResponseStateManager {

    private static final String SEALED = SealedComponentState.class.getName();

    private final ResponseStateManager wrapped;

    public SealedComponentState(ResponseStateManager wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void writeState(FacesContext faces, Object state) throws IOException {
        wrapped.writeState(faces, sealed(faces, state));
    }

    @Override
    public String getViewState(FacesContext faces, Object state) {
        return wrapped.getViewState(faces, sealed(faces, state));
    }

    /** The same state is written once for each form of a page. */
    private static Object sealed(FacesContext faces, Object state) {
        if (!(state instanceof Object[] parts)
                || parts.length < 2
                || parts[1] == null
                || faces.getViewRoot().isTransient()) {
            return state;
        }
        if (!(faces.getAttributes().get(SEALED) instanceof Sealed done && done.from == state)) {
            faces.getAttributes().put(SEALED, new Sealed(state, new Object[] {parts[0], SessionSeal.seal(parts[1])}));
        }
        return ((Sealed) faces.getAttributes().get(SEALED)).parts;
    }

    @Override
    public Object getState(FacesContext faces, String viewId) {
        Object state = wrapped.getState(faces, viewId);
        if (!(state instanceof Object[] parts) || parts.length < 2 || !(parts[1] instanceof byte[] sealed)) {
            return state;
        }
        try {
            return new Object[] {parts[0], SessionSeal.open(sealed)};
        } catch (SessionSeal.Unreadable e) {
            return null;
        }
    }

    @Override
    public boolean isPostback(FacesContext faces) {
        return wrapped.isPostback(faces);
    }

    @Override
    public boolean isStateless(FacesContext faces, String viewId) {
        return wrapped.isStateless(faces, viewId);
    }

    @Override
    public String getCryptographicallyStrongTokenFromSession(FacesContext faces) {
        return wrapped.getCryptographicallyStrongTokenFromSession(faces);
    }

    private record Sealed(Object from, Object[] parts) {}
}
