package org.cordee.matching.groups;

import java.util.List;
import org.cordee.matching.scoring.Value;

/** What cannot be met, whatever sets are made; known before any are. */
public sealed interface Infeasible {

    /**
     * More people share a value than there are sets for them, and only one of them may be in each.
     *
     * @param attribute such as the organisation
     * @param value which organisation
     * @param people how many people it has
     * @param sets over how many sets they can be spread, by slots and facilitators
     */
    record TooManyOfOne(String attribute, Value value, int people, int sets) implements Infeasible {

        /** How many of them must share a set with another at the least. */
        public int conflicts() {
            return people - sets;
        }
    }

    /** These people must all be apart from each other, and there are fewer sets than that. */
    record TooManyApart(List<String> people, int sets) implements Infeasible {}

    /** These people must be together, and no set open to them has that many places besides those fixed for others. */
    record TogetherTooLarge(List<String> people, int places) implements Infeasible {}

    /** These people must be together; each of them has a set to be in, but there is none for all of them. */
    record NoSetForAll(List<String> people) implements Infeasible {}

    /** No set meets when this person can come, or every one has a facilitator who cannot have the person. */
    record NoSetFor(String person) implements Infeasible {}

    /** These people can only be in these sets, which have fewer places than that. */
    record TooFewPlaces(List<String> people, List<String> sets, int places) implements Infeasible {}

    /** Somebody is the only one of a category in which nobody is to be alone. */
    record OnlyOne(String attribute, Value value, String person) implements Infeasible {}

    /** Somebody is in a category in which nobody is to be alone, and cannot be in a set with any other of it. */
    record NoCompanyFor(String attribute, Value value, String person) implements Infeasible {}

    /** Two people who must be apart are fixed in one set. */
    record ApartButFixed(String one, String other, String set) implements Infeasible {}

    /** A person is fixed in a set in which it cannot be. */
    record FixedWhereClosed(String person, String set) implements Infeasible {}
}
