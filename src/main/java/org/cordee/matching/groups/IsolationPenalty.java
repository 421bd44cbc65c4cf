package org.cordee.matching.groups;

import java.util.Arrays;

/**
 * Categories in which nobody is to be alone in a set: two of them or none. Each person who is alone in such a category
 * costs a penalty.
 */
final class IsolationPenalty {

    private final int[][] categoriesOf;
    private final int[][] count;
    private final int penalty;

    /** @param categoriesOf for each person the categories that ask for company */
    IsolationPenalty(int[][] categoriesOf, int categories, int sets, int penalty) {
        this.categoriesOf = categoriesOf;
        this.penalty = penalty;
        count = new int[sets][categories];
    }

    void start(int[] set) {
        for (int[] row : count) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < set.length; i++) {
            for (int c : categoriesOf[i]) {
                count[set[i]][c]++;
            }
        }
    }

    long value() {
        long sum = 0;
        for (int[] row : count) {
            for (int c : row) {
                sum -= c == 1 ? penalty : 0;
            }
        }
        return sum;
    }

    boolean alone(int person, int set) {
        for (int c : categoriesOf[person]) {
            if (count[set][c] == 1) {
                return true;
            }
        }
        return false;
    }

    void move(int person, int from, int to) {
        for (int c : categoriesOf[person]) {
            count[from][c]--;
            count[to][c]++;
        }
    }

    void swap(int a, int g, int b, int h) {
        move(a, g, h);
        move(b, h, g);
    }

    /** What a move would change in value. */
    int moved(int person, int from, int to) {
        int before = here(person, from) + here(person, to);
        move(person, from, to);
        int after = here(person, from) + here(person, to);
        move(person, to, from);
        return after - before;
    }

    /** What an exchange would change in value. */
    int swapped(int a, int g, int b, int h) {
        if (categoriesOf[a].length == 0 && categoriesOf[b].length == 0) {
            return 0;
        }
        int change = moved(a, g, h);
        move(a, g, h);
        change += moved(b, h, g);
        move(a, h, g);
        return change;
    }

    private int here(int person, int set) {
        int sum = 0;
        for (int c : categoriesOf[person]) {
            sum -= count[set][c] == 1 ? penalty : 0;
        }
        return sum;
    }
}
