package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.conversations.boundary.ConversationOwner;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** Answers for the conversation of a set: its members and its facilitator, and nobody else. */
@ApplicationScoped
public class SetConversationOwner implements ConversationOwner {

    /** The kind of its conversations. */
    public static final String KIND = "learningsets.set";

    @Inject
    private SetQueries sets;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Circle circle(long ownerId, PersonId person, PersonId reader) {
        LearningSet set = sets.one(new LearningSetId(ownerId));
        if (person != null || !set.inside(reader)) {
            throw new NotFound();
        }
        Set<PersonId> inside = set.insiders().stream().filter(set::inside).collect(Collectors.toSet());
        return new Circle(
                inside,
                new Heading(set.title(), "/learningsets/set?id=" + set.id()),
                set.state().live() ? null : "learningsets.conversation.closed",
                false);
    }
}
