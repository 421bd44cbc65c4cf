package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cordee.conversations.boundary.ConversationOwner;
import org.cordee.mentoring.control.RequestQueries;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.PersonId;

/** Answers for the conversation about a request to a mentor: open while the request waits for an answer. */
@ApplicationScoped
class RequestConversationOwner implements ConversationOwner {

    static final String KIND = "mentoring.request";

    @Inject
    private RequestQueries requests;

    @Inject
    private Separation separation;

    @Inject
    private People people;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Circle circle(long ownerId, PersonId person, PersonId reader) {
        MentoringRequest request = requests.one(new MentoringRequestId(ownerId));
        boolean mentor = reader.equals(request.mentor());
        if (person != null || !mentor && !reader.equals(request.mentee())) {
            throw new NotFound();
        }
        Set<PersonId> both = Set.of(request.mentor(), request.mentee());
        boolean pending = request.state() == RequestState.PENDING;
        boolean apart = pending && !separation.declaredAmong(both).isEmpty();
        return new Circle(
                both,
                new Heading(
                        people.name(mentor ? request.mentee() : request.mentor()),
                        "/mentoring/request?id=" + request.id()),
                pending ? apart ? "mentoring.conversation.closed" : null : "mentoring.conversation.answered",
                false);
    }
}
