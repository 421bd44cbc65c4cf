package org.cordee.learningsets.forming.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/**
 * Four hundred and eighty people in eighty sets: how well they mix, and how long it takes. The figures are printed;
 * time is not asserted.
 */
class FormingManyIT extends FormingInside {

    private static final int MOVES = 20;

    @Test
    void fourHundredAndEightyPeople() {
        Circle circle = circle(480);
        FormingRoundId round = round(circle);
        long began = System.nanoTime();
        formed(circle, round);
        long ran = System.nanoTime();
        BoardDesk.BoardPage board = board(circle, round);
        long shown = System.nanoTime();
        assertEquals(80, board.sets().size());
        BoardDesk.Figures figures = board.figures();
        assertTrue(figures.percent() >= 0.98 * figures.allowed(), figures.toString());
        assertEquals(0, figures.never());
        PersonId one = circle.members().get(7);
        long weighed = 0;
        long moved = 0;
        for (int i = 0; i < MOVES; i++) {
            long t = System.nanoTime();
            BoardDesk.PersonMoves ways = as(circle.coordinator(), () -> desk.weigh(round, one));
            long u = System.nanoTime();
            PersonId with = ways.swaps().get(i * 20).with();
            as(circle.coordinator(), () -> desk.swap(round, one, with));
            weighed += u - t;
            moved += System.nanoTime() - u;
        }
        System.out.println("480 people: formed in " + (ran - began) / 1_000_000 + " ms, board read in "
                + (shown - ran) / 1_000_000 + " ms, all ways of one card in "
                + weighed / MOVES / 1_000_000 + " ms, an exchange in " + moved / MOVES / 1_000_000
                + " ms; learning together " + figures.percent() + "% of "
                + figures.allowed() + "% allowed, " + figures.chance() + "% by chance; difference " + figures.points()
                + ", by chance " + figures.chancePoints());
    }
}
