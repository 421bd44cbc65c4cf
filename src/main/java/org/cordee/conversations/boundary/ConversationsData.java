package org.cordee.conversations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import org.cordee.conversations.control.ConversationQueries;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.PersonId;

/**
 * Conversations are kept for two years after their last message. A copy holds what a person wrote, and what those
 * responsible wrote to them; who leaves takes both with them. What others wrote in a pair or a set stays theirs.
 */
@ApplicationScoped
@Transactional
public class ConversationsData implements PersonalData {

    static final Period KEPT = Period.ofYears(2);

    private static final String WHAT = "conversations.kept.messages";

    @Inject
    private ConversationQueries queries;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("conversation", WHAT, KEPT),
                new Kept("conversation_message", WHAT, KEPT),
                new Kept("conversation_reader", WHAT, KEPT));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(new Section(
                WHAT,
                queries.written(person).stream()
                        .map(w -> ExportRow.of(
                                "where",
                                w.kind(),
                                "from you",
                                w.author().equals(person),
                                "message",
                                w.text(),
                                "written",
                                w.writtenAt()))
                        .toList()));
    }

    @Override
    public Erasure erase(PersonId person) {
        return new Erasure(queries.erase(person), 0, List.of());
    }
}
