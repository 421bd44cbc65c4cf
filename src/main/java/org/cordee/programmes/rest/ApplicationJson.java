package org.cordee.programmes.rest;

import java.time.Instant;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.terms.ApplicationState;

/**
 * An application for other systems.
 *
 * @param state as in the domain, but {@code enrolled} where a place is held
 * @param position place in the queue at this moment, from 1; absent when it does not wait
 * @param offerUntil until when an offer is held; absent when there is none
 */
public record ApplicationJson(long id, long cohort, String title, String state, Integer position, Instant offerUntil) {

    static ApplicationJson of(ApplicationPage a) {
        return new ApplicationJson(
                a.id().value(),
                a.cohort().id().value(),
                a.cohort().plan().title(),
                word(a.state()),
                a.position(),
                a.offerUntil());
    }

    static ApplicationJson of(ApplicationPage.Row a) {
        return new ApplicationJson(
                a.id().value(), a.cohort().value(), a.cohortTitle(), word(a.state()), a.position(), a.until());
    }

    private static String word(ApplicationState state) {
        return state == ApplicationState.ACCEPTED ? "enrolled" : state.key();
    }
}
