package org.cordee.house;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/** Puts parts into beans as the container would, for plain tests. */
public final class Injection {

    private Injection() {}

    /** Returns a new bean with these parts. A part that is not given stays null, so that using it fails at once. */
    public static <T> T of(Class<T> bean, Object... parts) {
        try {
            Constructor<T> constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            return into(constructor.newInstance(), parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the parts into the injected fields that they fit; of several, the first. Returns the same bean. */
    public static <T> T into(T bean, Object... parts) {
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)
                        || field.isAnnotationPresent(Resource.class)
                        || field.isAnnotationPresent(PersistenceContext.class)) {
                    fill(bean, field, parts);
                }
            }
        }
        return bean;
    }

    private static void fill(Object bean, Field field, Object... parts) {
        for (Object part : parts) {
            if (field.getType().isInstance(part)) {
                try {
                    field.setAccessible(true);
                    field.set(bean, part);
                    return;
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
