package org.cordee.platform.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link org.cordee.platform.errors.ProblemJson} writes, for the description of the API. */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status"})
record ProblemSchema(
        String type,
        String title,
        int status,
        @Schema(description = "What is wrong, in words") String detail,

        @Schema(description = "All that was refused, for 422")
        List<ErrorSchema> errors,

        @Schema(description = "Id of the incident, for 500; it is also in the log")
        String incident) {

    /** One refusal. */
    @Schema(name = "ProblemError", requiredProperties = "message")
    record ErrorSchema(
            @Schema(description = "Where it is; absent if it concerns the whole")
            String field,

            String message) {}
}
