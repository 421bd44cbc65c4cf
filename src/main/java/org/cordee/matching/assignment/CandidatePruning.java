package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * Keeps for each mentee the best few mentors, so that not all pairs need to be held, and loses nobody by it: whoever
 * stands in the way of a place for somebody gets the full list. As many people can be placed with the pairs kept as
 * with all of them.
 *
 * <p>After the first choice, people are placed by augmenting paths. Everybody who is reached along alternating paths
 * from somebody without a place gets all pairs, until nothing new is reached; then those still without a place have
 * competitors and mentors among themselves only (Hall 1935), whatever other pairs there are.
 */
public final class CandidatePruning {

    /** Scores of all pairs of one mentee, worked out when asked for. */
    @FunctionalInterface
    public interface Scores {

        /** Tells the sink the score of each mentor who may mentor this mentee. */
        void of(int mentee, Sink sink);
    }

    /** Takes pairs. */
    @FunctionalInterface
    public interface Sink {
        /** One mentor, by index from 0, with the score. */
        void pair(int mentor, int score);
    }

    /**
     * What is kept.
     *
     * @param mentors for each mentee the mentors, by index
     * @param scores for each of those the score
     * @param full how many mentees keep all their pairs because of others
     */
    public record Kept(int[][] mentors, int[][] scores, int full) {

        /** Number of pairs kept. */
        public long pairs() {
            return Arrays.stream(mentors).mapToLong(row -> row.length).sum();
        }
    }

    private final int mentees;
    private final int[] capacity;
    private final Scores scores;
    private final long[][] lists;
    private final boolean[] whole;

    private CandidatePruning(int mentees, int[] capacity, Scores scores) {
        this.mentees = mentees;
        this.capacity = capacity;
        this.scores = scores;
        lists = new long[mentees][];
        whole = new boolean[mentees];
    }

    /**
     * Prunes.
     *
     * @param capacity places of each mentor
     * @param best how many pairs each mentee keeps, 1 or more; equal scores by lower index
     */
    public static Kept keep(int mentees, int[] capacity, Scores scores, int best) {
        CandidatePruning p = new CandidatePruning(mentees, capacity, scores);
        for (int i = 0; i < mentees; i++) {
            p.lists[i] = p.all(i);
            if (p.lists[i].length > best) {
                Arrays.sort(p.lists[i]);
                p.lists[i] = Arrays.copyOfRange(p.lists[i], p.lists[i].length - best, p.lists[i].length);
            } else {
                p.whole[i] = true;
            }
        }
        return p.kept(p.complete());
    }

    private long[] all(int mentee) {
        Gathered g = new Gathered();
        scores.of(mentee, g);
        return Arrays.copyOf(g.list, g.size);
    }

    private static final class Gathered implements Sink {
        private long[] list = new long[64];
        private int size;

        @Override
        public void pair(int mentor, int score) {
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            list[size++] = ((long) score << 32) + (Integer.MAX_VALUE - mentor);
        }
    }

    private static int mentor(long packed) {
        return Integer.MAX_VALUE - (int) packed;
    }

    /** Gives full lists until no more people can be placed; says to how many. */
    private int complete() {
        Places places = new Places(mentees, capacity);
        int full = 0;
        boolean more = true;
        while (more) {
            long[][] columns = new long[mentees][];
            int[] listOf = new int[mentees];
            for (int i = 0; i < mentees; i++) {
                listOf[i] = i;
                columns[i] = new long[lists[i].length];
                for (int k = 0; k < columns[i].length; k++) {
                    columns[i][k] = mentor(lists[i][k]);
                }
            }
            Cardinality cardinality = new Cardinality(new CandidateLists(columns), listOf, -1L, places);
            cardinality.complete();
            boolean[] contested = cardinality.contested();
            more = false;
            for (int i = 0; i < mentees; i++) {
                if (!whole[i] && (places.column[i] < 0 || contested[places.column[i]])) {
                    whole[i] = true;
                    lists[i] = all(i);
                    full++;
                    more = true;
                }
            }
        }
        return full;
    }

    private Kept kept(int full) {
        int[][] mentors = new int[mentees][];
        int[][] score = new int[mentees][];
        for (int i = 0; i < mentees; i++) {
            long[] list = lists[i];
            mentors[i] = new int[list.length];
            score[i] = new int[list.length];
            for (int k = 0; k < list.length; k++) {
                mentors[i][k] = mentor(list[k]);
                score[i][k] = (int) (list[k] - (Integer.MAX_VALUE - mentors[i][k]) >> 32);
            }
        }
        return new Kept(mentors, score, full);
    }
}
