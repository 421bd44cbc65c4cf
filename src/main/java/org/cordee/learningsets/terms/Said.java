package org.cordee.learningsets.terms;

import java.io.Serializable;
import java.util.List;

/** A sentence by the key of its words, with arguments. */
public record Said(String key, List<Object> arguments) implements Serializable {

    public static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }

    /** For pages: {@code m.of(said.key(), said.array())}. */
    public Object[] array() {
        return arguments.toArray();
    }
}
