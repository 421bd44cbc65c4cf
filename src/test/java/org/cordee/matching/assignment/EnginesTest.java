package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engines below the assignment: how many can be placed, and who goes where, against trying everything. */
class EnginesTest {

    /** Rows, columns with room, and a score for each pair that is allowed; -1 where it is not. */
    private record Case(int[][] score, int[] room, boolean ties, long seed) {

        static Case random(long seed) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(5);
            int range = random.nextBoolean() ? 3 : 1000;
            double density = 0.3 + 0.7 * random.nextDouble();
            int[][] score = new int[rows][columns];
            for (int[] row : score) {
                for (int c = 0; c < columns; c++) {
                    row[c] = random.nextDouble() < density ? random.nextInt(range) : -1;
                }
            }
            return new Case(score, random.ints(columns, 0, 4).toArray(), random.nextBoolean(), seed);
        }

        Weights weights() {
            return new Weights(0, 1000, room.length, score.length + room.length, ties);
        }

        CandidateLists lists(Weights weights) {
            long[][] lists = new long[score.length][];
            for (int r = 0; r < score.length; r++) {
                List<Long> list = new ArrayList<>();
                for (int c = 0; c < room.length; c++) {
                    if (score[r][c] >= 0) {
                        list.add(weights.pack(score[r][c], ties ? Weights.hash(seed, r, 1000 + c) : 0, c));
                    }
                }
                lists[r] = list.stream().mapToLong(Long::longValue).toArray();
            }
            return new CandidateLists(lists);
        }

        int[] identity() {
            int[] identity = new int[score.length];
            Arrays.setAll(identity, r -> r);
            return identity;
        }

        /** Most rows, then most score: {rows, score}. */
        int[] brute(int row, int[] left) {
            if (row == score.length) {
                return new int[] {0, 0};
            }
            int[] best = brute(row + 1, left);
            for (int c = 0; c < room.length; c++) {
                if (score[row][c] >= 0 && left[c] > 0) {
                    left[c]--;
                    int[] with = brute(row + 1, left);
                    left[c]++;
                    if (with[0] + 1 > best[0] || with[0] + 1 == best[0] && with[1] + score[row][c] > best[1]) {
                        best = new int[] {with[0] + 1, with[1] + score[row][c]};
                    }
                }
            }
            return best;
        }

