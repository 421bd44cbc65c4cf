package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.boundary.ConversationsData;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.people.boundary.Conflicts;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A participant and the leads of the programme write to each other. */
class CohortConversationIT extends ProgrammeInside {

    @Inject
    private Conversations conversations;

    @Inject
    private ConversationsData data;

    @Inject
    private Accounts accounts;

    @Inject
    private Conflicts conflicts;

    private CohortId cohort;
    private PersonId participant;
    private ApplicationId application;
    private ThreadKey key;

    @BeforeEach
    void aParticipant() {
        cohort = open(Selection.FIRST_COME, 5);
        participant = person(Level.MANAGER);
        application = apply(participant, cohort).id();
        account(participant);
        account(lead);
        key = new ThreadKey("programmes.cohort", cohort.value(), participant);
    }

    private void account(PersonId person) {
        inTransaction(() -> {
            accounts.create(person, unique("cohort") + "@cohort.example", null, false);
            return null;
        });
    }

    private Conversations.Page page(PersonId reader) {
        return as(reader, () -> conversations.page(key, null));
    }

    @Test
    void participantAndLeadsReadIt() {
        PersonId second = person(Level.EXECUTIVE);
        give(second, Role.LEAD);
        as(participant, () -> conversations.write(key, "I can't come on Monday."));

        assertTrue(page(participant).others().contains(people.name(second)));
        assertEquals("I can't come on Monday.", page(second).messages().get(0).text());
        as(second, () -> conversations.write(key, "Thank you for telling us."));
        assertEquals(2, page(lead).messages().size());

        Conversations.Inbox inbox = as(lead, () -> conversations.inbox("programmes.cohort", cohort.value()));
        assertEquals(
                List.of(people.name(participant)),
                inbox.lines().stream().map(Conversations.Line::name).toList());
        assertEquals(key.path(), inbox.lines().get(0).path());
    }

    @Test
    void othersDoNot() {
        as(participant, () -> conversations.write(key, "I can't come on Monday."));
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        PersonId applicant = person(Level.MANAGER);
        apply(applicant, cohort);
        for (PersonId other : List.of(coordinator, applicant, person(Level.MANAGER))) {
            refused(NotFound.class, () -> page(other));
            refused(NotFound.class, () -> as(other, () -> conversations.write(key, "Hello")));
            refused(NotFound.class, () -> as(other, () -> conversations.inbox("programmes.cohort", cohort.value())));
        }
        refused(NotFound.class, () -> asAdministrator(person(Level.MANAGER), () -> conversations.page(key, null)));
        refused(NotFound.class, () -> as(participant, () -> conversations.inbox("programmes.cohort", cohort.value())));
        ThreadKey nobodys = new ThreadKey("programmes.cohort", cohort.value(), null);
        refused(NotFound.class, () -> as(lead, () -> conversations.page(nobodys, null)));
        ThreadKey stranger = new ThreadKey("programmes.cohort", cohort.value(), person(Level.MANAGER));
        refused(NotFound.class, () -> as(lead, () -> conversations.write(stranger, "Hello")));
    }

    /** A lead who must be kept apart from someone is not in their conversation, and does not see that there is one. */
    @Test
    void aLeadWhoIsKeptApartIsNotInIt() {
        PersonId second = person(Level.EXECUTIVE);
        give(second, Role.LEAD);
        as(participant, () -> conversations.write(key, "Hello"));
        asAdministrator(person(Level.MANAGER), () -> {
            conflicts.declareFor(participant, second, "They were married.");
            return null;
        });

        refused(NotFound.class, () -> page(second));
        assertEquals(
                0,
                as(second, () -> conversations.inbox("programmes.cohort", cohort.value()))
                        .lines()
                        .size());
        assertFalse(page(participant).others().contains(people.name(second)));
        assertNull(page(participant).closed());
        assertEquals(1, page(lead).messages().size());
    }

    @Test
    void whoHasLeftReadsOnAndDoesNotWrite() {
        as(participant, () -> conversations.write(key, "I'm leaving"));
        as(participant, () -> applications.withdraw(application));
        assertEquals("programmes.conversation.left", page(participant).closed());
        assertEquals(1, page(lead).messages().size());
        refused(Conflict.class, () -> as(participant, () -> conversations.write(key, "Wait")));
        refused(Conflict.class, () -> as(lead, () -> conversations.write(key, "Wait")));
    }

    /** What leads wrote to a person is theirs as well: it is in their copy and goes with them. */
    @Test
    void theWholeConversationGoesWithTheParticipant() {
        as(participant, () -> conversations.write(key, "Hello"));
        as(lead, () -> conversations.write(key, "Welcome"));
        assertEquals(2, data.export(participant).get(0).rows().size());
        data.erase(participant);
        assertEquals(0, count("select count(*) from conversation where owner_id = ?", cohort.value()));
        assertEquals(0, data.export(lead).get(0).rows().size());
    }
}
