package org.cordee.mentoring.finding.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.terms.Language;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mentors who fit what one seeks, the best first, each with the reasons in plain words. */
@Path("mentoring/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    private static final int MOST = 20;

    @Inject
    private Mentors mentors;

    @Inject
    private Messages messages;

    @GET
    @Operation(summary = "Lists mentors who fit what one seeks, the best first, with reasons")
    public Items suggestions() {
        List<SuggestionJson> items =
                mentors.suggestions(MOST).stream().map(this::json).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    private SuggestionJson json(MentorCard c) {
        return new SuggestionJson(
                c.id().value(),
                c.name(),
                c.post().level().key(),
                c.post().organisation(),
                c.post().region() == null ? null : c.post().region().key(),
                c.dimensions().stream().map(Term::key).toList(),
                c.languages().stream().map(Term::key).toList(),
                c.places(),
                c.fit().points(),
                c.fit().reasons().stream().map(r -> messages.say(r)).toList());
    }

    /** Not paged: few are suggested. */
    @Schema(
            name = "MentorSuggestionList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<SuggestionJson> items, long total, int first, int size) {}

    /** A mentor who fits. */
    @Schema(
            name = "MentorSuggestion",
            requiredProperties = {"mentor", "name", "level", "dimensions", "languages", "places", "score", "reasons"})
    public record SuggestionJson(
            @Schema(description = "Id of the person") long mentor,
            String name,
            @Schema(implementation = Level.class) String level,

            @Schema(description = "Name of the organisation of the main post; absent if there is none")
            String organisation,

            @Schema(implementation = Region.class, description = "Absent if it isn't known")
            String region,

            @Schema(type = SchemaType.ARRAY, implementation = Dimension.class)
            List<String> dimensions,

            @Schema(type = SchemaType.ARRAY, implementation = Language.class)
            List<String> languages,

            @Schema(description = "How many places are left")
            int places,

            @Schema(description = "Higher is better") int score,

            @Schema(description = "Plain sentences, the weightiest first")
            List<String> reasons) {}
}
