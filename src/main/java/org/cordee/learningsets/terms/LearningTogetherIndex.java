package org.cordee.learningsets.terms;

import java.util.Collection;

/**
 * The learning-together index: in how many sets at least two citizens and at least two formal leaders meet. One citizen
 * alone among professionals is a guest; two can speak.
 *
 * @param sets how many sets there are
 * @param meet in how many of them both meet
 * @param allowed in how many they could meet at the most, as the numbers are
 */
public record LearningTogetherIndex(int sets, int meet, int allowed) {

    private static final int ENOUGH = 2;

    /** Whether both meet in a set of that many. */
    public static boolean in(long citizens, long leaders) {
        return citizens >= ENOUGH && leaders >= ENOUGH;
    }

    /** @param citizensAndLeaders of each set that is not empty */
    public static LearningTogetherIndex of(Collection<int[]> citizensAndLeaders) {
        int citizens = citizensAndLeaders.stream().mapToInt(s -> s[0]).sum();
        int leaders = citizensAndLeaders.stream().mapToInt(s -> s[1]).sum();
        int meet = (int) citizensAndLeaders.stream().filter(s -> in(s[0], s[1])).count();
        return new LearningTogetherIndex(
                citizensAndLeaders.size(), meet, allowed(citizensAndLeaders.size(), citizens, leaders));
    }

    /** Two of each for every set, as far as they reach; sets of four or more always have the room. */
    public static int allowed(int sets, int citizens, int leaders) {
        return Math.min(sets, Math.min(citizens, leaders) / ENOUGH);
    }

    /** Share of the sets, 0 to 100. */
    public int percent() {
        return sets == 0 ? 0 : Math.round(100f * meet / sets);
    }

    /** Share that the numbers would allow, 0 to 100. */
    public int percentAllowed() {
        return sets == 0 ? 0 : Math.round(100f * allowed / sets);
    }
}
