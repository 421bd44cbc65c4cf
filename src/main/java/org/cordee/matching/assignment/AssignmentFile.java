package org.cordee.matching.assignment;

import java.nio.file.Path;
import java.util.Arrays;
import org.cordee.matching.BadInput;
import org.cordee.matching.NumberReader;

/**
 * An assignment from a file in the manner of DIMACS: {@code p assign MENTEES MENTORS PAIRS}, for each mentor {@code c
 * MENTOR CAPACITY}, for each pair {@code e MENTEE MENTOR SCORE}; ids from 1. Other lines may begin with {@code #} or
 * with {@code c} and no numbers, as comments. A mentor without a line has one place.
 */
public final class AssignmentFile {

    private static final int MOST_PEOPLE = 10_000_000;

    /** What came out. */
    public record Totals(int cardinality, long score) {}

    private final int[] capacity;
    private final long[][] packed;
    private final Weights weights;

    private AssignmentFile(int[] capacity, long[][] packed, Weights weights) {
        this.capacity = capacity;
        this.packed = packed;
        this.weights = weights;
    }

    /** @throws BadInput where the file is not there or not in this form */
    public static AssignmentFile read(Path file) {
        try (NumberReader in = new NumberReader(file)) {
            return new Reading(in).all();
        }
    }

    /** Collects mentors and scores by mentee; both lie in one {@code long} until the range of scores is known. */
    private static final class Reading {
        private final NumberReader in;
        private int mentees = -1;
        private int mentors;
        private long pairs;
        private long seen;
        private int[] capacity;
        private boolean[] given;
        private long[][] rows;
        private int[] filled;
        private int low = Integer.MAX_VALUE;
        private int high = Integer.MIN_VALUE;

        private Reading(NumberReader in) {
            this.in = in;
        }

        private AssignmentFile all() {
            while (in.nextLine()) {
                char kind = in.next();
                if (kind == '#') {
                    in.rest();
                    continue;
                }
                if (mentees >= 0 && in.letter('e')) {
                    pair();
                    continue;
                }
                String word = in.word();
                if (word.equals("p") && mentees < 0) {
                    problem();
                } else if (word.equals("c")) {
                    mentor();
                } else if (mentees < 0) {
                    throw in.wrong("the first line is p assign MENTEES MENTORS PAIRS");
                } else {
                    throw in.wrong("a line begins with p, c or e, not with " + word
                            + (word.equals("p") ? " a second time" : ""));
                }
            }
            if (mentees < 0) {
                throw in.wrong("there is no line p assign MENTEES MENTORS PAIRS");
            }
            if (seen != pairs) {
                throw in.wrong("the file has " + seen + " pairs, not " + pairs);
            }
            return packed();
        }

        private void problem() {
            String name = in.word();
            if (!name.equals("assign")) {
                throw in.wrong("the problem is called assign, not " + name);
            }
            mentees = in.whole("the number of mentees", 0, MOST_PEOPLE);
            mentors = in.whole("the number of mentors", 0, MOST_PEOPLE);
            if (mentees == 0 || mentors == 0) {
                throw in.wrong(mentees == 0 ? "there are no mentees" : "there are no mentors");
            }
            pairs = in.whole("the number of pairs", 0, Integer.MAX_VALUE);
            in.endOfLine();
            capacity = new int[mentors + 1];
            Arrays.fill(capacity, 1);
            given = new boolean[mentors + 1];
            rows = new long[mentees][];
            filled = new int[mentees];
        }

        private void mentor() {
            char c = in.next();
            if (!(c >= '0' && c <= '9') && c != '-' && c != '+') {
                in.rest();
                return;
            }
            if (mentees < 0) {
                throw in.wrong("the line p assign MENTEES MENTORS PAIRS comes first");
            }
            int mentor = in.whole("the mentor", 1, mentors);
            long places = in.decimal("the capacity of mentor " + mentor, 0);
            in.endOfLine();
            if (places < 0) {
                throw in.wrong("mentor " + mentor + " has a negative capacity: " + places);
            }
            if (given[mentor]) {
                throw in.wrong("mentor " + mentor + " has two capacities");
            }
            given[mentor] = true;
            capacity[mentor] = (int) Math.min(places, mentees);
        }

