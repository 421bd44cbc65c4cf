package org.cordee.shared.terms;

import java.util.Arrays;

/**
 * Where in the United Kingdom; England by its nine regions, as the report speaks of them. Two of NHS England's seven
 * regions cover more than one of the nine; organisations may have these.
 */
public enum Region implements Term {
    EAST_MIDLANDS,
    EAST_OF_ENGLAND,
    LONDON,
    NORTH_EAST,
    NORTH_WEST,
    SOUTH_EAST,
    SOUTH_WEST,
    WEST_MIDLANDS,
    YORKSHIRE_AND_THE_HUMBER,
    SCOTLAND,
    WALES,
    NORTHERN_IRELAND,
    ENGLAND,
    UNITED_KINGDOM,
    MIDLANDS,
    NORTH_EAST_AND_YORKSHIRE;

    /** Returns those that people choose from: all but the two that only organisations have. */
    public static Region[] ofPeople() {
        return Arrays.stream(values()).filter(Region::isOfPeople).toArray(Region[]::new);
    }

    /** Whether people, too, may have it. */
    public boolean isOfPeople() {
        return this != MIDLANDS && this != NORTH_EAST_AND_YORKSHIRE;
    }

    /** Whether it is that region or a larger one around it. */
    public boolean covers(Region other) {
        return this == other
                || switch (this) {
                    case UNITED_KINGDOM -> true;
                    case ENGLAND ->
                        other != SCOTLAND && other != WALES && other != NORTHERN_IRELAND && other != UNITED_KINGDOM;
                    case MIDLANDS -> other == EAST_MIDLANDS || other == WEST_MIDLANDS;
                    case NORTH_EAST_AND_YORKSHIRE -> other == NORTH_EAST || other == YORKSHIRE_AND_THE_HUMBER;
                    default -> false;
                };
    }
}
