package org.cordee.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that was sent after its view was lost: the server was started again, or another one took over. It may be sent
 * to the same page opened afresh when that page shows it as before, and asks for exactly what was sent: then nobody has
 * changed what the person saw, and no step or added line is missing.
 */
final class ExpiredForm {

    static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Pattern FORM = Pattern.compile("<form [^>]*?\\bid=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private ExpiredForm() {}

    /**
     * Returns the view state with which the form can be sent to the page opened afresh.
     *
     * @param page its HTML
     * @param sent the parameters of the form, with those of the address
     * @param address the parameters of the address
     * @return null when the form is not the one that was sent
     */
    static String stateOf(String page, Map<String, String[]> sent, Set<String> address) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (sent.containsKey(form.group(1))) {
                return stateOfForm(form.group(), sent, address);
            }
        }
        return null;
    }

    private static String stateOfForm(String form, Map<String, String[]> sent, Set<String> address) {
        Set<String> asked = new HashSet<>();
        String shown = null;
        String state = null;
        boolean pressed = false;
        for (Matcher field = FIELD.matcher(form); field.find(); ) {
            String name = field.group(2);
            String type = type(field);
            asked.add(name);
            if (name.equals(FormAsShown.FIELD)) {
                shown = value(field.group());
            } else if (name.equals(VIEW_STATE)) {
                state = value(field.group());
            } else if (type.equals("submit") || type.equals("image")) {
                pressed |= sent.containsKey(name);
            } else if (alwaysSent(type) && !field.group().contains(" disabled") && !sent.containsKey(name)) {
                return null;
            }
        }
        Set<String> unasked = new HashSet<>(sent.keySet());
        unasked.removeAll(asked);
        unasked.removeAll(address);
        unasked.removeIf(name -> name.startsWith("jakarta.faces."));
        String[] then = sent.get(FormAsShown.FIELD);
        boolean same = shown != null && then != null && then.length == 1 && shown.equals(then[0]);
        return same && pressed && unasked.isEmpty() ? state : null;
    }

    private static String type(Matcher field) {
        if (!field.group(1).equals("input")) {
            return field.group(1).equals("button") ? "submit" : field.group(1);
        }
        Matcher type = TYPE.matcher(field.group());
        return type.find() ? type.group(1) : "text";
    }

    /**
     * Browsers leave out boxes that are not ticked, lists in which nothing is chosen, files and buttons that were not
     * pressed.
     */
    private static boolean alwaysSent(String type) {
        return !Set.of("checkbox", "radio", "select", "file", "button", "reset").contains(type);
    }

    private static String value(String field) {
        Matcher value = VALUE.matcher(field);
        return value.find() ? value.group(1) : null;
    }

    /** Takes a page instead of the browser. */
    static final class BufferedResponse extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        private boolean other;

        BufferedResponse(HttpServletResponse response) {
            super(response);
        }

        /** Returns the page; an empty text when something else was answered. */
        String page() {
            writer.flush();
            return other ? "" : bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("written at once");
                }
            };
        }

        @Override
        public boolean isCommitted() {
            return false;
        }

        @Override
        public void sendError(int status, String text) {
            other = true;
        }

        @Override
        public void sendError(int status) {
            other = true;
        }

        @Override
        public void sendRedirect(String location) {
            other = true;
        }

        @Override
        public void setStatus(int status) {
            // the answer's own comes later
        }

        @Override
        public void setContentLength(int length) {
            // not the answer's
        }

        @Override
        public void setContentLengthLong(long length) {
            // not the answer's
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }

        @Override
        public void reset() {
            bytes.reset();
        }

        @Override
        public void resetBuffer() {
            bytes.reset();
        }
    }
}
