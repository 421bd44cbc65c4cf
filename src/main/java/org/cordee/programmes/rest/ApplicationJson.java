package org.cordee.programmes.rest;

import java.time.Instant;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.terms.ApplicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application for other systems. */
@Schema(
        name = "Application",
        requiredProperties = {"id", "cohort", "title", "state"})
public record ApplicationJson(
        long id,
        @Schema(description = "Id of the cohort") long cohort,
        @Schema(description = "Title of the cohort") String title,

        @Schema(
                enumeration = {
                    "draft",
                    "submitted",
                    "in-review",
                    "waitlisted",
                    "offered",
                    "enrolled",
                    "declined",
                    "expired",
                    "not-selected",
                    "withdrawn"
                },
                description = "enrolled while a place is held")
        String state,

        @Schema(description = "Place in the queue at this moment, from 1; absent unless it is waitlisted")
        Integer position,

        @Schema(description = "Until when the offer is held; absent if there is none")
        Instant offerUntil) {

    static ApplicationJson of(ApplicationPage a) {
        return new ApplicationJson(
                a.id().value(),
                a.cohort().id().value(),
                a.cohort().plan().title(),
                word(a.state()),
                a.position(),
                a.decision().offerUntil());
    }

    static ApplicationJson of(ApplicationPage.Row a) {
        return new ApplicationJson(
                a.id().value(), a.cohort().value(), a.cohortTitle(), word(a.state()), a.position(), a.until());
    }

    private static String word(ApplicationState state) {
        return state == ApplicationState.ACCEPTED ? "enrolled" : state.key();
    }
}
