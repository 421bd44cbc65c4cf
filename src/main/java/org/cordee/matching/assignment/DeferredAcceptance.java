package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * Deferred acceptance (Gale and Shapley, "College admissions and the stability of marriage", 1962): proposers ask in
 * the order of their wishes, receivers keep the best they have room for and let go of the others. Works with room for
 * several on either side; the outcome is the stable one that all proposers like best, whatever the order of asking.
 */
final class DeferredAcceptance {

    private static final long LOW = (1L << 32) - 1;

    private DeferredAcceptance() {}

    /**
     * @param wishes for each proposer the receivers, best first
     * @param standing for each wish how the receiver ranks the proposer, more is better
     * @param proposerRoom how many each proposer may get
     * @param receiverRoom how many each receiver may keep
     * @return for each receiver the proposers kept, in no particular order
     */
    static int[][] run(int[][] wishes, int[][] standing, int[] proposerRoom, int[] receiverRoom) {
        int proposers = wishes.length;
        long[][] kept = new long[receiverRoom.length][];
        int[] size = new int[receiverRoom.length];
        int[] next = new int[proposers];
        int open = 0;
        for (int p = 0; p < proposers; p++) {
            open += Math.min(proposerRoom[p], wishes[p].length);
        }
        int[] stack = new int[open];
        int top = 0;
        for (int p = proposers - 1; p >= 0; p--) {
            for (int k = 0; k < Math.min(proposerRoom[p], wishes[p].length); k++) {
                stack[top++] = p;
            }
        }
        while (top > 0) {
            int p = stack[--top];
            while (next[p] < wishes[p].length) {
                int k = next[p]++;
                int r = wishes[p][k];
                if (receiverRoom[r] == 0) {
                    continue;
                }
                long key = (long) standing[p][k] << 32 | LOW - p;
                if (size[r] < receiverRoom[r]) {
                    kept[r] = pushed(kept[r], size[r]++, key);
                    break;
                }
                if (kept[r][0] < key) {
                    int out = (int) (LOW - (kept[r][0] & LOW));
                    replaceLowest(kept[r], size[r], key);
                    stack[top++] = out;
                    break;
                }
            }
        }
        int[][] result = new int[receiverRoom.length][];
        for (int r = 0; r < result.length; r++) {
            result[r] = new int[size[r]];
            for (int k = 0; k < size[r]; k++) {
                result[r][k] = (int) (LOW - (kept[r][k] & LOW));
            }
        }
        return result;
    }

    private static long[] pushed(long[] heap, int size, long key) {
        long[] h = heap == null ? new long[2] : size == heap.length ? Arrays.copyOf(heap, 2 * size) : heap;
        int i = size;
        while (i > 0 && h[(i - 1) >>> 1] > key) {
            h[i] = h[(i - 1) >>> 1];
            i = (i - 1) >>> 1;
        }
        h[i] = key;
        return h;
    }

    private static void replaceLowest(long[] heap, int size, long key) {
        int i = 0;
        int child;
        while ((child = 2 * i + 1) < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = key;
    }
}
