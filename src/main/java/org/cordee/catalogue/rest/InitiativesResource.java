package org.cordee.catalogue.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.InitiativeChanges;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The catalogue for other systems; no token is needed to read it. */
@Path("initiatives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InitiativesResource {

    /** Seconds for which others may keep an answer: a change of the catalogue may reach them that late. */
    private static final int KEPT = 30;

    @Inject
    private Initiatives initiatives;

    @Inject
    private InitiativeDrafts drafts;

    @Inject
    private InitiativeChanges changes;

    @GET
    @Operation(
            summary = "Lists the initiatives",
            description = "A parameter that is empty or absent means any; an unknown value is a 400.")
    @APIResponseSchema(Items.class)
    @SecurityRequirements
    public Response list(
            @Parameter(schema = @Schema(implementation = TargetGroup.class)) @QueryParam("group") String group,
            @Parameter(schema = @Schema(implementation = Kind.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = Cost.class)) @QueryParam("cost") String cost,
            @Parameter(schema = @Schema(implementation = Region.class)) @QueryParam("region") String region) {
        Initiatives.Filter filter = new Initiatives.Filter(
                term(TargetGroup.class, "group", group),
                term(Kind.class, "kind", kind),
                term(Cost.class, "cost", cost),
                term(Region.class, "region", region));
        List<Item> items = initiatives.find(filter).stream().map(Item::of).toList();
        return kept(new Items(items, items.size(), 0, items.size()));
    }

    @GET
    @Path("{key}")
    @Operation(summary = "Returns one initiative")
    @APIResponseSchema(Item.class)
    @SecurityRequirements
    public Response one(@PathParam("key") String key) {
        return kept(Item.of(initiatives.byKey(key).card()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a programme or network to the catalogue",
            description = "It is listed unless the state is hidden, or draft, which needs no more than a name. "
                    + "For administrators and those who lead a programme.")
    @APIResponseSchema(
            value = InitiativeEntry.class,
            responseCode = "201",
            responseDescription = "Created; Location is its address, which answers once it is published")
    public Response add(InitiativeChange asked) {
        requireBody(asked);
        CatalogueState state = asked.stateOr(CatalogueState.LISTED);
        String key = changes.make(asked.over(new InitiativeText(null, null, null, null, null, null)), state);
        return Response.created(URI.create("initiatives/" + key))
                .entity(entry(key))
                .build();
    }

    @PATCH
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a programme or network",
            description = "What is absent stays as it is. What is published gets a new version; a draft is published "
                    + "with the state listed or hidden. For those who may change it.")
    public InitiativeEntry change(@PathParam("key") String key, InitiativeChange asked) {
        requireBody(asked);
        InitiativeDrafts.Writing writing = drafts.open(key);
        InitiativeText now = writing.published() == null ? writing.text() : writing.published();
        InitiativeText then = asked.over(now);
        changes.change(key, then.equals(now) ? null : then, asked.stateOr(null));
        return entry(key);
    }

    private InitiativeEntry entry(String key) {
        InitiativeDrafts.Writing writing = drafts.open(key);
        return InitiativeEntry.of(
                key,
                drafts.state(key),
                changes.version(key),
                writing.published() == null ? writing.text() : writing.published());
    }

    /** A body may be the word null. */
    private static void requireBody(Object body) {
        if (body == null) {
            throw new BadRequestException();
        }
    }

    private static Response kept(Object body) {
        CacheControl cache = new CacheControl();
        cache.setPrivate(false);
        cache.setNoTransform(false);
        cache.getCacheExtension().put("public", null);
        cache.setMaxAge(KEPT);
        return Response.ok(body).cacheControl(cache).build();
    }

    private static <T extends Enum<T> & Term> T term(Class<T> type, String parameter, String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        T term = Term.of(type, key);
        if (term == null) {
            throw new BadRequestException("The parameter " + parameter + " does not know this value.");
        }
        return term;
    }

    /** A whole list: the catalogue is not paged. */
    @Schema(
            name = "InitiativeList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<Item> items, long total, int first, int size) {}

    /** Terms by their keys. */
    @Schema(
            name = "Initiative",
            requiredProperties = {"key", "name", "group", "kind", "provider", "region", "cost", "summary", "components"
            })
    public record Item(
            String key,
            String name,
            @Schema(implementation = TargetGroup.class) String group,
            @Schema(implementation = Kind.class) String kind,
            String provider,
            @Schema(implementation = Region.class) String region,

            @Schema(implementation = Region.class, description = "A second region; usually absent")
            String alsoRegion,

            @Schema(implementation = Cost.class) String cost,
            @Schema(description = "One plain sentence") String summary,
            List<Part> components) {

        static Item of(InitiativeCard i) {
            return new Item(
                    i.key(),
                    i.name(),
                    i.offer().group().key(),
                    i.offer().kind().key(),
                    i.offer().provider(),
                    i.offer().region().key(),
                    i.offer().alsoRegion() == null
                            ? null
                            : i.offer().alsoRegion().key(),
                    i.offer().cost().key(),
                    i.summary(),
                    i.components().stream().map(Part::of).toList());
        }
    }

    /** One piece of the blueprint. */
    @Schema(
            name = "InitiativeComponent",
            requiredProperties = {"kind", "title", "count", "needed"})
    public record Part(
            @Schema(implementation = ComponentKind.class) String kind,
            String title,
            @Schema(description = "How many there are") int count,

            @Schema(description = "How many are needed to complete it")
            int needed) {

        static Part of(Component c) {
            return new Part(c.kind().key(), c.title(), c.count(), c.needed());
        }
    }
}
