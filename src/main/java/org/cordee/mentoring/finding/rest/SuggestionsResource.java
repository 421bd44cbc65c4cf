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
import org.cordee.platform.messages.Messages;
import org.cordee.shared.terms.Term;

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
    public Items suggestions() {
        List<SuggestionJson> items =
                mentors.suggestions(MOST).stream().map(this::json).toList();
        return new Items(items, items.size(), 0, items.size());
    }

    private SuggestionJson json(MentorCard c) {
        return new SuggestionJson(
                c.id().value(),
                c.name(),
                c.level().key(),
                c.organisation(),
                c.region() == null ? null : c.region().key(),
                c.dimensions().stream().map(Term::key).toList(),
                c.languages().stream().map(Term::key).toList(),
                c.places(),
                c.points(),
                c.reasons().stream()
                        .map(r -> messages.say(r.key(), r.arguments().toArray()))
                        .toList());
    }

    /** Not paged: few are suggested. */
    public record Items(List<SuggestionJson> items, long total, int first, int size) {}

    /** @param mentor id of the person; @param places left now; @param score higher is better */
    public record SuggestionJson(
            long mentor,
            String name,
            String level,
            String organisation,
            String region,
            List<String> dimensions,
            List<String> languages,
            int places,
            int score,
            List<String> reasons) {}
}
