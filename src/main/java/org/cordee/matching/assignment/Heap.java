package org.cordee.matching.assignment;

/** Binary heap of nodes by distance, with distances that may be lowered while a node waits. */
final class Heap {

    private int[] nodes;
    private int[] at;
    private final long[] distance;
    private int size;

    /** @param distance read for the order; lower an entry, then call {@link #raise} */
    Heap(long[] distance) {
        this.distance = distance;
        nodes = new int[distance.length];
        at = new int[distance.length];
        java.util.Arrays.fill(at, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int top() {
        return nodes[0];
    }

    /** Adds the node, or moves it up after its distance was lowered. */
    void raise(int node) {
        int i = at[node];
        if (i < 0) {
            i = size++;
        }
        long d = distance[node];
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            int p = nodes[parent];
            if (distance[p] <= d) {
                break;
            }
            nodes[i] = p;
            at[p] = i;
            i = parent;
        }
        nodes[i] = node;
        at[node] = i;
    }

    /** The node next to the top, or -1 where there is none. */
    int second() {
        if (size < 2) {
            return -1;
        }
        return size == 2 || distance[nodes[1]] <= distance[nodes[2]] ? nodes[1] : nodes[2];
    }

    /** Moves the node down after its distance was raised. */
    void sink(int node) {
        place(node, at[node]);
    }

    int pop() {
        int top = nodes[0];
        at[top] = -1;
        int last = nodes[--size];
        if (size > 0) {
            place(last, 0);
        }
        return top;
    }

    private void place(int node, int from) {
        long d = distance[node];
        int i = from;
        int child;
        while ((child = 2 * i + 1) < size) {
            if (child + 1 < size && distance[nodes[child + 1]] < distance[nodes[child]]) {
                child++;
            }
            int c = nodes[child];
            if (d <= distance[c]) {
                break;
            }
            nodes[i] = c;
            at[c] = i;
            i = child;
        }
        nodes[i] = node;
        at[node] = i;
    }

    void clear() {
        while (size > 0) {
            at[nodes[--size]] = -1;
        }
    }
}
