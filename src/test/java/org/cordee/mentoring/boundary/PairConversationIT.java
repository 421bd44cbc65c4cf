package org.cordee.mentoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.conversations.boundary.ConversationsData;
import org.cordee.conversations.boundary.OldConversationsJob;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.Conflicts;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.TooMany;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mentor and mentee write to each other. Nobody else reads it, and no mail says what was written. */
class PairConversationIT extends PairInside {

    @Inject
    private Conversations conversations;

    @Inject
    private ConversationsData data;

    @Inject
    private OldConversationsJob job;

    @Inject
    private Accounts accounts;

    @Inject
    private Notices notices;

    @Inject
    private Conflicts conflicts;

    private PersonId mentor;
    private PersonId mentee;
    private RelationshipId id;
    private ThreadKey key;

    @BeforeEach
    void aPair() {
        mentor = mentor();
        mentee = person();
        account(mentor);
        account(mentee);
        id = begun(mentor, mentee);
        key = new ThreadKey("mentoring.pair", id.value(), null);
    }

    private String account(PersonId person) {
        String email = unique("pair") + "@pair.example";
        inTransaction(() -> {
            accounts.create(person, email, null, false);
            return null;
        });
        return email;
    }

    private void write(PersonId person, String text) {
        as(person, () -> conversations.write(key, text));
    }

    private List<String> texts(PersonId reader) {
        return as(reader, () -> conversations.page(key, null)).messages().stream()
                .map(Conversations.Message::text)
                .toList();
    }

    private long told(PersonId person) {
        return count(
                "select count(*) from notice where person_id = ? and kind = 'conversations.notice.message'",
                person.value());
    }

    @Test
    void bothReadWhatEitherWrites() {
        write(mentee, "  Could we meet a week later?  ");
        assertEquals(1, as(mentor, () -> conversations.fresh(key)));

        Conversations.Page page = as(mentor, () -> conversations.page(key, null));
        assertEquals(List.of("Could we meet a week later?"), texts(mentee));
        assertTrue(page.messages().get(0).fresh());
        assertFalse(page.messages().get(0).mine());
        assertEquals(people.name(mentee), page.about().title());
        assertNull(page.closed());
        assertEquals(0, as(mentor, () -> conversations.fresh(key)));

        write(mentor, "Of course.\nThursday?");
        assertEquals(List.of("Could we meet a week later?", "Of course.\nThursday?"), texts(mentee));
        assertEquals(1, told(mentor));
        assertEquals(1, told(mentee));
    }

    /** In every column of the database, and in the mails opened. */
    @Test
    void noMailLogOrColumnHoldsAWordOfIt() {
        String word = unique("quokka");
        String mail = account2(mentor);
        write(mentee, "My manager " + word + " must not know.");
        write(mentor, "I'll keep " + word + " to myself.");
        jobs.runDue();

        List<String> found = new ArrayList<>();
        query(
                        "select table_name, column_name from information_schema.columns"
                                + " where lower(data_type) in ('character varying', 'character large object',"
                                + " 'varchar', 'text', 'mediumtext', 'longtext', 'char')"
                                + " and lower(table_schema) not in ('information_schema', 'mysql', 'sys',"
                                + " 'performance_schema')",
                        row -> row.getString(1) + " where " + row.getString(2))
                .stream()
                .filter(column -> !column.startsWith("flyway"))
                .forEach(column -> {
                    if (count("select count(*) from " + column + " like ?", "%" + word + "%") > 0) {
                        found.add(column);
                    }
                });
        assertEquals(List.of(), found);
        List<String> mails = mailTexts("where kind = 'conversations.notice.message' and recipient = ?", mail);
        assertEquals(1, mails.size());
        assertFalse(mails.get(0).contains(word));
        assertTrue(mails.get(0).contains("/conversations/conversation?kind=mentoring.pair"));
        assertEquals(1, mails.get(0).split("@pair.example", -1).length - 1, "only the reader's own address");
        assertEquals(0, count("select count(*) from mail where recipient = ? and reply_to is not null", mail));
        noticeTexts("where kind = 'conversations.notice.message' and body_sealed is not null")
                .forEach(text -> assertFalse(text.contains(word)));
        assertEquals(
                2,
                count(
                        "select count(*) from conversation_message where text_sealed not like '%manager%'"
                                + " and author_id in (?, ?)",
                        mentor.value(), mentee.value()));
    }

    /** The address of the account that is there. */
    private static String account2(PersonId person) {
        return query("select email from account where person_id = ?", row -> row.getString(1), person.value())
                .get(0);
    }

