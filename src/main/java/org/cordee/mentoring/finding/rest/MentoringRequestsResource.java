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
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/** Requests to mentors: one’s own, and those made to oneself. */
@Path("mentoring/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MentoringRequestsResource {

    @Inject
    private Requests requests;

    /** Both sides, one’s own first. */
    @GET
    public Items mine() {
        List<RequestJson> items = Stream.concat(
                        requests.byMe().stream().map(r -> RequestJson.of(r, false)),
                        requests.ofMe().stream().map(r -> RequestJson.of(r, true)))
                .toList();
        return new Items(items, items.size(), 0, items.size());
    }

    /** Asks a mentor; who is named in {@code then} is asked by itself when that one cannot. */
    @POST
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
    public RequestJson one(@PathParam("id") long id) {
        RequestPage page = requests.page(new MentoringRequestId(id));
        return RequestJson.of(page.row(), page.toMe());
    }

    /** By the mentor: the two are a pair from now on. */
    @POST
    @Path("{id}/accept")
    public RequestJson accept(@PathParam("id") long id) {
        requests.accept(new MentoringRequestId(id));
        return one(id);
    }

    /** By the mentor, without a reason. */
    @POST
    @Path("{id}/decline")
    public RequestJson decline(@PathParam("id") long id) {
        requests.decline(new MentoringRequestId(id));
        return one(id);
    }

    /** By the mentee. */
    @POST
    @Path("{id}/withdraw")
    public RequestJson withdraw(@PathParam("id") long id) {
        requests.withdraw(new MentoringRequestId(id));
        return one(id);
    }

    /** @param then people to be asked next, in order; at most two */
    public record NewRequest(Long mentor, String message, List<Long> then) {}

    /** A person has few requests: the list is not paged. */
    public record Items(List<RequestJson> items, long total, int first, int size) {}

    /**
     * A request for other systems.
     *
     * @param role of the one who asks this: mentor or mentee
     * @param other id of the person on the other side
     */
    public record RequestJson(
            long id,
            String role,
            long other,
            String name,
            String state,
            Instant asked,
            Instant expires,
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
}
