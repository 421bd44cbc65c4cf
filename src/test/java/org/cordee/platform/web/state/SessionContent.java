package org.cordee.platform.web.state;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every object that the HTTP sessions of this server hold, in memory and not only when serialised. */
@WebListener
public class SessionContent implements HttpSessionListener {

    private static final List<HttpSession> SESSIONS = new CopyOnWriteArrayList<>();

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> toVisit = new ArrayDeque<>();
    private final StringBuilder texts = new StringBuilder();
    private final Set<String> types = new TreeSet<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        SESSIONS.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SESSIONS.remove(event.getSession());
    }

    /** Reads what all sessions hold now. */
    static SessionContent read() throws IllegalAccessException {
        SessionContent content = new SessionContent();
        for (HttpSession session : SESSIONS) {
            for (String name : Collections.list(session.getAttributeNames())) {
                content.toVisit.add(session.getAttribute(name));
            }
        }
        while (!content.toVisit.isEmpty()) {
            content.visit(content.toVisit.poll());
        }
        return content;
    }

    /** All strings and bytes, one after the other. */
    String texts() {
        return texts.toString();
    }

    /** The names of all types. */
    Set<String> types() {
        return types;
    }

    private void visit(Object object) throws IllegalAccessException {
        if (!seen.add(object)) {
            return;
        }
        types.add(object.getClass().getName());
        if (object instanceof CharSequence text) {
            texts.append(text).append('\n');
        } else if (object instanceof byte[] bytes) {
            texts.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        } else if (object instanceof char[] chars) {
            texts.append(chars).append('\n');
        } else if (object.getClass().isArray()
                && !object.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                visitLater(Array.get(object, i));
            }
        } else if (object instanceof Map<?, ?> map && !(object instanceof SealedViewMap)) {
            map.forEach((key, value) -> {
                visitLater(key);
                visitLater(value);
            });
        } else if (object instanceof Iterable<?> items) {
            items.forEach(this::visitLater);
        } else if (!object.getClass().getName().startsWith("java.")
                && !(object instanceof Class)
                && !(object instanceof ClassLoader)
                && !object.getClass().getName().startsWith("org.jboss.weld")) {
            fields(object);
        }
    }

    private void fields(Object object) throws IllegalAccessException {
        for (Class<?> type = object.getClass();
                type != null && !type.getName().startsWith("java.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    visitLater(field.get(object));
                }
            }
        }
    }

    private void visitLater(Object object) {
        if (object != null) {
            toVisit.add(object);
        }
    }
}
