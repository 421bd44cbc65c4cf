package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.cordee.conversations.boundary.ConversationOwner;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** Answers for the conversation of mentor and mentee, which nobody else reads. */
@ApplicationScoped
class PairConversationOwner implements ConversationOwner {

    static final String KIND = "mentoring.pair";

    @Inject
    private RelationshipQueries relationships;

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
        Relationship pair = relationships.one(new RelationshipId(ownerId));
        PairSide side = pair.side(reader).orElseThrow(NotFound::new);
        if (person != null) {
            throw new NotFound();
        }
        Set<PersonId> both = Set.of(pair.mentor(), pair.mentee());
        boolean apart = !pair.state().over() && !separation.declaredAmong(both).isEmpty();
        return new Circle(
                both,
                new Heading(people.name(pair.person(side.other())), "/mentoring/relationship?id=" + pair.id()),
                pair.state().over() ? "mentoring.conversation.over" : apart ? "mentoring.conversation.closed" : null,
                false);
    }
}
