package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.person.CurrentPerson;

/**
 * The content of a form, followed by a hidden field with a signed digest of what was written. {@link ExpiredForm}
 * compares it with the digest of the page opened afresh. The field is written only when a page is opened, since a page
 * that answers a form may hold choices that are not in its address.
 */
public class FormAsShown extends UIComponentBase {

    /** Name of the hidden field; 43 letters, digits and signs. */
    public static final String FIELD = "shown";

    @Override
    public String getFamily() {
        return "cordee";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (faces.isPostback()) {
            super.encodeChildren(faces);
            return;
        }
        ResponseWriter writer = faces.getResponseWriter();
        DigestingWriter digesting = new DigestingWriter(writer);
        faces.setResponseWriter(digesting);
        try {
            super.encodeChildren(faces);
        } finally {
            faces.setResponseWriter(writer);
        }
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", FIELD, null);
        writer.writeAttribute("value", signed(digesting.digest()), null);
        writer.writeAttribute("autocomplete", "off", null);
        writer.endElement("input");
    }

    /** Signed for this person, so that nobody else can make a form that is taken without its view. */
    private static String signed(String digest) {
        String person = CDI.current()
                .select(CurrentPerson.class)
                .get()
                .id()
                .map(String::valueOf)
                .orElse("");
        return CDI.current().select(Secret.class).get().sign("form", person + " " + digest);
    }

    /**
     * Writes as before, and digests what is written. The nonce of scripts is new on every page and comes further down.
     */
    private static final class DigestingWriter extends ResponseWriterWrapper {

        private final MessageDigest digest;

        DigestingWriter(ResponseWriter wrapped) {
            super(wrapped);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        }

        private void add(Object... parts) {
            for (Object part : parts) {
                digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            add("<", name);
            super.startElement(name, component);
        }

        @Override
        public void endElement(String name) throws IOException {
            add("/", name);
            super.endElement(name);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            add(name, value);
            super.writeAttribute(name, value, property);
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property) throws IOException {
            add(name, value);
            super.writeURIAttribute(name, value, property);
        }

        @Override
        public void writeText(Object text, String property) throws IOException {
            add(text);
            super.writeText(text, property);
        }

        @Override
        public void writeText(Object text, UIComponent component, String property) throws IOException {
            add(text);
            super.writeText(text, component, property);
        }

        @Override
        public void writeText(char[] text, int from, int length) throws IOException {
            add(new String(text, from, length));
            super.writeText(text, from, length);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            add(new String(text, from, length));
            super.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            add(text.substring(from, from + length));
            super.write(text, from, length);
        }

        @Override
        public void write(String text) throws IOException {
            add(text);
            super.write(text);
        }

        @Override
        public void write(int character) throws IOException {
            add(character);
            super.write(character);
        }
    }
}
