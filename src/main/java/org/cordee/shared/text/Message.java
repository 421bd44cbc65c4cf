package org.cordee.shared.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sentence that is yet to be worded: the key of its text, and what is put into it.
 *
 * @param key begins with its feature: {@code mentoring.reason.region}
 * @param arguments in order ({@code {0}}, {@code {1}} …): texts, numbers, terms, dates, and instants and spans of time,
 *     which are worded for their reader; null is worded as nothing
 */
public record Message(String key, List<Object> arguments) implements Serializable {

    public Message {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }

    /** Returns the arguments for pages: {@code m.of(message.key(), message.array())}. */
    public Object[] array() {
        return arguments.toArray();
    }
}
