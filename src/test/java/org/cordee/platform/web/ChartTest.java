package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static Chart chart(Chart.Bar... bars) {
        return new Chart("places", "Places", List.of("taken", "free"), List.of(bars), false);
    }

    private static Chart.Bar bar(long taken, long free) {
        return new Chart.Bar("Autumn", "/programmes/desk?id=1", List.of(taken, free), "");
    }

    @Test
    void theLongestBarTakesTheWholeWidth() {
        Chart chart = chart(bar(30, 10), bar(10, 0));
        assertEquals(
                List.of(new Chart.Part(0, 0, 75), new Chart.Part(1, 75, 25)),
                chart.parts(chart.bars().get(0)));
        assertEquals(List.of(new Chart.Part(0, 0, 25)), chart.parts(chart.bars().get(1)));
        assertTrue(chart.hasSeveralSeries());
    }

    @Test
    void aChartWithoutFiguresIsEmpty() {
        assertTrue(chart().isEmpty());
        assertTrue(chart(bar(0, 0)).isEmpty());
        assertFalse(chart(bar(0, 1)).isEmpty());
        assertEquals(List.of(), chart(bar(0, 0)).parts(bar(0, 0)));
    }

    @Test
    void barsSideBySideStandOnOneLine() {
        Chart weeks = new Chart(
                "weeks",
                "Applications",
                List.of("Applications"),
                List.of(
                        new Chart.Bar("2 Nov", null, List.of(4L), ""),
                        new Chart.Bar("9 Nov", null, List.of(0L), ""),
                        new Chart.Bar("16 Nov", null, List.of(2L), "")),
                true);
        List<Chart.Column> columns = weeks.columns();
        assertEquals(100, columns.get(0).height());
        assertEquals(0, columns.get(1).height());
        assertEquals(50, columns.get(2).height());
        columns.forEach(c -> assertEquals(116, c.top() + c.height()));
        assertEquals(
                List.of(15, 45, 75), columns.stream().map(Chart.Column::middle).toList());
    }
}
