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

    /** @param organisation name of the one of the main post, or absent; so with {@code sector} and {@code region} */
    public record Me(
            long id,
            String name,
            String level,
            String region,
            String zone,
            String organisation,
            String sector,
            List<String> roles) {}
}
