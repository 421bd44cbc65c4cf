package org.cordee.conversations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.cordee.shared.errors.NotFound;

/** Finds the feature that a conversation belongs to. */
@ApplicationScoped
class ConversationOwners {

    @Inject
    @Any
    private Instance<ConversationOwner> owners;

    /** @throws NotFound when no feature answers for that kind: it came from outside */
    ConversationOwner of(String kind) {
        return owners.stream().filter(o -> o.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }
}
