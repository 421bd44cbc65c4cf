package org.cordee.matching.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Matching of the highest weight in any graph, by blossoms (Edmonds, "Maximum matching and a polyhedron with
 * 0,1-vertices", 1965), in the form that takes time n³ (Gabow 1973; Galil, "Efficient algorithms for finding maximum
 * matching in graphs", 1986): trees grow from all free nodes, odd cycles shrink to one node, and the dual values of
 * nodes and blossoms move until an edge becomes tight.
 *
 * <p>Nodes are 1 to n, blossoms above; 0 is nobody. For every two nodes or blossoms the tightest edge between them is
 * kept as its two end nodes.
 */
final class WeightedMatching {

    private static final int FREE = -1;
    private static final int OUTER = 0;
    private static final int INNER = 1;

    private final int n;
    private final int width;
    private final int[] endU;
    private final int[] endV;
    private final long[] weight;
    private final long[] dual;
    private final int[] match;
    private final int[] slack;
    private final int[] root;
    private final int[] parent;
    private final int[] label;
    private final int[] mark;
    private final int[][] childWith;
    private final List<List<Integer>> blossom = new ArrayList<>();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private int count;
    private int stamp;

    private WeightedMatching(int n, int[][] edges, long[] weights) {
        this.n = n;
        width = n + n / 2 + 2;
        endU = new int[width * width];
        endV = new int[width * width];
        weight = new long[width * width];
        dual = new long[width];
        match = new int[width];
        slack = new int[width];
        root = new int[width];
        parent = new int[width];
        label = new int[width];
        mark = new int[width];
        childWith = new int[width][n + 1];
        count = n;
        for (int x = 0; x < width; x++) {
            blossom.add(new ArrayList<>());
            root[x] = x <= n ? x : 0;
        }
        long highest = 0;
        for (int u = 1; u <= n; u++) {
            childWith[u][u] = u;
            for (int v = 1; v <= n; v++) {
                endU[u * width + v] = u;
                endV[u * width + v] = v;
            }
        }
        for (int e = 0; e < edges.length; e++) {
            int u = edges[e][0] + 1;
            int v = edges[e][1] + 1;
            weight[u * width + v] = weights[e];
            weight[v * width + u] = weights[e];
            highest = Math.max(highest, weights[e]);
        }
        Arrays.fill(dual, 1, n + 1, highest);
    }

    /**
     * @param n number of nodes
     * @param edges pairs of different nodes from 0 on, each pair once
     * @param weights above 0, and small enough for their doubles to be added
     * @return for each node the other end, or -1
     */
    static int[] of(int n, int[][] edges, long[] weights) {
        WeightedMatching m = new WeightedMatching(n, edges, weights);
        while (m.stage()) {
            m.queue.clear();
        }
        int[] mate = new int[n];
        for (int v = 0; v < n; v++) {
            mate[v] = m.match[v + 1] - 1;
        }
        return mate;
    }

    /** How far the edge is from being tight. */
    private long distance(int u, int x) {
        int at = u * width + x;
        int a = endU[at];
        int b = endV[at];
        return dual[a] + dual[b] - 2 * weight[a * width + b];
    }

    private void offer(int u, int x) {
        if (slack[x] == 0 || distance(u, x) < distance(slack[x], x)) {
            slack[x] = u;
        }
    }

    private void findSlack(int x) {
        slack[x] = 0;
        for (int u = 1; u <= n; u++) {
            if (weight[u * width + x] > 0 && root[u] != x && label[root[u]] == OUTER) {
                offer(u, x);
            }
        }
    }

    private void enqueue(int x) {
        if (x <= n) {
            queue.add(x);
        } else {
            blossom.get(x).forEach(this::enqueue);
        }
    }

    private void setRoot(int x, int b) {
        root[x] = b;
        if (x > n) {
            for (int child : blossom.get(x)) {
                setRoot(child, b);
            }
        }
    }

    /** Position of the child in the blossom, which is turned round where the way to its base would be odd. */
    private int evenPosition(int b, int child) {
        List<Integer> ring = blossom.get(b);
        int at = ring.indexOf(child);
        if (at % 2 == 0) {
            return at;
        }
        Collections.reverse(ring.subList(1, ring.size()));
        return ring.size() - at;
    }

    private void setMatch(int u, int v) {
        match[u] = endV[u * width + v];
        if (u > n) {
            int child = childWith[u][endU[u * width + v]];
            int at = evenPosition(u, child);
            List<Integer> ring = blossom.get(u);
            for (int i = 0; i < at; i++) {
                setMatch(ring.get(i), ring.get(i ^ 1));
            }
            setMatch(child, v);
            Collections.rotate(ring, -at);
        }
    }

    private void augment(int from, int to) {
        int u = from;
        int v = to;
        while (true) {
            int next = root[match[u]];
            setMatch(u, v);
            if (next == 0) {
                return;
            }
            setMatch(next, root[parent[next]]);
            u = root[parent[next]];
            v = next;
        }
    }

    private int commonBase(int one, int other) {
        stamp++;
        int u = one;
        int v = other;
        while (u != 0 || v != 0) {
            if (u != 0) {
                if (mark[u] == stamp) {
                    return u;
                }
                mark[u] = stamp;
                u = root[match[u]];
                if (u != 0) {
                    u = root[parent[u]];
                }
            }
            int t = u;
            u = v;
            v = t;
        }
        return 0;
    }

    private void shrink(int u, int base, int v) {
        int b = n + 1;
        while (b <= count && root[b] != 0) {
            b++;
        }
        count = Math.max(count, b);
        dual[b] = 0;
        label[b] = OUTER;
        match[b] = match[base];
        List<Integer> ring = blossom.get(b);
        ring.clear();
        ring.add(base);
        climb(u, base, ring);
        Collections.reverse(ring.subList(1, ring.size()));
        climb(v, base, ring);
        setRoot(b, b);
        for (int x = 1; x <= count; x++) {
            weight[b * width + x] = 0;
            weight[x * width + b] = 0;
        }
        Arrays.fill(childWith[b], 0);
        for (int child : ring) {
            for (int x = 1; x <= count; x++) {
                if (weight[child * width + x] > 0
                        && (weight[b * width + x] == 0 || distance(child, x) < distance(b, x))) {
                    copy(child * width + x, b * width + x);
                    copy(x * width + child, x * width + b);
                }
            }
            for (int x = 1; x <= n; x++) {
                if (childWith[child][x] != 0) {
                    childWith[b][x] = child;
                }
            }
        }
        findSlack(b);
    }

    private void climb(int from, int base, List<Integer> ring) {
        for (int x = from; x != base; ) {
            ring.add(x);
            int y = root[match[x]];
            ring.add(y);
            enqueue(y);
            x = root[parent[y]];
        }
    }

    private void copy(int from, int to) {
        endU[to] = endU[from];
        endV[to] = endV[from];
        weight[to] = weight[from];
    }

    private void expand(int b) {
        List<Integer> ring = blossom.get(b);
        for (int child : ring) {
            setRoot(child, child);
        }
        int entry = childWith[b][endU[b * width + parent[b]]];
        int at = evenPosition(b, entry);
        for (int i = 0; i < at; i += 2) {
            int inner = ring.get(i);
            int outer = ring.get(i + 1);
            parent[inner] = endU[outer * width + inner];
            label[inner] = INNER;
            label[outer] = OUTER;
            slack[inner] = 0;
            findSlack(outer);
            enqueue(outer);
        }
        label[entry] = INNER;
        parent[entry] = parent[b];
        for (int i = at + 1; i < ring.size(); i++) {
            label[ring.get(i)] = FREE;
            findSlack(ring.get(i));
        }
        root[b] = 0;
    }

    /** Works off a tight edge; true where it led to a larger matching. */
    private boolean tight(int at) {
        int eu = endU[at];
        int u = root[eu];
        int v = root[endV[at]];
        if (label[v] == FREE) {
            parent[v] = eu;
            label[v] = INNER;
            int next = root[match[v]];
            slack[v] = 0;
            slack[next] = 0;
            label[next] = OUTER;
            enqueue(next);
        } else if (label[v] == OUTER) {
            int base = commonBase(u, v);
            if (base == 0) {
                augment(u, v);
                augment(v, u);
                return true;
            }
            shrink(u, base, v);
        }
        return false;
    }

    private boolean stage() {
        Arrays.fill(label, FREE);
        Arrays.fill(slack, 0);
        for (int x = 1; x <= count; x++) {
            if (root[x] == x && match[x] == 0) {
                parent[x] = 0;
                label[x] = OUTER;
                enqueue(x);
            }
        }
        if (queue.isEmpty()) {
            return false;
        }
        while (true) {
            if (grow()) {
                return true;
            }
            if (!moveDuals()) {
                return false;
            }
            queue.clear();
            for (int x = 1; x <= count; x++) {
                if (root[x] == x
                        && slack[x] != 0
                        && root[slack[x]] != x
                        && distance(slack[x], x) == 0
                        && tight(slack[x] * width + x)) {
                    return true;
                }
            }
            for (int b = n + 1; b <= count; b++) {
                if (root[b] == b && label[b] == INNER && dual[b] == 0) {
                    expand(b);
                }
            }
        }
    }

    private boolean grow() {
        while (!queue.isEmpty()) {
            int u = queue.poll();
            if (label[root[u]] == INNER) {
                continue;
            }
            for (int v = 1; v <= n; v++) {
                int at = u * width + v;
                if (weight[at] > 0 && root[u] != root[v]) {
                    if (dual[u] + dual[v] == 2 * weight[at]) {
                        if (tight(at)) {
                            return true;
                        }
                    } else {
                        offer(u, root[v]);
                    }
                }
            }
        }
        return false;
    }

    private boolean moveDuals() {
        long d = Long.MAX_VALUE;
        for (int b = n + 1; b <= count; b++) {
            if (root[b] == b && label[b] == INNER) {
                d = Math.min(d, dual[b] / 2);
            }
        }
        for (int x = 1; x <= count; x++) {
            if (root[x] == x && slack[x] != 0) {
                if (label[x] == FREE) {
                    d = Math.min(d, distance(slack[x], x));
                } else if (label[x] == OUTER) {
                    d = Math.min(d, distance(slack[x], x) / 2);
                }
            }
        }
        for (int u = 1; u <= n; u++) {
            if (label[root[u]] == OUTER) {
                if (dual[u] <= d) {
                    return false;
                }
                dual[u] -= d;
            } else if (label[root[u]] == INNER) {
                dual[u] += d;
            }
        }
        for (int b = n + 1; b <= count; b++) {
            if (root[b] == b) {
                if (label[b] == OUTER) {
                    dual[b] += 2 * d;
                } else if (label[b] == INNER) {
                    dual[b] -= 2 * d;
                }
            }
        }
        return true;
    }
}
