package org.cordee.shared.paging;

import java.util.List;

/** A stretch of a list: its items, and how many there are in all. */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
