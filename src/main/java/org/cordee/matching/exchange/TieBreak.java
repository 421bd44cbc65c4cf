package org.cordee.matching.exchange;

/** Small amounts from a seeded hash that decide between equally good exchanges, whatever the order of input. */
final class TieBreak {

    private static final int WIDEST = 16;

    private TieBreak() {}

    /** A key of an id (FNV-1a). */
    static long key(String id) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }

    /** The worth of each arc times a large number, plus a hash; as it is where there are no keys or no room. */
    static long[][] spread(Arcs arcs, long[][] worth, long[] keys, long seed) {
        if (keys == null) {
            return worth;
        }
        long most = 1;
        for (long[] row : worth) {
            for (long w : row) {
                most = Math.max(most, w);
            }
        }
        int peopleBits = 64 - Long.numberOfLeadingZeros(worth.length);
        int bits = Math.min(WIDEST, 49 - 2 * peopleBits - (64 - Long.numberOfLeadingZeros(most)));
        if (bits < 2) {
            return worth;
        }
        long[][] spread = new long[worth.length][];
        for (int i = 0; i < worth.length; i++) {
            spread[i] = new long[worth[i].length];
            for (int k = 0; k < worth[i].length; k++) {
                long h = mixed(seed, keys[i], keys[arcs.to()[i][k]]) >>> (64 - bits);
                spread[i][k] = (worth[i][k] << (bits + peopleBits)) + h;
            }
        }
        return spread;
    }

    private static long mixed(long seed, long one, long other) {
        long x = seed * 0x9E3779B97F4A7C15L + one * 0xD1B54A32D192ED03L + other * 0x8CB92BA72F3D8DD7L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}
