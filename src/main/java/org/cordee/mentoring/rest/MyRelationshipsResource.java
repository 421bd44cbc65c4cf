package org.cordee.mentoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.mentoring.boundary.Relationships;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of one's own mentoring, as mentor and as mentee, what is live first. */
@Path("me/relationships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyRelationshipsResource {

    @Inject
    private Relationships relationships;

    @GET
    @Operation(summary = "Lists one's own mentoring, as mentor and as mentee, live ones first")
    public Items mine() {
        List<RelationshipJson> items =
                relationships.mine().stream().map(RelationshipJson::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** A person has few: the list is not paged. */
    @Schema(
            name = "RelationshipList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<RelationshipJson> items, long total, int first, int size) {}
}
