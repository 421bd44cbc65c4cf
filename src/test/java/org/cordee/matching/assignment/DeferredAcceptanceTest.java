package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nobody would rather have each other than what they got, also where both sides have room for several. */
class DeferredAcceptanceTest {

    private static int[] sorted(int[] people) {
        int[] copy = people.clone();
        Arrays.sort(copy);
        return copy;
    }

    @Test
    void theBetterOneIsKeptAndTheOtherGoesToTheNextWish() {
        int[][] kept = DeferredAcceptance.run(
                new int[][] {{0, 1}, {0, 1}}, new int[][] {{1, 5}, {2, 5}}, new int[] {1, 1}, new int[] {1, 1});
        assertArrayEquals(new int[] {1}, kept[0]);
        assertArrayEquals(new int[] {0}, kept[1]);
    }

    @Test
    void ofEqualOnesTheLowerIndexIsKept() {
        int[][] kept = DeferredAcceptance.run(
                new int[][] {{0}, {0}, {0}}, new int[][] {{7}, {7}, {7}}, new int[] {1, 1, 1}, new int[] {2});
        assertArrayEquals(new int[] {0, 1}, sorted(kept[0]));
    }

    @Test
    void whoHasNoRoomGetsNobody() {
        int[][] kept = DeferredAcceptance.run(
                new int[][] {{0, 1}, {}}, new int[][] {{9, 1}, {}}, new int[] {1, 1}, new int[] {0, 1});
        assertEquals(0, kept[0].length);
        assertArrayEquals(new int[] {0}, kept[1]);
    }

    @Test
    void whoMayHaveSeveralGetsTheBestOfThose() {
        int[][] kept = DeferredAcceptance.run(
                new int[][] {{2, 0, 1}}, new int[][] {{1, 1, 1}}, new int[] {2}, new int[] {1, 1, 1});
        assertEquals(1, kept[2].length);
        assertEquals(1, kept[0].length);
        assertEquals(0, kept[1].length);
    }

    @Test
    void noPairWouldRatherHaveEachOther() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            int proposers = 1 + random.nextInt(6);
            int receivers = 1 + random.nextInt(5);
            int[][] wishes = new int[proposers][];
            int[][] standing = new int[proposers][];
            for (int p = 0; p < proposers; p++) {
                List<Integer> all = new ArrayList<>();
                for (int r = 0; r < receivers; r++) {
                    if (random.nextInt(4) > 0) {
                        all.add(r);
                    }
                }
                Collections.shuffle(all, random);
                wishes[p] = all.stream().mapToInt(Integer::intValue).toArray();
                standing[p] = random.ints(wishes[p].length, -3, 4).toArray();
            }
            int[] room = random.ints(proposers, 0, 3).toArray();
            int[] most = random.ints(receivers, 0, 3).toArray();
            check(wishes, standing, room, most, DeferredAcceptance.run(wishes, standing, room, most), "seed " + seed);
        }
    }

    private static void check(int[][] wishes, int[][] standing, int[] room, int[] most, int[][] kept, String when) {
        boolean[][] has = new boolean[wishes.length][most.length];
        int[] count = new int[wishes.length];
        for (int r = 0; r < kept.length; r++) {
            assertTrue(kept[r].length <= most[r], when);
            for (int p : kept[r]) {
                assertTrue(!has[p][r], when + ": twice");
                has[p][r] = true;
                count[p]++;
            }
        }
        for (int proposer = 0; proposer < wishes.length; proposer++) {
            int p = proposer;
            assertTrue(count[p] <= room[p], when);
            int rank = 0;
            for (int r : wishes[p]) {
                rank += has[p][r] ? 1 : 0;
                // of those still better for p than its worst, one that p does not have must not want p
                boolean wants = room[p] > 0 && !has[p][r] && (count[p] < room[p] || rank < count[p]);
                if (wants) {
                    boolean would = most[r] > kept[r].length
                            || Arrays.stream(kept[r])
                                    .anyMatch(q -> worse(wishes, standing, q, r, standing[p][wishOf(wishes[p], r)], p));
                    assertTrue(!would || most[r] == 0, when + ": " + p + " and " + r + " would rather have each other");
                }
            }
        }
    }

    private static boolean worse(int[][] wishes, int[][] standing, int q, int r, int than, int p) {
        int own = standing[q][wishOf(wishes[q], r)];
        return own < than || own == than && q > p;
    }

    private static int wishOf(int[] wishes, int r) {
        int k = 0;
        while (wishes[k] != r) {
            k++;
        }
        return k;
    }
}
