package org.cordee.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cordee.accounts.boundary.CurrentSignIn;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the token belongs to. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private CurrentPerson current;

    @Inject
    private People people;

    @Inject
    private CurrentSignIn here;

    @GET
    @Operation(summary = "Returns the person the token belongs to")
    public Me me() {
        PersonCard card = people.card(current.required());
        return new Me(
                card.id().value(),
                card.name(),
                card.level().key(),
                card.region() == null ? null : card.region().key(),
                card.zone().getId(),
                card.organisationName(),
                card.sector() == null ? null : card.sector().key(),
                here.get()
                        .map(s -> s.roles().stream().map(Role::key).sorted().toList())
                        .orElse(List.of()));
    }

    /** The person the token belongs to. */
    @Schema(
            name = "Me",
            requiredProperties = {"id", "name", "level", "zone", "roles"})
    public record Me(
            long id,
            String name,
            @Schema(implementation = Level.class) String level,

            @Schema(implementation = Region.class, description = "Absent if it isn't known")
            String region,

            @Schema(description = "IANA name of the time zone")
            String zone,

            @Schema(description = "Name of the organisation of the main post; absent if there is none")
            String organisation,

            @Schema(implementation = Sector.class, description = "Sector of that organisation")
            String sector,

            @Schema(type = SchemaType.ARRAY, implementation = Role.class)
            List<String> roles) {}
}
