package org.cordee.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import org.cordee.platform.web.filters.SecurityHeadersFilter;
import org.cordee.platform.web.state.SealedComponentState;
import org.primefaces.PrimeFaces;

/**
 * The nonce on its way from the header to each script. Every {@code script} element gets it from the response writer;
 * PrimeFaces' script is told it once per page, and sends it back with each Ajax request, whose scripts have to carry
 * the page's nonce and not their own. No page writes a nonce itself: a doubled attribute blocks the script.
 */
public final class Nonces {

    private static final String FIELD = "primefaces.nonce";

    private Nonces() {}

    /** The nonce by which the page on the screen lets scripts run. */
    static String of(FacesContext faces) {
        if (faces.getPartialViewContext().isAjaxRequest()) {
            String sent = faces.getExternalContext().getRequestParameterMap().get(FIELD);
            return sent != null && sent.matches("[A-Za-z0-9+/]{24}") ? sent : null;
        }
        return (String) faces.getExternalContext().getRequestMap().get(SecurityHeadersFilter.NONCE);
    }

    /** Puts {@link WritesThem} around each render kit, which also encrypts the state that the session keeps. */
    public static class Kits extends RenderKitFactory {

        public Kits(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public RenderKit getRenderKit(FacesContext faces, String id) {
            RenderKit kit = getWrapped().getRenderKit(faces, id);
            return kit == null ? null : new WritesThem(kit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    private static final class WritesThem extends RenderKitWrapper {

        WritesThem(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseStateManager getResponseStateManager() {
            return new SealedComponentState(super.getResponseStateManager());
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            return new ScriptWriter(super.createResponseWriter(writer, types, encoding));
        }
    }

    private static final class ScriptWriter extends ResponseWriterWrapper {

        ScriptWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if ("script".equalsIgnoreCase(name)) {
                String nonce = of(FacesContext.getCurrentInstance());
                if (nonce != null) {
                    super.writeAttribute("nonce", nonce, null);
                }
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new ScriptWriter(super.cloneWithWriter(writer));
        }
    }

    /** Tells PrimeFaces' script the nonce of a page that is written as a whole. */
    public static class NonceListener implements PhaseListener {

        private static final long serialVersionUID = 1L;

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RENDER_RESPONSE;
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            String nonce = of(faces);
            if (nonce != null && !faces.getPartialViewContext().isAjaxRequest()) {
                PrimeFaces.current().executeInitScript("if(window.PrimeFaces)PrimeFaces.csp.init('" + nonce + "')");
            }
        }
    }

    /**
     * Lets each form send the nonce back, as PrimeFaces' script expects it; a form that Ajax has put in anew goes on
     * doing so.
     */
    public static class Views extends ViewHandlerWrapper {

        public Views(ViewHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void writeState(FacesContext faces) throws IOException, FacesException {
            super.writeState(faces);
            String nonce = of(faces);
            if (nonce != null && !faces.getViewRoot().isTransient()) {
                ResponseWriter writer = faces.getResponseWriter();
                writer.startElement("input", null);
                for (Map.Entry<String, String> attribute :
                        Map.of("type", "hidden", "name", FIELD, "value", nonce).entrySet()) {
                    writer.writeAttribute(attribute.getKey(), attribute.getValue(), null);
                }
                writer.endElement("input");
            }
        }
    }
}
