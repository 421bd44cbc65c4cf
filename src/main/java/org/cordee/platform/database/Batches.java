package org.cordee.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits what a query asks for into parts that fit into one statement. */
public final class Batches {

    /** The most values in one statement. */
    public static final int SIZE = 500;

    private Batches() {}

    /** Returns the values without repetition, in their order, at most {@link #SIZE} in each list; empty for none. */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = values.stream().distinct().toList();
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += SIZE) {
            batches.add(all.subList(i, Math.min(all.size(), i + SIZE)));
        }
        return batches;
    }
}
