package org.cordee.mentoring.finding.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.platform.errors.ProblemJson;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Requests to mentors: one’s own, and those made to oneself. */
@Path("mentoring/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MentoringRequestsResource {

    @Inject
    private Requests requests;

    @GET
    @Operation(summary = "Lists requests by and to oneself, one's own first")
    public Items mine() {
        List<RequestJson> items = Stream.concat(
                        requests.byMe().stream().map(r -> RequestJson.of(r, false)),
                        requests.ofMe().stream().map(r -> RequestJson.of(r, true)))
                .toList();
        return new Items(items, items.size(), 0, items.size());
    }

    @POST
    @Operation(
            summary = "Asks a mentor",
            description = "People named in then are asked automatically, in order, if that mentor can't.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "201",
            responseDescription = "Asked; the mentor has ten days to reply")
    @APIResponse(
            responseCode = "409",
            description = "The mentor has no place left; suggestions holds mentors who could be asked now",
            content = @Content(mediaType = ProblemJson.TYPE, schema = @Schema(implementation = NoPlaceLeftJson.class)))
    public Response ask(NewRequest asked) {
        NewRequest said = asked == null ? new NewRequest(null, null, null) : asked;
        List<Long> then = said.then() == null ? List.of() : said.then();
        new Validation()
                .required("mentor", said.mentor())
                .that(then.stream().allMatch(Objects::nonNull), "then", "mentoring.seeking.wish-nobody")
                .done();
        MentoringRequestId id = requests.ask(
                new PersonId(said.mentor()),
                said.message(),
                then.stream().map(PersonId::new).toList());
        return Response.created(URI.create("mentoring/requests/" + id))
                .entity(one(id.value()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Returns one request, for the two people it concerns")
    public RequestJson one(@PathParam("id") long id) {
        RequestPage page = requests.page(new MentoringRequestId(id));
        return RequestJson.of(page.row(), page.toMe());
    }

    @POST
    @Path("{id}/accept")
    @Operation(summary = "Accepts a request, by the mentor; the two are a pair from now on")
    public RequestJson accept(@PathParam("id") long id) {
        requests.accept(new MentoringRequestId(id));
        return one(id);
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "Declines a request, by the mentor, without a reason; the next person named is asked")
    public RequestJson decline(@PathParam("id") long id) {
        requests.decline(new MentoringRequestId(id));
        return one(id);
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Withdraws a request, by the mentee")
    public RequestJson withdraw(@PathParam("id") long id) {
        requests.withdraw(new MentoringRequestId(id));
        return one(id);
    }

    /** What is needed to ask. */
    @Schema(
            name = "NewMentoringRequest",
            requiredProperties = {"mentor", "message"})
    public record NewRequest(
            @Schema(description = "Id of the person") Long mentor,
            String message,

            @Schema(maxItems = 2, description = "Ids of people to ask next, in order")
            List<Long> then) {}

    /** A person has few requests: the list is not paged. */
    @Schema(
            name = "MentoringRequestList",
            requiredProperties = {"items", "total", "first", "size"})
    public record Items(List<RequestJson> items, long total, int first, int size) {}

    /** A request for other systems. */
    @Schema(
            name = "MentoringRequest",
            requiredProperties = {"id", "role", "other", "name", "state", "asked", "expires", "passedOn"})
    public record RequestJson(
            long id,

            @Schema(implementation = PairSide.class, description = "Which of the two the reader is")
            String role,

            @Schema(description = "Id of the other person") long other,

            @Schema(description = "Name of the other person")
            String name,

            @Schema(implementation = RequestState.class) String state,
            Instant asked,

            @Schema(description = "Until when the mentor can reply")
            Instant expires,

            @Schema(description = "Whether the next person named was asked")
            boolean passedOn) {

        static RequestJson of(RequestPage.Row r, boolean toMe) {
            return new RequestJson(
                    r.id().value(),
                    toMe ? "mentor" : "mentee",
                    r.person().value(),
                    r.name(),
                    r.state().key(),
                    r.askedAt(),
                    r.expiresAt(),
                    r.passedOn());
        }
    }

    /** How a request to a mentor without a place is answered, for the description of the API. */
    @Schema(
            name = "NoPlaceLeft",
            requiredProperties = {"type", "title", "status", "suggestions"})
    record NoPlaceLeftJson(
            String type,
            String title,
            int status,
            String detail,

            @Schema(description = "Mentors who could be asked now; may be empty")
            List<OtherMentor> suggestions) {}

    /** A mentor who could be asked. */
    @Schema(
            name = "OtherMentor",
            requiredProperties = {"mentor", "name"})
    record OtherMentor(
            @Schema(description = "Id of the person") long mentor, String name) {}
}
