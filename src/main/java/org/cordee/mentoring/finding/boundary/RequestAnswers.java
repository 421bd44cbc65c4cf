package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.MentoringRequestId;

/**
 * A mentor answers from the mail, without signing in: the link is the permission. A wrong or old one looks as if there
 * were nothing.
 */
@ApplicationScoped
@Transactional
public class RequestAnswers {

    @Inject
    private ActionLinks links;

    @Inject
    private Requests requests;

    @Inject
    private RequestQueries queries;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The request a link is about, whatever has become of it; nothing of what was written. @throws NotFound when the
     * link is wrong or too old
     */
    public Asked asked(String token) {
        MentoringRequest request = queries.one(subject(token));
        PersonCard mentor = people.card(request.mentor());
        PersonCard mentee = people.card(request.mentee());
        return new Asked(
                mentee.name(),
                mentee.organisationName(),
                request.runOut(clock.instant()) ? RequestState.EXPIRED : request.state(),
                request.expiresAt(),
                mentor.zone());
    }

    /** @param yes becomes the mentor, else it goes to the mentee's next wish */
    public void answer(String token, boolean yes) {
        MentoringRequestId id = subject(token);
        audit.systemActs("mail link");
        requests.answer(id, yes);
    }

    private MentoringRequestId subject(String token) {
        return links.read(RequestNotifications.LINK, token)
                .map(s -> new MentoringRequestId(Long.parseLong(s)))
                .orElseThrow(NotFound::new);
    }

    /** @param organisation of the mentee, or null; @param zone of the mentor, in whose time the mail named the end */
    public record Asked(String mentee, String organisation, RequestState state, Instant until, ZoneId zone) {

        public boolean open() {
            return state == RequestState.PENDING;
        }
    }
}
