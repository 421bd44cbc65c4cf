package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatePruningTest {

    @Test
    void nobodyIsLost() {
        Random r = new Random(1);
        for (int k = 0; k < 400; k++) {
            int mentees = 1 + r.nextInt(60);
            int mentors = 1 + r.nextInt(40);
            double density = r.nextDouble();
            boolean alike = r.nextBoolean();
            int[] capacity = r.ints(mentors, 0, 3).toArray();
            int[][] score = new int[mentees][mentors];
            boolean[][] pair = new boolean[mentees][mentors];
            int low = r.nextBoolean() ? Integer.MIN_VALUE : -5;
            for (int i = 0; i < mentees; i++) {
                for (int j = 0; j < mentors; j++) {
                    score[i][j] = alike ? j / 2 : low + r.nextInt(20);
                    pair[i][j] = r.nextDouble() < density;
                }
            }
            CandidatePruning.Scores source = (i, sink) -> {
                for (int j = 0; j < mentors; j++) {
                    if (pair[i][j]) {
                        sink.pair(j, score[i][j]);
                    }
                }
            };
            CandidatePruning.Kept few = CandidatePruning.keep(mentees, capacity, source, 1 + r.nextInt(4));
            CandidatePruning.Kept all = CandidatePruning.keep(mentees, capacity, source, 1000);
            long[] pruned = BareAssignment.of(capacity, few.mentors(), few.scores(), false)
                    .totals();
            long[] whole = BareAssignment.of(capacity, all.mentors(), all.scores(), false)
                    .totals();
            assertEquals(whole[0], pruned[0]);
            assertTrue(pruned[1] <= whole[1]);
            assertTrue(few.pairs() <= all.pairs());
            for (int i = 0; i < mentees; i++) {
                for (int c = 0; c < few.mentors()[i].length; c++) {
                    assertEquals(score[i][few.mentors()[i][c]], few.scores()[i][c]);
                }
            }
        }
    }
}