    @Test
    void nobodyElseReadsOrWrites() {
        write(mentee, "For you alone");
        PersonId other = person();
        List<Callable<Object>> ways = List.of(
                () -> conversations.page(key, null),
                () -> {
                    conversations.write(key, "Hello");
                    return null;
                },
                () -> conversations.inbox("mentoring.pair", id.value()));
        for (Callable<Object> way : ways) {
            refused(NotFound.class, () -> as(other, way));
            refused(NotFound.class, () -> asAdministrator(other, way));
            refused(NotFound.class, () -> asSafeguardingLead(other, way));
        }
        for (ThreadKey wrong : List.of(
                new ThreadKey("mentoring.pair", id.value(), mentee),
                new ThreadKey("mentoring.pair", 999_999_999L, null),
                new ThreadKey("mentoring.none", id.value(), null))) {
            refused(NotFound.class, () -> as(mentee, () -> conversations.page(wrong, null)));
            refused(NotFound.class, () -> as(mentee, () -> conversations.write(wrong, "Hello")));
        }
        assertEquals(1, count("select count(*) from conversation where owner_id = ?", id.value()));
    }

    @Test
    void aMessageHasWords() {
        for (String wrong : new String[] {null, " \n ", "x".repeat(Conversations.LONGEST + 1)}) {
            refused(Invalid.class, () -> write(mentee, wrong));
        }
        write(mentee, "x".repeat(Conversations.LONGEST));
        assertEquals(1, texts(mentor).size());
    }

    @Test
    void manyMessagesInAnHourAreTooMany() {
        for (int i = 0; i < 60; i++) {
            write(mentee, "Message " + i);
        }
        refused(TooMany.class, () -> write(mentee, "One more"));
        assertEquals(Conversations.PAGE, texts(mentor).size());
        Conversations.Page page = as(mentor, () -> conversations.page(key, null));
        assertTrue(page.earlier());
        Conversations.Page before =
                as(mentor, () -> conversations.page(key, page.messages().get(0).id()));
        assertEquals(10, before.messages().size());
        assertEquals("Message 0", before.messages().get(0).text());
        assertFalse(before.earlier());
    }

    /** Of several messages in a row one is told, until the other has looked or an hour has gone by. */
    @Test
    void severalMessagesInARowAreToldOnce() {
        write(mentee, "One");
        write(mentee, "Two");
        assertEquals(1, told(mentor));
        texts(mentor);
        write(mentee, "Three");
        assertEquals(2, told(mentor));
        clock().forward(Duration.ofMinutes(61));
        write(mentee, "Four");
        assertEquals(3, told(mentor));
    }

    @Test
    void whoMutedMessagesGetsNoMail() {
        String mail = account2(mentor);
        as(mentor, () -> notices.muteKind("conversations.notice.message"));
        write(mentee, "Hello");
        assertEquals(1, told(mentor));
        assertEquals(
                0,
                count(
                        "select count(*) from mail where recipient = ?" + " and kind = 'conversations.notice.message'",
                        mail));
    }

    @Test
    void afterTheEndOneReadsOn() {
        write(mentee, "Thank you");
        as(mentor, () -> relationships.end(id));
        assertEquals(List.of("Thank you"), texts(mentor));
        assertEquals(
                "mentoring.conversation.over",
                as(mentee, () -> conversations.page(key, null)).closed());
        refused(Conflict.class, () -> write(mentee, "One more thing"));
    }

    @Test
    void whoIsKeptApartWritesNoMore() {
        write(mentee, "Hello");
        asAdministrator(person(), () -> {
            conflicts.declareFor(mentor, mentee, "They are related.");
            return null;
        });
        refused(Conflict.class, () -> write(mentee, "Hello?"));
        refused(Conflict.class, () -> write(mentor, "Hello!"));
        assertEquals(
                "mentoring.conversation.closed",
                as(mentee, () -> conversations.page(key, null)).closed());
        assertEquals(List.of("Hello"), texts(mentee));
    }

    @Test
    void nobodyWritesToAClosedAccount() {
        write(mentee, "Hello");
        sql("update account set disabled = true where person_id = ?", mentor.value());
        refused(Conflict.class, () -> write(mentee, "Hello?"));
        assertNotNull(as(mentee, () -> conversations.page(key, null)).closed());
    }

    @Test
    void firstMessagesAtOnceMakeOneConversation() {
        race(8, i -> {
            write(i % 2 == 0 ? mentee : mentor, "Message " + i);
            return null;
        });
        assertEquals(1, count("select count(*) from conversation where owner_id = ?", id.value()));
        assertEquals(8, texts(mentee).size());
        assertTrue(told(mentor) >= 1 && told(mentee) >= 1);
    }

    @Test
    void aCopyHoldsWhatOneWroteAndItGoesWithThem() {
        write(mentee, "From the mentee");
        write(mentor, "From the mentor");
        assertEquals(
                List.of("From the mentee"),
                data.export(mentee).get(0).rows().stream()
                        .map(row -> row.get("message"))
                        .toList());
        assertEquals(1, data.erase(mentee).removed());
        assertEquals(List.of("From the mentor"), texts(mentor));
    }

    @Test
    void conversationsGoTwoYearsAfterTheLastMessage() {
        write(mentee, "Hello");
        clock().forward(Duration.ofDays(729));
        run();
        assertEquals(1, texts(mentor).size());
        clock().forward(Duration.ofDays(3));
        run();
        assertEquals(0, count("select count(*) from conversation where owner_id = ?", id.value()));
    }

    private void run() {
        inTransaction(() -> {
            job.run("");
            return null;
        });
    }
}
