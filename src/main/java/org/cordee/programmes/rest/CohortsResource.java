package org.cordee.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Cohorts, and applying for them. */
@Path("cohorts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortsResource {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Applications applications;

    @Inject
    private Initiatives initiatives;

    @POST
    @Operation(summary = "Creates a cohort", description = "People can apply between opens and closes.")
    @APIResponseSchema(
            value = CohortJson.class,
            responseCode = "201",
            responseDescription = "Created; Location is its address")
    public Response open(NewCohort asked) {
        requireBody(asked);
        new Validation()
                .required("initiative", asked.initiative())
                .required("title", asked.title())
                .required("capacity", asked.capacity())
                .required("selection", asked.selection())
                .required("opens", asked.opens())
                .required("closes", asked.closes())
                .required("starts", asked.starts())
                .required("ends", asked.ends())
                .done();
        Selection selection = Term.of(Selection.class, asked.selection());
        new Validation()
                .that(selection != null, "selection", "programmes.cohort.no-such-selection")
                .done();
        CohortPlan plan = new CohortPlan(
                asked.title(),
                Moments.instant("opens", asked.opens()),
                Moments.endInstant("closes", asked.closes()),
                Moments.day("starts", asked.starts()),
                Moments.day("ends", asked.ends()),
                asked.minimum() == null ? 0 : asked.minimum(),
                selection,
                asked.decisionsDue() == null
                        ? Moments.day("closes", asked.closes())
                        : Moments.day("decisionsDue", asked.decisionsDue()),
                CohortPlan.OFFER_DAYS,
                false,
                new CohortDetails(asked.venue(), asked.cost(), asked.contactName(), asked.contactEmail(), null));
        CohortId id = cohorts.open(
                initiative(asked.initiative()), plan, asked.capacity(), List.of(), questions(asked.questions()));
        return Response.created(URI.create("cohorts/" + id))
                .entity(CohortJson.of(cohorts.page(id)))
                .build();
    }

    private InitiativeId initiative(String key) {
        try {
            return initiatives.byKey(key).card().id();
        } catch (NotFound e) {
            throw new Invalid("initiative", "programmes.cohort.no-such-initiative");
        }
    }

    /** A question is a text, or an object with label, hint, kind, choices and required. */
    private static List<Cohorts.NewQuestion> questions(JsonArray asked) {
        List<Cohorts.NewQuestion> questions = new ArrayList<>();
        for (JsonValue value : asked == null ? JsonValue.EMPTY_JSON_ARRAY : asked) {
            if (value instanceof JsonString text) {
                questions.add(new Cohorts.NewQuestion(text.getString(), null, QuestionKind.LONG, List.of(), false));
            } else if (value instanceof JsonObject object) {
                questions.add(question(object));
            } else {
                throw new Invalid("questions", "programmes.question.no-question");
            }
        }
        return questions;
    }

    private static Cohorts.NewQuestion question(JsonObject object) {
        try {
            QuestionKind kind = Term.of(QuestionKind.class, object.getString("kind", "long"));
            List<String> choices = object.containsKey("choices")
                    ? object.getJsonArray("choices").getValuesAs(JsonString::getString)
                    : List.of();
            return new Cohorts.NewQuestion(
                    object.getString("label", null),
                    object.getString("hint", null),
                    kind,
                    choices,
                    object.getBoolean("required", false));
        } catch (ClassCastException e) {
            throw new Invalid("questions", "programmes.question.no-question");
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Returns one cohort with its numbers")
    public CohortJson one(@PathParam("id") long id) {
        return CohortJson.of(cohorts.page(new CohortId(id)));
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Changes the capacity; more places are offered to those who wait")
    public CohortJson change(@PathParam("id") long id, Changes changes) {
        requireBody(changes);
        new Validation().required("capacity", changes.capacity()).done();
        cohorts.capacity(new CohortId(id), changes.capacity());
        return CohortJson.of(cohorts.page(new CohortId(id)));
    }

    @POST
    @Path("{id}/applications")
    @Operation(summary = "Applies for oneself")
    @APIResponseSchema(
            value = ApplicationJson.class,
            responseCode = "201",
            responseDescription = "The state is enrolled, waitlisted with the position in the queue, or submitted")
    public Response apply(@PathParam("id") long id, NewApplication asked) {
        requireBody(asked);
        ApplicationPage.Row sent = applications.apply(new CohortId(id), asked.statement(), answers(asked.answers()));
        return Response.created(URI.create("applications/" + sent.id()))
                .entity(ApplicationJson.of(sent))
                .build();
    }

    /** A body may be the word null. */
    private static void requireBody(Object body) {
        if (body == null) {
            throw new BadRequestException();
        }
    }

    private static Map<Long, String> answers(Map<String, String> given) {
        Map<Long, String> answers = new HashMap<>();
        if (given != null) {
            given.forEach((question, answer) -> {
                Long number =
                        Id.parse(question).orElseThrow(() -> new Invalid("answers", "programmes.question.not-asked"));
                answers.put(number, answer);
            });
        }
        return answers;
    }

    /** What is needed to open a cohort. Dates are days, or instants with {@code Z}. */
    @Schema(
            name = "NewCohort",
            requiredProperties = {"initiative", "title", "capacity", "selection", "opens", "closes", "starts", "ends"})
    public record NewCohort(
            @Schema(description = "Key of the initiative") String initiative,
            String title,
            @Schema(minimum = "1", maximum = "10000") Integer capacity,

            @Schema(minimum = "0", maximum = "10000", defaultValue = "0", description = "How many it needs to run")
            Integer minimum,

            @Schema(implementation = Selection.class) String selection,

            @Schema(description = "First moment to apply: an instant, or a day for its start in London")
            String opens,

            @Schema(description = "Last moment to apply: an instant, or a day for its end in London")
            String closes,

            @Schema(description = "First day: a day, or an instant for its day in London")
            String starts,

            @Schema(description = "Last day: a day, or an instant for its day in London")
            String ends,

            @Schema(description = "Day by which applicants know; the last day to apply if it is absent")
            String decisionsDue,

            @Schema(maxLength = 200, description = "Where it meets")
            String venue,

            @Schema(maxLength = 300, description = "What it costs; what the programme says if it is absent")
            String cost,

            @Schema(maxLength = 160, description = "Whom to ask; everyone can read it")
            String contactName,

            @Schema(maxLength = 254, description = "Their email address; everyone can read it")
            String contactEmail,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "Each is a text, or an object with label, hint, kind, choices and required. "
                            + "Kinds are short, long, yes-no and choice.")
            JsonArray questions) {}

    /** What can be changed of a cohort. */
    @Schema(name = "CohortChange", requiredProperties = "capacity")
    public record Changes(
            @Schema(minimum = "1", maximum = "10000") Integer capacity) {}

    /** What is needed to apply. */
    @Schema(name = "NewApplication")
    public record NewApplication(
            String statement,

            @Schema(description = "Answers by the id of their question")
            Map<String, String> answers) {}

    /** A cohort for other systems. */
    @Schema(
            name = "Cohort",
            requiredProperties = {
                "id",
                "initiative",
                "title",
                "state",
                "capacity",
                "minimum",
                "enrolled",
                "offered",
                "waiting",
                "selection",
                "opens",
                "closes",
                "starts",
                "ends",
                "questions"
            })
    public record CohortJson(
            long id,
            @Schema(description = "Key of the initiative") String initiative,
            String title,
            @Schema(implementation = CohortState.class) String state,
            int capacity,

            @Schema(description = "How many it needs to run")
            int minimum,

            int enrolled,
            @Schema(description = "How many have an offer") int offered,

            @Schema(description = "How many are on the waiting list")
            int waiting,

            @Schema(implementation = Selection.class) String selection,
            Instant opens,
            Instant closes,
            LocalDate starts,
            LocalDate ends,

            @Schema(description = "Day by which applicants know")
            LocalDate decisionsDue,

            @Schema(description = "Where it meets") String venue,
            @Schema(description = "What it costs") String cost,
            @Schema(description = "Whom to ask") String contactName,
            @Schema(description = "Their email address") String contactEmail,

            List<QuestionJson> questions) {

        static CohortJson of(CohortPage c) {
            CohortPage.Numbers n = c.numbers();
            CohortPlan p = c.plan();
            return new CohortJson(
                    c.id().value(),
                    c.initiative().key(),
                    p.title(),
                    c.state().key(),
                    n.capacity(),
                    p.minimum(),
                    n.enrolled(),
                    n.offered(),
                    n.waiting(),
                    p.selection().key(),
                    p.opensAt(),
                    p.closesAt(),
                    p.startsOn(),
                    p.endsOn(),
                    p.decisionsDue(),
                    p.details().venue(),
                    p.details().cost(),
                    p.details().contactName(),
                    p.details().contactEmail(),
                    c.questions().stream().map(QuestionJson::of).toList());
        }
    }

    /** One of a programme's own questions. */
    @Schema(
            name = "CohortQuestion",
            requiredProperties = {"id", "label", "kind", "choices", "required"})
    public record QuestionJson(
            long id,
            String label,
            @Schema(description = "Absent if there is none") String hint,
            @Schema(implementation = QuestionKind.class) String kind,
            List<String> choices,
            boolean required) {

        static QuestionJson of(CohortPage.QuestionCard q) {
            return new QuestionJson(q.id(), q.label(), q.hint(), q.kind().key(), q.choices(), q.required());
        }
    }
}
