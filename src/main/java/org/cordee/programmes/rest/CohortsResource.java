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
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Term;

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

    /** Opens one; no questions means none. */
    @POST
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
                null);
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
    public CohortJson one(@PathParam("id") long id) {
        return CohortJson.of(cohorts.page(new CohortId(id)));
    }

    /** More places are offered to those who wait. */
    @PATCH
    @Path("{id}")
    public CohortJson change(@PathParam("id") long id, Changes changes) {
        requireBody(changes);
        new Validation().required("capacity", changes.capacity()).done();
        cohorts.capacity(new CohortId(id), changes.capacity());
        return CohortJson.of(cohorts.page(new CohortId(id)));
    }

    /** Applies in one go: a place at once, a place in the queue, or waiting for the decision. */
    @POST
    @Path("{id}/applications")
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
                if (question == null || !question.matches("\\d{1,18}")) {
                    throw new Invalid("answers", "programmes.question.not-asked");
                }
                answers.put(Long.valueOf(question), answer);
            });
        }
        return answers;
    }

    /**
     * What is needed to open a cohort. Dates are days, or instants with {@code Z}; decisionsDue falls on the last day
     * of applying unless said.
     */
    public record NewCohort(
            String initiative,
            String title,
            Integer capacity,
            Integer minimum,
            String selection,
            String opens,
            String closes,
            String starts,
            String ends,
            String decisionsDue,
            JsonArray questions) {}

    /** What can be changed of a cohort. */
    public record Changes(Integer capacity) {}

    /** An application; answers by the id of their question. */
    public record NewApplication(String statement, Map<String, String> answers) {}

    /** A cohort for other systems. */
    public record CohortJson(
            long id,
            String initiative,
            String title,
            String state,
            int capacity,
            int minimum,
            int enrolled,
            int offered,
            int waiting,
            String selection,
            Instant opens,
            Instant closes,
            LocalDate starts,
            LocalDate ends,
            LocalDate decisionsDue,
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
                    c.questions().stream().map(QuestionJson::of).toList());
        }
    }

    /** One of a programme's own questions. */
    public record QuestionJson(
            long id, String label, String hint, String kind, List<String> choices, boolean required) {

        static QuestionJson of(CohortPage.QuestionCard q) {
            return new QuestionJson(q.id(), q.label(), q.hint(), q.kind().key(), q.choices(), q.required());
        }
    }
}
