package org.cordee.matching.assignment;

/**
 * How one candidate pair lies in a {@code long}, and what it weighs.
 *
 * <p>Packed, from the top: score above the lowest possible one, tie-break hash, index of the other side. The natural
 * order of the packed values is therefore the order of preference. The <em>weight</em> spreads score and hash so far
 * apart that all hashes of a whole assignment together stay below half a point of score: the sum of weights is compared
 * by score first and by the seeded hash only among equal scores, which makes the best assignment unique for practical
 * purposes and independent of the order of input. Where scores use the whole of {@code int} and people are many, there
 * is no room for a hash; the canonical order of people alone then decides ties.
 *
 * <p>{@code everyone} is larger than any difference of scores that an exchange of places could make: being placed at
 * all is worth {@code everyone}, so that cardinality comes first. All arithmetic is exact in {@code long}.
 */
final class Weights {

    private static final int WIDEST_HASH = 20;

    final long lowest;
    final int columnBits;
    final long columnMask;
    final int hashBits;
    final long hashMask;
    final int spread;
    final long widest;
    final long everyone;
    private final long highest;
    private final int peopleBits;

    /**
     * @param lowest lowest score that will be packed
     * @param highest highest score that will be packed
     * @param columns number of people on the side that is packed as index
     * @param people number of people of both sides, with room for those who join later
     * @param ties whether ties are broken by hash
     */
    Weights(long lowest, long highest, int columns, int people, boolean ties) {
        this.lowest = lowest;
        this.highest = highest;
        columnBits = bits(Math.max(columns, 2) - 1L);
        columnMask = (1L << columnBits) - 1;
        peopleBits = bits(Math.max(people, 2));
        int scoreBits = Math.max(1, bits(highest - lowest));
        int room = Math.min(63 - scoreBits - Math.max(columnBits, peopleBits), 54 - scoreBits - 2 * peopleBits);
        hashBits = ties && room >= 4 ? Math.min(room, WIDEST_HASH) : 0;
        hashMask = (1L << hashBits) - 1;
        spread = hashBits == 0 ? 0 : hashBits + peopleBits + 1;
        widest = 1L << (scoreBits + spread);
        everyone = widest << (peopleBits + 1);
    }

    /** The same weights with another number of columns; must have room for them. */
    Weights(Weights other, int columns) {
        lowest = other.lowest;
        highest = other.highest;
        columnBits = bits(Math.max(columns, 2) - 1L);
        columnMask = (1L << columnBits) - 1;
        peopleBits = other.peopleBits;
        hashBits = other.hashBits;
        hashMask = other.hashMask;
        spread = other.spread;
        widest = other.widest;
        everyone = other.everyone;
    }

    private static int bits(long value) {
        return 64 - Long.numberOfLeadingZeros(value);
    }

    boolean fits(int score, int columns, int people) {
        return score >= lowest
                && score <= highest
                && columns <= columnMask + 1
                && bits(Math.max(people, 2)) <= peopleBits;
    }

    long pack(long score, long hash, int column) {
        return ((score - lowest) << hashBits | hash >>> 44 >>> (WIDEST_HASH - hashBits)) << columnBits | column;
    }

    int score(long packed) {
        return (int) ((packed >>> (columnBits + hashBits)) + lowest);
    }

    /** The same pair, packed by other weights, seen from the other side. */
    long repack(long packed, Weights other, int column) {
        return packed >>> other.columnBits << columnBits | column;
    }

    long weight(long packed) {
        return (packed >>> (columnBits + hashBits)) << spread | packed >>> columnBits & hashMask;
    }

    /** Points of score in a difference of weights that contains no {@code everyone}. */
    long points(long difference) {
        return spread == 0 ? difference : (difference + (1L << (spread - 1))) >> spread;
    }

    /** How many people a difference of weights stands for. */
    long people(long difference) {
        return Math.floorDiv(difference + everyone / 2, everyone);
    }

    /** A hash of a pair that depends on the ids and the seed alone (the finaliser of SplitMix64). */
    static long hash(long seed, long one, long other) {
        long x = seed * 0x9E3779B97F4A7C15L + one * 0xD1B54A32D192ED03L + other * 0x8CB92BA72F3D8DD7L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    /** A 64-bit key of an id (FNV-1a), so that hashes depend on ids and not on positions. */
    static long key(String id) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }
}
