package org.cordee.platform.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture of figures, drawn by the page: bars of one or more series, one below the other or side by side.
 *
 * @param id on the page
 * @param title what is counted
 * @param series their words, in the order of the parts; one without a word for a single series
 * @param bars each with a number for each of the series
 * @param upright whether bars stand side by side, for weeks
 */
public record Chart(String id, String title, List<String> series, List<Bar> bars, boolean upright) {

    /** Of the drawing of upright bars, in its own units. */
    private static final int HEIGHT = 100;

    private static final int STEP = 30;

    /** @param href of the list behind it, or null; @param note said beside it, such as figures in words */
    public record Bar(String label, String href, List<Long> values, String note) {

        public long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A part of a bar: the number of its series, from 0, and where it begins and how long it is, in hundredths. */
    public record Part(int series, double from, double length) {}

    /** A bar side by side with others, in units of the drawing. */
    public record Column(String label, long value, int middle, int left, int width, int top, int height) {}

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.total() == 0);
    }

    public boolean hasSeveralSeries() {
        return series.size() > 1;
    }

    /** The parts of a bar; the longest bar of all takes the whole width. */
    public List<Part> parts(Bar bar) {
        double most = Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(1));
        double[] from = {0};
        return IntStream.range(0, bar.values().size())
                .filter(i -> bar.values().get(i) > 0)
                .mapToObj(i -> {
                    double length = Math.round(bar.values().get(i) / most * 10_000) / 100.0;
                    Part part = new Part(i, Math.round(from[0] * 100) / 100.0, length);
                    from[0] += length;
                    return part;
                })
                .toList();
    }

    /** The bars side by side. */
    public List<Column> columns() {
        double most = Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(1));
        return IntStream.range(0, bars.size())
                .mapToObj(i -> {
                    long value = bars.get(i).total();
                    int height = (int) Math.round(value / most * HEIGHT);
                    return new Column(
                            i % 3 == bars.size() % 3 ? bars.get(i).label() : "",
                            value,
                            i * STEP + STEP / 2,
                            i * STEP + 4,
                            STEP - 8,
                            HEIGHT - height + 16,
                            height);
                })
                .toList();
    }
}
