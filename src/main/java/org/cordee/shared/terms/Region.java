package org.cordee.shared.terms;

/** Where in the United Kingdom; England by its nine regions, as the report speaks of them. */
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
    UNITED_KINGDOM
}
