package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one-time key of a form: {@code <t:form>} writes a new one each time it is shown; the view takes it and hands it
 * to {@code once.run(formKey.take(), person, () -> …)}. A double click, the back button or a reload sends the same key
 * with the same values and has one effect; the same key with other values is a request of its own.
 */
@Named("formKey")
@RequestScoped
public class FormKey {

    /** Name of the hidden field. */
    public static final String FIELD = "once";

    /** A new key, for the hidden field. */
    public String getFresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * The key of the form that was sent, 48 letters and digits. With Ajax the form is given a new one, since it stays
     * on the screen.
     *
     * @throws IllegalStateException when the form carries none: it was not made with {@code <t:form>}
     */
    public String take() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String key = of(faces.getExternalContext().getRequestParameterValuesMap());
        if (faces.getPartialViewContext().isAjaxRequest()) {
            renew(faces);
        }
        return key;
    }

    /** As {@link #take}, for a plain form that goes to a servlet. @param sent all its parameters */
    public static String of(Map<String, String[]> sent) {
        String[] key = sent.get(FIELD);
        if (key == null || key.length != 1 || !key[0].matches("[0-9a-f]{32}")) {
            throw new IllegalStateException("this form carries no one-time key");
        }
        return key[0] + fingerprint(sent);
    }

    /** 16 hexadecimal digits of what was sent, without what Faces and PrimeFaces add. */
    static String fingerprint(Map<String, String[]> sent) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(sent).forEach((name, values) -> {
                if (!name.startsWith("jakarta.faces.") && !name.startsWith("primefaces.")) {
                    digest.update((name + "=" + Arrays.toString(values) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void renew(FacesContext faces) {
        String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        UIComponent component = source == null ? null : faces.getViewRoot().findComponent(source);
        while (component != null && !(component instanceof UIForm)) {
            component = component.getParent();
        }
        UIComponent holder = component == null ? null : component.findComponent(FIELD);
        if (holder != null) {
            faces.getPartialViewContext().getRenderIds().add(holder.getClientId(faces));
        }
    }
}
