package org.cordee.mentoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.mentoring.boundary.Relationships;

/** All of one's own mentoring, as mentor and as mentee, what is live first. */
@Path("me/relationships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyRelationshipsResource {

    @Inject
    private Relationships relationships;

    @GET
    public Items mine() {
        List<RelationshipJson> items =
                relationships.mine().stream().map(RelationshipJson::of).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** A person has few: the list is not paged. */
    public record Items(List<RelationshipJson> items, long total, int first, int size) {}
}
