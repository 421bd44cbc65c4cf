package org.cordee.matching.groups;

import org.cordee.matching.scoring.Value;

/** A rule that an arrangement breaks. */
public sealed interface Unmet {

    /** Two people who must be apart are in one set. */
    record NotApart(String one, String other, String set) implements Unmet {}

    /** Two people share a value of which a set may have only one. */
    record SameValue(String attribute, Value value, String one, String other, String set) implements Unmet {}

    /** Two people who must be together are not. */
    record NotTogether(String one, String other) implements Unmet {}

    /** A person cannot come when the set meets, or its facilitator cannot have the person. */
    record Closed(String person, String set) implements Unmet {}

    /** A person is alone in a category in which nobody is to be alone. */
    record Alone(String attribute, Value value, String person, String set) implements Unmet {}

    /** A person is not in the set it is fixed in. */
    record NotFixed(String person, String set) implements Unmet {}
}
