package org.cordee.matching.exchange;

import java.util.List;
import java.util.Map;

/**
 * Who goes where.
 *
 * @param cycles the cycles, sorted by their first person
 * @param without people who stay, sorted
 * @param weight sum of the values of the wishes fulfilled
 * @param balance for each organisation how many it sends and receives
 */
public record ExchangeResult(List<Cycle> cycles, List<String> without, long weight, Map<String, Balance> balance) {

    /** People each of whom takes the place of the next, the last that of the first; the lowest id comes first. */
    public record Cycle(List<Move> moves) {

        /** Sum of the values of the wishes fulfilled. */
        public long weight() {
            return moves.stream().mapToLong(Move::value).sum();
        }
    }

    /**
     * One person's move.
     *
     * @param placeOf whose place it is
     * @param value value of the wish
     * @param rank 1 where no wish of the person has a higher value, 2 where one has, and so on
     */
    public record Move(String person, String home, String host, String placeOf, int value, int rank) {}

    /** How many people an organisation sends and receives; the same number in every exchange made of cycles. */
    public record Balance(int sends, int receives) {}

    /** How many people go. */
    public int people() {
        return cycles.stream().mapToInt(c -> c.moves().size()).sum();
    }
}
