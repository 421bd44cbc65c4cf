package org.cordee.matching.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Mentees, mentors and scores for a benchmark, made from a seed: six attributes on each side, points for likeness, each
 * mentee with its best candidates. Mentors have one or two places; there are about as many places as mentees.
 */
record Pool(int mentees, int[] capacity, int[][] mentor, int[][] score) {

    private static final int[] WEIGHT = {100, 80, 150, 120, 200, 70};

    static Pool of(int mentees, int candidates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int mentors = Math.max(2, mentees * 2 / 3);
        int[] capacity = new int[mentors];
        Arrays.setAll(capacity, j -> 1 + random.nextInt(2));
        byte[][] asks = people(mentees, random);
        byte[][] offers = people(mentors, random);
        int[] charm = random.ints(mentors, 0, 60).toArray();
        int[][] mentor = new int[mentees][];
        int[][] score = new int[mentees][];
        int wanted = Math.min(candidates, mentors);
        int looked = Math.min(mentors, 8 * wanted);
        long[] keys = new long[looked];
        for (int i = 0; i < mentees; i++) {
            int start = random.nextInt(mentors);
            for (int k = 0; k < looked; k++) {
                int j = (start + k) % mentors;
                keys[k] = (long) -points(asks[i], offers[j], charm[j]) << 32 | j;
            }
            Arrays.sort(keys);
            mentor[i] = new int[wanted];
            score[i] = new int[wanted];
            for (int k = 0; k < wanted; k++) {
                mentor[i][k] = (int) keys[k];
                score[i][k] = (int) -(keys[k] >> 32);
            }
        }
        return new Pool(mentees, capacity, mentor, score);
    }

    private static byte[][] people(int count, SplittableRandom random) {
        byte[][] people = new byte[count][WEIGHT.length];
        for (byte[] p : people) {
            for (int k = 0; k < p.length; k++) {
                p[k] = (byte) random.nextInt(5 + 3 * k);
            }
        }
        return people;
    }

    private static int points(byte[] a, byte[] b, int charm) {
        int sum = charm;
        for (int k = 0; k < WEIGHT.length; k++) {
            int off = Math.abs(a[k] - b[k]);
            sum += off == 0 ? WEIGHT[k] : Math.max(0, WEIGHT[k] - 30 * off) / 2;
        }
        return sum;
    }

    int mentors() {
        return capacity.length;
    }

    long pairs() {
        return Arrays.stream(mentor).mapToLong(row -> row.length).sum();
    }
}