        int check(int row, int column) {
            assertTrue(column >= 0 && score[row][column] >= 0, "seed " + seed + ": no such pair");
            return score[row][column];
        }
    }

    @Test
    void asManyRowsArePlacedAsCanBe() {
        for (int seed = 0; seed < 4000; seed++) {
            Case one = Case.random(seed);
            Weights weights = one.weights();
            Places places = new Places(one.score.length, one.room.clone());
            Cardinality cardinality = new Cardinality(one.lists(weights), one.identity(), weights.columnMask, places);
            int placed = cardinality.complete();
            assertEquals(one.brute(0, one.room.clone())[0], placed, "seed " + seed);
            int[] used = new int[one.room.length];
            for (int row = 0; row < one.score.length; row++) {
                if (places.column[row] >= 0) {
                    one.check(row, places.column[row]);
                    used[places.column[row]]++;
                }
            }
            for (int c = 0; c < used.length; c++) {
                assertTrue(used[c] <= one.room[c], "seed " + seed);
            }
        }
    }

    @Test
    void columnsThatAreContestedAreFullAndAllThatTheUnplacedCouldHave() {
        for (int seed = 0; seed < 2000; seed++) {
            Case one = Case.random(seed);
            Weights weights = one.weights();
            Places places = new Places(one.score.length, one.room.clone());
            Cardinality cardinality = new Cardinality(one.lists(weights), one.identity(), weights.columnMask, places);
            cardinality.complete();
            boolean[] contested = cardinality.contested();
            for (int c = 0; c < contested.length; c++) {
                assertTrue(!contested[c] || !places.free(c), "seed " + seed + ": a contested place is free");
            }
            for (int row = 0; row < one.score.length; row++) {
                boolean inside = places.column[row] < 0 || contested[places.column[row]];
                for (int c = 0; c < contested.length; c++) {
                    if (places.column[row] < 0 && one.score[row][c] >= 0) {
                        assertTrue(contested[c], "seed " + seed + ": somebody unplaced has another way");
                    }
                    if (inside && one.score[row][c] >= 0) {
                        assertTrue(contested[c], "seed " + seed + ": a way leads out of the contested part");
                    }
                }
            }
        }
    }

    @Test
    void rowsGoWhereTheSumIsHighestAndPricesProveIt() {
        int solved = 0;
        for (int seed = 0; seed < 6000; seed++) {
            Case one = Case.random(seed);
            Weights weights = one.weights();
            Places places = new Places(one.score.length, one.room.clone());
            CandidateLists lists = one.lists(weights);
            RowAssignment engine = new RowAssignment(lists, one.identity(), weights, places);
            int[] best = one.brute(0, one.room.clone());
            boolean all = best[0] == one.score.length;
            assertEquals(all, engine.solve(), "seed " + seed);
            if (all) {
                solved++;
                int sum = 0;
                for (int row = 0; row < one.score.length; row++) {
                    sum += one.check(row, engine.columnOf(row));
                }
                assertEquals(best[1], sum, "seed " + seed);
                checkPrices(one, lists, weights, places, engine.price, "seed " + seed);
            }
        }
        assertTrue(solved > 1000, "enough cases can be placed: " + solved);
    }

    /** Each row sits where weight minus price is highest for it, and what is free costs nothing. */
    private static void checkPrices(
            Case one, CandidateLists lists, Weights weights, Places places, long[] price, String when) {
        for (int c = 0; c < price.length; c++) {
            assertTrue(price[c] >= 0, when);
            assertTrue(!places.free(c) || price[c] == 0, when + ": a free place costs something");
        }
        for (int row = 0; row < one.score.length; row++) {
            long here = Long.MIN_VALUE;
            long most = Long.MIN_VALUE;
            for (long packed : lists.list(row)) {
                int c = (int) (packed & weights.columnMask);
                long worth = weights.weight(packed) - price[c];
                most = Math.max(most, worth);
                here = c == places.column[row] ? worth : here;
            }
            assertEquals(most, here, when + ": row " + row + " would rather sit elsewhere");
        }
    }

    @Test
    void anAuctionComesToTheSameSumAndToPricesThatProveIt() {
        int held = 0;
        for (int seed = 0; seed < 6000; seed++) {
            Case one = Case.random(seed);
            int[] best = one.brute(0, one.room.clone());
            if (best[0] < one.score.length) {
                continue;
            }
            Weights weights = one.weights();
            CandidateLists lists = one.lists(weights);
            EpsilonAuction auction = EpsilonAuction.of(lists, one.identity(), weights, one.room.clone());
            if (auction == null) {
                continue;
            }
            held++;
            assertTrue(auction.solve(), "seed " + seed);
            int sum = 0;
            Places places = new Places(one.score.length, one.room.clone());
            for (int row = 0; row < one.score.length; row++) {
                sum += one.check(row, auction.columnOf(row));
                places.put(row, auction.columnOf(row));
            }
            assertEquals(best[1], sum, "seed " + seed);
            checkPrices(one, lists, weights, places, auction.exactPrices(), "seed " + seed);
        }
        assertTrue(held > 500, "enough auctions were held: " + held);
    }

    @Test
    void thereIsNoAuctionWithTooFewPlacesOrFarTooMany() {
        Case few = new Case(new int[][] {{1}, {1}, {1}}, new int[] {2}, false, 1);
        assertEquals(null, EpsilonAuction.of(few.lists(few.weights()), few.identity(), few.weights(), few.room));
        int[][] score = {new int[20]};
        int[] room = new int[20];
        Arrays.fill(room, 2);
        Case many = new Case(score, room, false, 1);
        assertEquals(null, EpsilonAuction.of(many.lists(many.weights()), many.identity(), many.weights(), many.room));
    }

    @Test
    void placesKnowWhoSitsWhereWhateverHappens() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(8);
            int columns = 1 + random.nextInt(4);
            Places places = new Places(rows, random.ints(columns, 0, 5).toArray());
            int[] where = new int[rows];
            Arrays.fill(where, Places.NOWHERE);
            for (int step = 0; step < 60; step++) {
                int row = random.nextInt(rows);
                int column = random.nextInt(columns);
                if (random.nextInt(3) == 0) {
                    places.take(row);
                    where[row] = Places.NOWHERE;
                } else {
                    places.move(row, column);
                    where[row] = column;
                }
                for (int c = 0; c < columns; c++) {
                    List<Integer> sits = new ArrayList<>();
                    for (int r = places.first[c]; r >= 0; r = places.next[r]) {
                        sits.add(r);
                    }
                    List<Integer> expected = new ArrayList<>();
                    for (int r = 0; r < rows; r++) {
                        if (where[r] == c) {
                            expected.add(r);
                        }
                    }
                    sits.sort(null);
                    assertEquals(expected, sits, "seed " + seed);
                    assertEquals(expected.size(), places.used[c]);
                    assertEquals(expected.size() < places.capacity[c], places.free(c));
                }
            }
        }
    }

    @Test
    void packedPairsAreInTheOrderOfTheirScoreAndGiveItBack() {
        Weights weights = new Weights(-50, 1000, 300, 600, true);
        long low = weights.pack(-50, -1L, 299);
        long high = weights.pack(-49, 0, 0);
        assertTrue(low < high, "score counts more than any hash");
        assertEquals(-50, weights.score(low));
        assertEquals(299, low & weights.columnMask);
        assertTrue(weights.weight(low) < weights.weight(high));
        assertEquals(1, weights.points(weights.weight(high) - weights.weight(weights.pack(-50, 0, 7))));
        assertTrue(weights.fits(1000, 300, 600));
        assertFalse(weights.fits(1001, 300, 600));
        assertFalse(weights.fits(-51, 300, 600));
    }

    @Test
    void allHashesTogetherAreWorthLessThanHalfAPoint() {
        for (int people : new int[] {2, 5, 100, 1000, 60_000}) {
            Weights weights = new Weights(0, 100, people, people, true);
            long hash = weights.weight(weights.pack(0, -1L, 0));
            assertEquals(0, weights.points(hash * people), people + " people");
            assertEquals(0, weights.points(-hash * people), people + " people");
            assertEquals(1, weights.people(weights.everyone + hash * people));
            assertEquals(-2, weights.people(-2 * weights.everyone + hash * people));
        }
    }

    @Test
    void whereThereIsNoRoomForAHashScoresAreStillExact() {
        Weights weights = new Weights(Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20, 1 << 21, true);
        long least = weights.pack(Integer.MIN_VALUE, -1L, 5);
        long most = weights.pack(Integer.MAX_VALUE, 0, 6);
        assertEquals(Integer.MIN_VALUE, weights.score(least));
        assertEquals(Integer.MAX_VALUE, weights.score(most));
        assertEquals((1L << 32) - 1, weights.points(weights.weight(most) - weights.weight(least)));
    }

    @Test
    void idsHaveKeysOfTheirOwnAndHashesDependOnTheSeed() {
        assertEquals(Weights.key("ann"), Weights.key("ann"));
        assertFalse(Weights.key("ann") == Weights.key("anm"));
        assertFalse(Weights.hash(1, 2, 3) == Weights.hash(2, 2, 3));
        assertFalse(Weights.hash(1, 2, 3) == Weights.hash(1, 3, 2), "who is who counts");
    }
}
