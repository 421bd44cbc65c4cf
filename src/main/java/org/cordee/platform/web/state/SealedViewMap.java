package org.cordee.platform.web.state;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreDestroyViewMapEvent;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The beans of one view. During a request they belong to the request; in the session there is only their encrypted
 * form. {@link SealViewsListener} encrypts them before the answer ends. Two requests for the same view at once each
 * have their own copy, and the later one's is kept. Without a request, as when a session times out, the map is empty.
 */
final class SealedViewMap extends AbstractMap<String, Object> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = SealedViewMap.class.getName();

    /** Null when the map is empty. */
    private volatile byte[] sealed;

    /** Encrypts every map that was opened in this request. */
    static void sealAll(FacesContext faces) {
        opened(faces).forEach((map, beans) -> map.sealed = beans.isEmpty() ? null : SessionSeal.seal(beans));
    }

    @SuppressWarnings("unchecked")
    private static Map<SealedViewMap, Map<String, Object>> opened(FacesContext faces) {
        return (Map<SealedViewMap, Map<String, Object>>)
                faces.getAttributes().computeIfAbsent(OPEN, key -> new IdentityHashMap<>());
    }

    private Map<String, Object> beans() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            return new HashMap<>();
        }
        Map<SealedViewMap, Map<String, Object>> opened = opened(faces);
        Map<String, Object> beans = opened.get(this);
        if (beans == null) {
            beans = open();
            opened.put(this, beans);
        }
        return beans;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> open() {
        byte[] now = sealed;
        try {
            return now == null ? new HashMap<>() : (Map<String, Object>) SessionSeal.open(now);
        } catch (SessionSeal.Unreadable e) {
            throw new ViewExpiredException("the beans of the view were sealed elsewhere", e, null);
        }
    }

    @Override
    public Object get(Object name) {
        return beans().get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return beans().containsKey(name);
    }

    @Override
    public Object put(String name, Object bean) {
        return beans().put(name, bean);
    }

    @Override
    public Object remove(Object name) {
        return beans().remove(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return beans().entrySet();
    }

    /** Ends the view, as Faces requires of {@link UIViewRoot#getViewMap()}. */
    @Override
    public void clear() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            sealed = null;
            return;
        }
        faces.getApplication().publishEvent(faces, PreDestroyViewMapEvent.class, UIViewRoot.class, faces.getViewRoot());
        beans().clear();
    }

    /** Mojarra looks a view's map up among those of the session: it's this one or it isn't. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Never shows content. */
    @Override
    public String toString() {
        return "SealedViewMap@" + Integer.toHexString(hashCode());
    }
}
