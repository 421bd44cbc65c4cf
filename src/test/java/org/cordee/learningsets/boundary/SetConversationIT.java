package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members of a set and its facilitator write to each other; who arranged it does not read it. */
class SetConversationIT extends SetsInside {

    @Inject
    private Conversations conversations;

    @Inject
    private Closing closing;

    @Inject
    private Accounts accounts;

    private MadeSet set;
    private ThreadKey key;

    @BeforeEach
    void aSet() {
        set = contracted(4, true);
        set.everybody().forEach(this::account);
        key = new ThreadKey("learningsets.set", set.id().value(), null);
    }

    private void account(PersonId person) {
        inTransaction(() -> {
            accounts.create(person, unique("set") + "@set.example", null, false);
            return null;
        });
    }

    private PersonId member(int number) {
        return set.members().get(number);
    }

    @Test
    void everyoneInTheSetReadsIt() {
        String word = unique("numbat");
        as(member(0), () -> conversations.write(key, "Thinking of " + word));
        for (PersonId person : set.everybody()) {
            assertEquals(
                    1,
                    as(person, () -> conversations.page(key, null)).messages().size());
            noticeTexts("where person_id = ?", person.value()).forEach(text -> assertFalse(text.contains(word)));
        }
        mailTexts("where kind = 'conversations.notice.message' and plain_sealed is not null")
                .forEach(text -> assertFalse(text.contains(word)));
        assertEquals(0, count("select count(*) from audit_change where detail like ?", "%" + word + "%"));
        assertEquals(
                set.everybody().size() - 1,
                as(member(0), () -> conversations.page(key, null)).others().size());
    }

    @Test
    void nobodyElseDoes() {
        as(member(0), () -> conversations.write(key, "Hello"));
        for (PersonId other : List.of(
                set.coordinator(),
                inTransaction(() -> people.join(unique("Other"), org.cordee.shared.terms.Level.MANAGER, null, null)))) {
            refused(NotFound.class, () -> as(other, () -> conversations.page(key, null)));
            refused(NotFound.class, () -> as(other, () -> conversations.write(key, "Hello")));
            refused(NotFound.class, () -> asAdministrator(other, () -> conversations.page(key, null)));
        }
    }

    /** With the last one who lets go of what the set wrote, its messages are deleted. */
    @Test
    void aClosedSetReadsOnUntilAllLetGo() {
        as(member(0), () -> conversations.write(key, "Goodbye"));
        sql(
                "update learning_set set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?",
                java.time.LocalDateTime.of(2026, 11, 1, 10, 0),
                set.id().value());
        assertEquals(
                "learningsets.conversation.closed",
                as(member(1), () -> conversations.page(key, null)).closed());
        refused(Conflict.class, () -> as(member(1), () -> conversations.write(key, "Wait")));
        as(member(0), () -> closing.letGo(set.id()));
        refused(NotFound.class, () -> as(member(0), () -> conversations.page(key, null)));
        assertTrue(count(
                        "select count(*) from conversation where owner_id = ?",
                        set.id().value())
                > 0);
        set.members().stream().skip(1).forEach(person -> as(person, () -> closing.letGo(set.id())));
        assertEquals(
                0,
                count(
                        "select count(*) from conversation where owner_kind = 'learningsets.set'" + " and owner_id = ?",
                        set.id().value()));
    }
}
