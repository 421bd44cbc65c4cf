package org.cordee.programmes.desk.terms;

/**
 * How full a cohort is.
 *
 * @param capacity all places
 * @param enrolled people who have a place
 * @param offered places held for an answer
 * @param waiting applications on the waiting list
 * @param free places nobody has and nobody is offered; never below zero
 * @param undecided applications that wait for a decision
 */
public record CohortNumbers(int capacity, int enrolled, int offered, int waiting, int free, int undecided) {

    public static final CohortNumbers NONE = new CohortNumbers(0, 0, 0, 0, 0, 0);
}
