package org.cordee.platform.database;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cordee.shared.ids.Id;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/**
 * Between features stand typed ids, of which EclipseLink does not know that a foreign key is behind them: it would
 * write the rows of one commit in any order. This tells it: an entity with a {@code PersonId} is written after
 * {@code Person} and deleted before it.
 */
class CommitOrder {

    void customize(Session session) {
        Map<String, Class<?>> byName = new HashMap<>();
        session.getDescriptors().keySet().forEach(type -> byName.put(type.getSimpleName(), type));
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (Class<?> id : ids(descriptor.getJavaClass(), new HashSet<>())) {
                Class<?> target = byName.get(id.getSimpleName().replaceFirst("Id$", ""));
                if (target != null && target != descriptor.getJavaClass()) {
                    descriptor.addConstraintDependencies(target);
                }
            }
        }
    }

    /** The types of typed ids among the fields, those of embedded objects and of collections too. */
    private static Set<Class<?>> ids(Class<?> type, Set<Class<?>> seen) {
        Set<Class<?>> found = new HashSet<>();
        for (Class<?> c = type;
                c != null && c.getName().startsWith("org.cordee.") && seen.add(c);
                c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    note(field.getGenericType(), found, seen);
                }
            }
        }
        return found;
    }

    private static void note(Type type, Set<Class<?>> found, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType collection) {
            for (Type argument : collection.getActualTypeArguments()) {
                note(argument, found, seen);
            }
        } else if (type instanceof Class<?> plain && Id.class.isAssignableFrom(plain)) {
            found.add(plain);
        } else if (type instanceof Class<?> plain && plain.isAnnotationPresent(jakarta.persistence.Embeddable.class)) {
            found.addAll(ids(plain, seen));
        }
    }
}
