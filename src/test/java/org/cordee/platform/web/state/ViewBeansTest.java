package org.cordee.platform.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Beans of views are serialised and encrypted between requests, so everything they keep must be serialisable. */
class ViewBeansTest {

    private final Set<String> faults = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void keepOnlyWhatCanBeSerialised() throws IOException {
        List<Class<?>> beans = beans(ViewScoped.class);
        assertFalse(beans.isEmpty());
        beans.forEach(this::check);
        beans(SessionScoped.class).forEach(this::check);
        assertEquals(Set.of(), faults);
    }

    private static List<Class<?>> beans(Class<? extends Annotation> scope) throws IOException {
        Path root = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.matches(".*[/\\\\]web[/\\\\]\\w+\\.class"))
                    .map(name -> name.substring(0, name.length() - 6).replaceAll("[/\\\\]", "."))
                    .toList();
            List<Class<?>> beans = new ArrayList<>();
            for (String name : names) {
                Class<?> type = load(name);
                if (type.isAnnotationPresent(scope)) {
                    beans.add(type);
                }
            }
            return beans;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ViewBeansTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(Class<?> type) {
        if (!seen.add(type) || !type.getName().startsWith("org.cordee.") || type.isEnum()) {
            return;
        }
        if (!Serializable.class.isAssignableFrom(type)) {
            faults.add(type.getName());
        }
        for (Class<?> part = type; part.getName().startsWith("org.cordee."); part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                boolean kept = !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isAnnotationPresent(Inject.class);
                if (kept) {
                    check(field.getGenericType(), part.getName() + "." + field.getName());
                }
            }
            if (part.isInterface() || part.getSuperclass() == null) {
                break;
            }
        }
    }

    private void check(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            check(generic.getRawType(), where);
            for (Type argument : generic.getActualTypeArguments()) {
                check(argument, where);
            }
        } else if (type instanceof WildcardType wildcard) {
            check(wildcard.getUpperBounds()[0], where);
        } else if (type instanceof Class<?> plain) {
            if (plain.isArray()) {
                check(plain.getComponentType(), where);
            } else if (plain.getName().startsWith("org.cordee.")) {
                if (plain.isInterface() && plain.getPermittedSubclasses() != null) {
                    for (Class<?> sub : plain.getPermittedSubclasses()) {
                        check(sub);
                    }
                } else {
                    check(plain);
                }
            } else if (!plain.isPrimitive()
                            && plain != Object.class
                            && !Collection.class.isAssignableFrom(plain)
                            && plain != Map.class
                            && !Serializable.class.isAssignableFrom(plain)
                    || plain == Optional.class) {
                faults.add(where + ": " + plain.getName());
            }
        }
    }
}
