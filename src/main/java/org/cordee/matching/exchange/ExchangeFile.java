package org.cordee.matching.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordee.matching.BadInput;
import org.cordee.matching.NumberReader;

/**
 * An exchange from a file of PrefLib (.wmd, weighted matching data): comment lines with the number of alternatives and
 * their names, then {@code from,to,weight}, which says that the one could take the place of the other. Alternatives
 * whose name begins with "Alt" are altruists ("Alturist" in the files) and left out.
 */
public final class ExchangeFile {

    private static final int DECIMALS = 6;
    private static final int LARGEST = 20_000;

    /**
     * What came out.
     *
     * @param weight sum of the weights as they stand in the file
     */
    public record Totals(int people, BigDecimal weight, int cycles) {}

    private final Arcs arcs;

    private ExchangeFile(Arcs arcs) {
        this.arcs = arcs;
    }

    /** @throws BadInput where the file is not there or not in this form */
    public static ExchangeFile read(Path file) {
        try (NumberReader in = new NumberReader(file)) {
            int n = -1;
            boolean[] altruist = null;
            List<long[]> rows = new ArrayList<>();
            int[] filled = null;
            while (in.nextLine()) {
                if (in.next() == '#') {
                    String text = in.rest();
                    if (text.startsWith("# NUMBER ALTERNATIVES:")) {
                        n = number(
                                in, text, text.substring(text.indexOf(':') + 1).trim());
                        altruist = new boolean[n + 1];
                    } else if (text.startsWith("# ALTERNATIVE NAME ") && n >= 0) {
                        int colon = text.indexOf(':');
                        int id = number(
                                in,
                                text,
                                text.substring(19, Math.max(19, colon)).trim());
                        if (id < 1 || id > n) {
                            throw in.wrong("alternative " + id + " is not between 1 and " + n);
                        }
                        altruist[id] = text.substring(colon + 1)
                                .trim()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("alt");
                    }
                    continue;
                }
                if (n < 0) {
                    throw in.wrong("an edge comes before the line # NUMBER ALTERNATIVES");
                }
                if (filled == null) {
                    filled = new int[n + 1];
                    for (int i = 0; i <= n; i++) {
                        rows.add(new long[16]);
                    }
                }
                int from = in.whole("the source", 1, n);
                int to = in.whole("the destination", 1, n);
                long weight = in.decimal("the weight", DECIMALS);
                in.endOfLine();
                if (weight < 0 || weight > Integer.MAX_VALUE * 1_000_000L) {
                    throw in.wrong("the weight is below 0 or too large");
                }
                if (altruist[from] || altruist[to] || from == to) {
                    continue;
                }
                long[] row = rows.get(from);
                if (filled[from] + 2 > row.length) {
                    row = Arrays.copyOf(row, 2 * row.length);
                    rows.set(from, row);
                }
                row[filled[from]++] = to;
                row[filled[from]++] = weight;
            }
            if (n < 0) {
                throw new BadInput(
                        file.toString(), "The file " + file.getFileName() + " has no line # NUMBER ALTERNATIVES.");
            }
            return new ExchangeFile(arcs(altruist, rows, filled));
        }
    }

    private static int number(NumberReader in, String line, String digits) {
        try {
            int v = Integer.parseInt(digits);
            if (v < 0 || v > LARGEST) {
                throw in.wrong("the number in «" + line + "» is not between 0 and " + LARGEST);
            }
            return v;
        } catch (NumberFormatException e) {
            throw in.wrong("there is no number in «" + line + "»");
        }
    }

    private static Arcs arcs(boolean[] altruist, List<long[]> rows, int[] filled) {
        int[] index = new int[altruist.length];
        int people = 0;
        for (int i = 1; i < altruist.length; i++) {
            index[i] = altruist[i] ? -1 : people++;
        }
        if (people < 2) {
            throw new BadInput(
                    "people",
                    people == 0 ? "There is nobody to exchange." : "One person alone cannot exchange places.");
        }
        int[][] to = new int[people][0];
        long[][] weight = new long[people][0];
        for (int i = 1; i < altruist.length && filled != null; i++) {
            if (altruist[i]) {
                continue;
            }
            int count = filled[i] / 2;
            long[] row = rows.get(i);
            Integer[] order = new Integer[count];
            Arrays.setAll(order, k -> k);
            Arrays.sort(order, (x, y) -> Long.compare(row[2 * x], row[2 * y]));
            int[] t = new int[count];
            long[] w = new long[count];
            for (int k = 0; k < count; k++) {
                t[k] = index[(int) row[2 * order[k]]];
                w[k] = row[2 * order[k] + 1];
                if (k > 0 && t[k] == t[k - 1]) {
                    throw new BadInput(
                            "edge " + i, "The edge from " + i + " to " + row[2 * order[k]] + " is given twice.");
                }
            }
            to[index[i]] = t;
            weight[index[i]] = w;
        }
        return new Arcs(to, weight);
    }

    /** The best exchange: most people first, then weight. */
    public Totals solve(CycleExchange.Cap cap) {
        long unit = unit();
        long[][] whole = new long[arcs.size()][];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = arcs.weight()[i].clone();
            for (int k = 0; k < whole[i].length; k++) {
                whole[i][k] /= unit;
            }
        }
        int[] place = CycleExchange.best(new Arcs(arcs.to(), whole), cap, null, 1, -1);
        int people = 0;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < place.length; i++) {
            if (place[i] != i) {
                people++;
                weight = weight.add(BigDecimal.valueOf(arcs.weight(i, place[i]), DECIMALS));
            }
        }
        return new Totals(people, weight, Arcs.cycles(place).size());
    }

    /** The largest number that all weights are a multiple of, so that whole numbers stay small. */
    private long unit() {
        long unit = 0;
        for (long[] row : arcs.weight()) {
            for (long w : row) {
                unit = gcd(unit, w);
            }
        }
        return Math.max(1, unit);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
