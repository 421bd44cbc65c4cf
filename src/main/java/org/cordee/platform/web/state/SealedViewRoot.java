package org.cordee.platform.web.state;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PostConstructViewMapEvent;
import java.util.Map;

/** The root of every view: as Faces' own, with beans that the session keeps encrypted ({@link SealedViewMap}). */
public class SealedViewRoot extends UIViewRoot {

    /** Where Mojarra keeps the map of this view during a request. */
    private static final String VIEW_MAP = "com.sun.faces.application.view.viewMap";

    @Override
    public Map<String, Object> getViewMap(boolean create) {
        Map<String, Object> beans = super.getViewMap(false);
        if (beans == null && create) {
            beans = new SealedViewMap();
            getTransientStateHelper().putTransient(VIEW_MAP, beans);
            getFacesContext()
                    .getApplication()
                    .publishEvent(getFacesContext(), PostConstructViewMapEvent.class, UIViewRoot.class, this);
        }
        return beans;
    }
}
