package org.cordee.matching.scoring;

import java.util.BitSet;
import java.util.Set;
import org.cordee.matching.BadInput;

/** What is known of a person under one attribute. */
public sealed interface Value {

    /** One word, such as a sector or a region; compared letter by letter. */
    record Text(String text) implements Value {}

    /** Several words in no order, such as topics or languages. */
    record Words(Set<String> words) implements Value {
        public Words {
            words = Set.copyOf(words);
        }
    }

    /** A step on a scale on which steps can be subtracted, such as a level or years. */
    record Step(int step) implements Value {}

    /** Hours of the week in which a person is free; hour 0 is Monday from midnight to one, hour 167 the last. */
    record Hours(BitSet hours) implements Value {

        private static final int WEEK = 168;

        public Hours {
            if (hours.length() > WEEK) {
                throw new BadInput(
                        "hours", "A week has hours 0 to 167; hour " + (hours.length() - 1) + " is none of them.");
            }
            hours = (BitSet) hours.clone();
        }
    }
}
