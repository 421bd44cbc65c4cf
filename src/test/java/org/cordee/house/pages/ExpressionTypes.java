package org.cordee.house.pages;

import jakarta.faces.model.DataModel;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.shared.ids.Id;

/**
 * What an expression of a page may ask of a Java type, by the rules of Jakarta Expression Language 6. A type that isn't
 * known, such as that of a raw collection's element, is {@code null}.
 */
final class ExpressionTypes {

    /** A type has no such property or method. */
    static final class NotThere extends Exception {
        private static final long serialVersionUID = 1;

        NotThere(Type owner, String what) {
            super(owner.getTypeName() + " has no " + what);
        }
    }

    private ExpressionTypes() {}

    /**
     * Returns the type of {@code owner.name}.
     *
     * @param methods whether the name of a method will do, as it does for an action
     * @throws NotThere when the type has no such property
     */
    static Type property(Type owner, String name, boolean methods) throws NotThere {
        Class<?> type = raw(owner);
        if (type == null || type == Object.class) {
            return null;
        }
        if (Map.class.isAssignableFrom(type)) {
            return bindings(owner).get(Map.class.getTypeParameters()[1]);
        }
        if (type.isArray() && name.equals("length")) {
            return int.class;
        }
        String end = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Optional<Method> getter = methods(type, 0)
                .filter(m -> type.isRecord()
                        ? m.getName().equals(name) // nothing else is looked at, see jakarta.el.RecordELResolver
                        : m.getName().equals("get" + end)
                                || m.getName().equals("is" + end)
                                || methods && m.getName().equals(name))
                .findFirst();
        if (getter.isEmpty()
                && methods
                && methods(type, 1).anyMatch(m -> m.getName().equals(name))) {
            return null;
        }
        if (getter.isEmpty() && type.isEnum() && constant(type, name)) {
            return owner;
        }
        return substitute(
                getter.orElseThrow(() -> new NotThere(owner, "property " + name))
                        .getGenericReturnType(),
                bindings(owner));
    }

    /**
     * Returns the type of {@code owner.name(…)}.
     *
     * @param given the types of the arguments, null where that isn't known
     * @throws NotThere when no method takes such arguments
     */
    static Type call(Type owner, String name, List<Type> given) throws NotThere {
        Class<?> type = raw(owner);
        if (type == null || type == Object.class) {
            return null;
        }
        Method method = methods(type, given.size())
                .filter(m -> m.getName().equals(name) && takes(m, given))
                .findFirst()
                .orElseThrow(() -> new NotThere(owner, "method " + name + " with " + given.size() + " such arguments"));
        return substitute(method.getGenericReturnType(), bindings(owner));
    }

    /** Returns the type of {@code owner[…]}, or null where that depends on what stands in the brackets. */
    static Type item(Type owner) {
        Class<?> type = raw(owner);
        if (type == null) {
            return null;
        }
        return Map.class.isAssignableFrom(type)
                ? bindings(owner).get(Map.class.getTypeParameters()[1])
                : Iterable.class.isAssignableFrom(type) || type.isArray() ? element(owner) : null;
    }

    /** Returns the type of what a loop over {@code all} goes through, or null. */
    static Type element(Type all) {
        if (all instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        Class<?> type = raw(all);
        if (type == null) {
            return null;
        }
        if (type.isArray()) {
            return type.getComponentType();
        }
        Map<TypeVariable<?>, Type> bindings = bindings(all);
        return Iterable.class.isAssignableFrom(type)
                ? bindings.get(Iterable.class.getTypeParameters()[0])
                : DataModel.class.isAssignableFrom(type)
                        ? bindings.get(DataModel.class.getTypeParameters()[0])
                        : Map.class.isAssignableFrom(type) ? Map.Entry.class : null;
    }

    private static Stream<Method> methods(Class<?> type, int arguments) {
        return Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(Object.class.getMethods()))
                .filter(m -> !m.isBridge()
                        && (m.getParameterCount() == arguments
                                || m.isVarArgs() && arguments >= m.getParameterCount() - 1));
    }

    /** Whether a method takes arguments of these types. Expression language turns texts and numbers into each other. */
    private static boolean takes(Method method, List<Type> given) {
        for (int i = 0; i < given.size() && !method.isVarArgs(); i++) {
            Class<?> wanted = method.getParameterTypes()[i];
            Class<?> type = raw(given.get(i));
            if (type != null && isOurs(type) && wanted != String.class && !wanted.isAssignableFrom(type)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a page would show a record by its {@code toString}: a part of it was meant. */
    static boolean isShownByMistake(Type type) {
        Class<?> shown = raw(type);
        return shown != null && shown.isRecord() && isOurs(shown) && !Id.class.isAssignableFrom(shown);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.cordee.");
    }

    private static boolean constant(Class<?> type, String name) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .anyMatch(f -> f.getName().equals(name) && Modifier.isStatic(f.getModifiers()));
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType generic
                        ? (Class<?>) generic.getRawType()
                        : type instanceof GenericArrayType ? Object[].class : null;
    }

    /** Returns what the type variables of a type and of all that it extends stand for. */
    private static Map<TypeVariable<?>, Type> bindings(Type type) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        bind(type, bindings);
        return bindings;
    }

    private static void bind(Type type, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = raw(type);
        if (raw == null) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < generic.getActualTypeArguments().length; i++) {
                bindings.put(raw.getTypeParameters()[i], substitute(generic.getActualTypeArguments()[i], bindings));
            }
        }
        if (raw.getGenericSuperclass() != null) {
            bind(raw.getGenericSuperclass(), bindings);
        }
        for (Type each : raw.getGenericInterfaces()) {
            bind(each, bindings);
        }
    }

    private static Type substitute(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.get(variable);
        }
        if (type instanceof WildcardType wildcard) {
            return substitute(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(t -> substitute(t, bindings))
                    .map(t -> t == null ? Object.class : t)
                    .toArray(Type[]::new);
            return new Generic((Class<?>) generic.getRawType(), arguments);
        }
        return type;
    }

    private static final class Generic implements ParameterizedType {

        private final Class<?> raw;
        private final Type[] arguments;

        private Generic(Class<?> raw, Type... arguments) {
            this.raw = raw;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public String getTypeName() {
            return raw.getTypeName() + Arrays.toString(arguments);
        }
    }
}