        private void pair() {
            int mentee = in.whole("the mentee", 1, mentees) - 1;
            int mentor = in.whole("the mentor", 1, mentors);
            int score = in.whole("the score", Integer.MIN_VALUE, Integer.MAX_VALUE);
            in.endOfLine();
            if (++seen > pairs) {
                throw in.wrong("there are more pairs than the " + pairs + " of the first line");
            }
            low = Math.min(low, score);
            high = Math.max(high, score);
            long[] row = rows[mentee];
            if (row == null) {
                row = new long[(int) Math.max(4, Math.min(mentors, pairs / mentees))];
                rows[mentee] = row;
            } else if (filled[mentee] == row.length) {
                row = Arrays.copyOf(row, row.length + row.length / 2);
                rows[mentee] = row;
            }
            row[filled[mentee]++] = (long) mentor << 32 | score & 0xFFFFFFFFL;
        }

        private AssignmentFile packed() {
            Weights weights =
                    new Weights(Math.min(low, high), Math.max(low, high), mentors + 1, mentees + mentors, false);
            int[] lastMentee = new int[mentors + 1];
            for (int i = 0; i < mentees; i++) {
                long[] row = rows[i];
                if (row == null) {
                    rows[i] = new long[0];
                    continue;
                }
                if (filled[i] < row.length) {
                    row = Arrays.copyOf(row, filled[i]);
                    rows[i] = row;
                }
                for (int k = 0; k < row.length; k++) {
                    int mentor = (int) (row[k] >>> 32);
                    if (lastMentee[mentor] == i + 1) {
                        throw new BadInput(
                                "mentee " + (i + 1),
                                "The pair of mentee " + (i + 1) + " and mentor " + mentor + " is given twice.");
                    }
                    lastMentee[mentor] = i + 1;
                    int score = (int) row[k]; // the lower half
                    row[k] = weights.pack(score, 0, mentor);
                }
            }
            return new AssignmentFile(capacity, rows, weights);
        }
    }

    /** As many mentees as possible, then the highest score. */
    public Totals best() {
        PricedAssignment pricedAssignment = PricedAssignment.of(new CandidateLists(packed), weights, capacity.clone());
        int placed = 0;
        long score = 0;
        for (int i = 0; i < packed.length; i++) {
            int mentor = pricedAssignment.places.column[i];
            if (mentor != PricedAssignment.OUT) {
                placed++;
                score += weights.score(pricedAssignment.candidate(i, mentor));
            }
        }
        return new Totals(placed, score);
    }

    /** The stable assignment that mentees like best; both sides rank by score, equal ones by lower id. */
    public Totals stable() {
        int[][] wishes = new int[packed.length][];
        int[][] standing = new int[packed.length][];
        int[] one = new int[packed.length];
        Arrays.fill(one, 1);
        for (int i = 0; i < packed.length; i++) {
            long[] row = packed[i].clone();
            for (int k = 0; k < row.length; k++) {
                row[k] = row[k] ^ weights.columnMask;
            }
            Arrays.sort(row);
            wishes[i] = new int[row.length];
            standing[i] = new int[row.length];
            for (int k = 0; k < row.length; k++) {
                long p = row[row.length - 1 - k] ^ weights.columnMask;
                wishes[i][k] = (int) (p & weights.columnMask);
                standing[i][k] = weights.score(p);
            }
        }
        int[] room = capacity.clone();
        room[PricedAssignment.OUT] = 0;
        int[][] kept = DeferredAcceptance.run(wishes, standing, one, room);
        int placed = 0;
        long score = 0;
        for (int j = 1; j < kept.length; j++) {
            for (int i : kept[j]) {
                placed++;
                for (int k = 0; k < wishes[i].length; k++) {
                    score += wishes[i][k] == j ? standing[i][k] : 0;
                }
            }
        }
        return new Totals(placed, score);
    }
}
