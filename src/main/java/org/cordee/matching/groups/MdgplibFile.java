package org.cordee.matching.groups;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import org.cordee.matching.BadInput;
import org.cordee.matching.NumberReader;

/**
 * An instance of the maximally diverse grouping problem in the form of MDGPLIB (Gallego, Laguna, Martí and Duarte
 * 2013): first {@code n K ss|ds low1 high1 …}, then {@code i j distance} with people from 0 on. Plain or gzip.
 */
public final class MdgplibFile {

    private static final int DECIMALS = 9;
    private static final int MOST_PEOPLE = 20_000;
    private static final long ROOM = 1L << 29;

    /**
     * What was found.
     *
     * @param objective sum of the distances inside sets
     * @param sets for each person the number of its set, from 0 on
     */
    public record Found(BigDecimal objective, int[] sets) {}

    final int n;
    final int[] low;
    final int[] high;
    final int[] distance;
    final long unit;
    private final long[] exact;

    MdgplibFile(int n, int[] low, int[] high, long[] exact) {
        this.n = n;
        this.low = low;
        this.high = high;
        long common = 0;
        long most = 0;
        for (long d : exact) {
            common = gcd(common, Math.abs(d));
            most = Math.max(most, Math.abs(d));
        }
        unit = Math.max(1, common);
        long largest = Arrays.stream(high).max().orElse(1);
        long divisor = unit;
        while (most / divisor * largest >= ROOM) {
            divisor *= 2;
        }
        distance = new int[exact.length];
        boolean fits = divisor == unit && most / unit <= Integer.MAX_VALUE;
        for (int k = 0; k < exact.length; k++) {
            distance[k] = (int) (exact[k] / divisor);
        }
        this.exact = fits ? null : exact;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** @throws BadInput where the file is not there or not in this form */
    public static MdgplibFile read(Path file) {
        try (NumberReader in = new NumberReader(file)) {
            if (!in.nextLine()) {
                throw in.wrong("the file is empty");
            }
            int n = in.whole("the number of people", 2, MOST_PEOPLE);
            int k = in.whole("the number of sets", 1, n);
            String kind = in.word();
            if (!kind.equals("ss") && !kind.equals("ds")) {
                throw in.wrong("after the number of sets comes ss or ds, not " + kind);
            }
            int[] low = new int[k];
            int[] high = new int[k];
            long least = 0;
            long most = 0;
            for (int g = 0; g < k; g++) {
                low[g] = in.whole("the lower size of set " + g, 0, n);
                high[g] = in.whole("the upper size of set " + g, 0, n);
                if (low[g] > high[g]) {
                    throw in.wrong("set " + g + " has the sizes " + low[g] + " to " + high[g]);
                }
                least += low[g];
                most += high[g];
            }
            if (least > n || most < n) {
                throw in.wrong(n + " people do not fit into sets for " + least + " to " + most);
            }
            in.endOfLine();
            long[] exact = new long[n * n];
            boolean[] given = new boolean[n * n];
            while (in.nextLine()) {
                int i = in.whole("the first person", 0, n - 1);
                int j = in.whole("the second person", 0, n - 1);
                long d = in.decimal("the distance", DECIMALS);
                in.endOfLine();
                if (i == j) {
                    continue;
                }
                if (given[i * n + j] && exact[i * n + j] != d) {
                    throw in.wrong("the distance of " + i + " and " + j + " is given twice");
                }
                exact[i * n + j] = d;
                exact[j * n + i] = d;
                given[i * n + j] = true;
                given[j * n + i] = true;
            }
            complete(in, given, n);
            return new MdgplibFile(n, low, high, exact);
        }
    }

    private static void complete(NumberReader in, boolean[] given, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (!given[i * n + j]) {
                    throw in.wrong("the file ends without the distance of " + i + " and " + j);
                }
            }
        }
    }

    /** Looks for the partition with the highest sum of distances inside sets. */
    public Found solve(SearchBudget searchBudget, long seed) {
        SearchBudget.Meter meter = searchBudget.start();
        int[] free = new int[n];
        Arrays.fill(free, -1);
        RandomSource randomSource = new RandomSource(seed);
        Partition people = new Partition(high, n, distance, null);
        SwapAnnealing annealing = new SwapAnnealing(people, low, high, null, randomSource);
        int[] sets = new GroupingSearch(
                        people,
                        annealing,
                        randomSource,
                        Sizes.spread(n, low, high),
                        free,
                        free,
                        null,
                        Integer.MAX_VALUE,
                        meter,
                        () -> false,
                        value -> {})
                .run();
        return new Found(objective(sets), sets);
    }

    private BigDecimal objective(int[] sets) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            long row = 0;
            for (int j = i + 1; j < n; j++) {
                if (sets[i] == sets[j]) {
                    row += exact == null ? distance[i * n + j] * unit : exact[i * n + j];
                }
            }
            sum = sum.add(BigDecimal.valueOf(row, DECIMALS));
        }
        BigDecimal plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
