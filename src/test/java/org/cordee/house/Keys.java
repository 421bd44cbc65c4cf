package org.cordee.house;

import java.lang.reflect.Field;

/** Gives entities the keys that the database would give them, for plain tests. */
public final class Keys {

    private Keys() {}

    /** Returns the same entity, which has that key from now on. */
    public static <T> T keyed(T entity, long key) {
        try {
            Field field = idOf(entity.getClass());
            field.setAccessible(true);
            field.set(entity, key);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field idOf(Class<?> type) throws NoSuchFieldException {
        try {
            return type.getDeclaredField("id");
        } catch (NoSuchFieldException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return idOf(type.getSuperclass());
        }
    }
}
