package org.cordee.matching.scoring;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.cordee.matching.BadInput;

/**
 * One sentence of the scoring language: which attribute of two people is compared, how, and how much it counts. The
 * weight is what a coordinator sets, -1000 to 1000; below zero the criterion counts against a pair.
 */
public sealed interface Criterion {

    /** Largest weight. */
    int MOST = 1000;

    /** Name of the attribute compared. */
    String attribute();

    /** How much the criterion counts. */
    int weight();

    /**
     * How far the criterion is met.
     *
     * @return 0 to 1000
     * @throws BadInput where a value is of a kind that cannot be compared this way
     */
    int met(Value one, Value other);

    /** Met where both have the same value. */
    record Same(String attribute, int weight) implements Criterion {
        public Same {
            checked(attribute, weight);
        }

        @Override
        public int met(Value one, Value other) {
            return one.equals(other) ? 1000 : 0;
        }
    }

    /** Met where the two have different values. */
    record Different(String attribute, int weight) implements Criterion {
        public Different {
            checked(attribute, weight);
        }

        @Override
        public int met(Value one, Value other) {
            return one.equals(other) ? 0 : 1000;
        }
    }

    /** Met by the words that both have, in proportion to all that either has (Jaccard 1901). */
    record Overlap(String attribute, int weight) implements Criterion {
        public Overlap {
            checked(attribute, weight);
        }

        @Override
        public int met(Value one, Value other) {
            Set<String> a = ((Value.Words) kind(Value.Words.class, one, attribute)).words();
            Set<String> b = ((Value.Words) kind(Value.Words.class, other, attribute)).words();
            Set<String> both = new HashSet<>(a);
            both.retainAll(b);
            int all = a.size() + b.size() - both.size();
            return all == 0 ? 0 : 1000 * both.size() / all;
        }
    }

    /**
     * Met in full where the two are {@code wanted} steps apart, and less with each step more or fewer, down to nothing
     * at {@code reach} steps off. With {@code wanted} 0 it asks for likeness, with {@code wanted} the length of the
     * scale for difference.
     *
     * @param wanted 0 or more
     * @param reach 1 or more
     */
    record OrderedDistance(String attribute, int weight, int wanted, int reach) implements Criterion {
        public OrderedDistance {
            checked(attribute, weight);
            if (wanted < 0 || reach < 1) {
                throw new BadInput(
                        attribute,
                        "The steps of " + attribute + " are wrong: wanted " + wanted + ", reach " + reach + ".");
            }
        }

        @Override
        public int met(Value one, Value other) {
            long a = ((Value.Step) kind(Value.Step.class, one, attribute)).step();
            long b = ((Value.Step) kind(Value.Step.class, other, attribute)).step();
            long off = Math.min(reach, Math.abs(Math.abs(a - b) - wanted));
            return (int) (1000 - 1000 * off / reach);
        }
    }

    /**
     * Met by hours in which both are free, up to {@code enough} of them.
     *
     * @param enough 1 to 168
     */
    record SharedHours(String attribute, int weight, int enough) implements Criterion {
        public SharedHours {
            checked(attribute, weight);
            if (enough < 1 || enough > 168) {
                throw new BadInput(attribute, "Enough shared hours are 1 to 168, not " + enough + ".");
            }
        }

        @Override
        public int met(Value one, Value other) {
            BitSet both = ((Value.Hours) kind(Value.Hours.class, one, attribute)).hours();
            both = (BitSet) both.clone();
            both.and(((Value.Hours) kind(Value.Hours.class, other, attribute)).hours());
            return 1000 * Math.min(enough, both.cardinality()) / enough;
        }
    }

    private static void checked(String attribute, int weight) {
        if (attribute == null || attribute.isEmpty()) {
            throw new BadInput("attribute", "A criterion names no attribute.");
        }
        if (weight < -MOST || weight > MOST) {
            throw new BadInput(
                    attribute, "The weight of " + attribute + " is " + weight + ", not between -1000 and 1000.");
        }
    }

    private static Value kind(Class<? extends Value> kind, Value value, String attribute) {
        if (!kind.isInstance(value)) {
            throw new BadInput(attribute, "The value of " + attribute + " is of another kind: " + value + ".");
        }
        return value;
    }
}
