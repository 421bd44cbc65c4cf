package org.cordee.matching.groups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** An instance of the grouping problem on bare numbers, for benchmarks. */
public final class BareGrouping {

    private final MdgplibFile instance;

    private BareGrouping(MdgplibFile instance) {
        this.instance = instance;
    }

    /** The instance in this file. */
    public static BareGrouping read(Path file) {
        return new BareGrouping(MdgplibFile.read(file));
    }

    /** An instance made from a name such as {@code int-240-12} (whole distances to 100) or {@code geo-240-12}. */
    public static BareGrouping random(String name) {
        String[] parts = name.split("-");
        int n = Integer.parseInt(parts[1]);
        int sets = Integer.parseInt(parts[2]);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        double[][] points = new double[n][10];
        for (double[] p : points) {
            Arrays.setAll(p, k -> random.nextDouble(10));
        }
        long[] exact = new long[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < 10; k++) {
                    sum += (points[i][k] - points[j][k]) * (points[i][k] - points[j][k]);
                }
                long d = parts[0].equals("geo") ? Math.round(10_000 * Math.sqrt(sum)) : 1000L * random.nextInt(101);
                exact[i * n + j] = d * 1_000_000;
                exact[j * n + i] = d * 1_000_000;
            }
        }
        int[] size = new int[sets];
        Arrays.fill(size, n / sets);
        return new BareGrouping(new MdgplibFile(n, size, size, exact));
    }

    /** Number of people. */
    public int people() {
        return instance.n;
    }

    /** Distances as the search has them. */
    public int[] distance() {
        return instance.distance;
    }

    /** Lower sizes. */
    public int[] low() {
        return instance.low;
    }

    /** Upper sizes. */
    public int[] high() {
        return instance.high;
    }

    /** A sum of {@link #distance} in the unit of the file. */
    public double scale(long sum) {
        return sum * (double) instance.unit / 1e9;
    }

    /** The objective after this many seconds of CPU. */
    public double solve(double seconds, long seed) {
        return instance.solve(new SearchBudget.Seconds(seconds), seed)
                .objective()
                .doubleValue();
    }
}
