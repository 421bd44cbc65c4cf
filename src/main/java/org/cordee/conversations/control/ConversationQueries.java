package org.cordee.conversations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.ids.PersonId;

/**
 * Reads and writes conversations. They are plain SQL: where two first messages are written at once, the unique key has
 * to say which of them makes the thread. A text is sealed for its conversation.
 */
@ApplicationScoped
public class ConversationQueries {

    private static final String TEXT = "conversation_message.text";

    @Inject
    private Sql sql;

    @Inject
    private Seals seals;

    /** A message. @param fresh whether the reader has not seen it before */
    public record Row(long id, PersonId author, String text, Instant writtenAt, boolean fresh) {}

    /** A conversation with one person. @param fresh how many messages of others the reader has not seen */
    public record Line(PersonId person, Instant lastWrittenAt, long fresh) {}

    public Optional<Long> find(ThreadKey key) {
        return sql.findFirst("select id from conversation where thread_key = ?", row -> row.getLong("id"), key.text());
    }

    /** Returns the conversation, which is made if it is not there, and locks it. */
    public long locked(ThreadKey key, Instant now) {
        if (find(key).isEmpty()) {
            sql.insert(
                    "insert into conversation (thread_key, owner_kind, owner_id, person_id, created_at,"
                            + " last_written_at) values (?, ?, ?, ?, ?, ?)",
                    key.text(),
                    key.kind(),
                    key.owner(),
                    key.person(),
                    now,
                    now);
        }
        return sql.lock(
                        "select id from conversation where thread_key = ? for update",
                        row -> row.getLong("id"),
                        key.text())
                .get(0);
    }

    public void add(long conversation, PersonId author, String text, Instant now) {
        sql.update(
                "insert into conversation_message (conversation_id, author_id, text_sealed, written_at)"
                        + " values (?, ?, ?, ?)",
                conversation,
                author,
                seals.seal(text, TEXT, conversation),
                now);
        sql.update("update conversation set last_written_at = ? where id = ?", now, conversation);
    }

    /** Returns the latest messages before that one, the latest first. @param before id of a message, or null */
    public List<Row> messages(long conversation, PersonId reader, Long before, int most) {
        return sql.read(
                "select m.id, m.author_id, m.text_sealed, m.written_at, r.read_at from conversation_message m"
                        + " left join conversation_reader r on r.conversation_id = m.conversation_id and r.person_id"
                        + " = ? where m.conversation_id = ? and m.id < ? order by m.id desc limit ?",
                row -> {
                    PersonId author = new PersonId(row.getLong("author_id"));
                    Instant written = Sql.instant(row, "written_at");
                    Instant read = Sql.instant(row, "read_at");
                    return new Row(
                            row.getLong("id"),
                            author,
                            seals.open(row.getString("text_sealed"), TEXT, conversation),
                            written,
                            !author.equals(reader) && (read == null || written.isAfter(read)));
                },
                reader,
                conversation,
                before == null ? Long.MAX_VALUE : before,
                most);
    }

    /** Counts the messages of others that the reader has not seen. */
    public long fresh(ThreadKey key, PersonId reader) {
        return sql.count(
                "select count(*) from conversation_message m join conversation c on c.id = m.conversation_id"
                        + " left join conversation_reader r on r.conversation_id = c.id and r.person_id = ?"
                        + " where c.thread_key = ? and m.author_id <> ?"
                        + " and (r.read_at is null or m.written_at > r.read_at)",
                reader,
                key.text(),
                reader);
    }

    /** Returns the conversations that people have with those responsible, the latest first. */
    public List<Line> lines(String kind, long owner, PersonId reader) {
        return sql.read(
                "select c.person_id, c.last_written_at, (select count(*) from conversation_message m"
                        + " where m.conversation_id = c.id and m.author_id <> ?"
                        + " and (r.read_at is null or m.written_at > r.read_at)) as unread from conversation c"
                        + " left join conversation_reader r on r.conversation_id = c.id and r.person_id = ?"
                        + " where c.owner_kind = ? and c.owner_id = ? and c.person_id is not null"
                        + " order by c.last_written_at desc, c.id desc limit 1000",
                row -> new Line(
                        new PersonId(row.getLong("person_id")),
                        Sql.instant(row, "last_written_at"),
                        row.getLong("unread")),
                reader,
                reader,
                kind,
                owner);
    }

    public void read(long conversation, PersonId reader, Instant now) {
        if (sql.update(
                        "update conversation_reader set read_at = ?, told_at = null where conversation_id = ?"
                                + " and person_id = ?",
                        now,
                        conversation,
                        reader)
                == 0) {
            sql.insert(
                    "insert into conversation_reader (conversation_id, person_id, read_at) values (?, ?, ?)",
                    conversation,
                    reader,
                    now);
        }
    }

    /**
     * Notes that someone is told of a message. The conversation is locked. @return false when they were told after
     * {@code since} and have not looked at it since then
     */
    public boolean tell(long conversation, PersonId reader, Instant since, Instant now) {
        if (sql.update(
                        "update conversation_reader set told_at = ? where conversation_id = ? and person_id = ?"
                                + " and (told_at is null or told_at < ?)",
                        now,
                        conversation,
                        reader,
                        since)
                > 0) {
            return true;
        }
        return sql.count(
                                "select count(*) from conversation_reader where conversation_id = ? and person_id = ?",
                                conversation,
                                reader)
                        == 0
                && sql.insert(
                        "insert into conversation_reader (conversation_id, person_id, told_at) values (?, ?, ?)",
                        conversation,
                        reader,
                        now);
    }

    /** Returns what a person wrote, and all of their conversations with those responsible, in order. */
    public List<Written> written(PersonId person) {
        return sql.read(
                "select c.id, c.owner_kind, m.author_id, m.text_sealed, m.written_at from conversation_message m"
                        + " join conversation c on c.id = m.conversation_id where m.author_id = ? or c.person_id = ?"
                        + " order by m.id",
                row -> new Written(
                        row.getString("owner_kind"),
                        new PersonId(row.getLong("author_id")),
                        seals.open(row.getString("text_sealed"), TEXT, row.getLong("id")),
                        Sql.instant(row, "written_at")),
                person,
                person);
    }

    /** A message with the kind of its owner, for a copy of someone's data. */
    public record Written(String kind, PersonId author, String text, Instant writtenAt) {}

    /** Deletes what a person wrote and their conversations with those responsible. @return how many rows went */
    public int erase(PersonId person) {
        sql.update(
                "delete from conversation_reader where person_id = ? or conversation_id in"
                        + " (select id from conversation where person_id = ?)",
                person,
                person);
        int removed = sql.update(
                "delete from conversation_message where author_id = ? or conversation_id in"
                        + " (select id from conversation where person_id = ?)",
                person,
                person);
        return removed + sql.update("delete from conversation where person_id = ?", person);
    }

    /** Deletes every conversation about that owner. */
    public void delete(String kind, long owner) {
        sql.update(
                "delete from conversation_reader where conversation_id in"
                        + " (select id from conversation where owner_kind = ? and owner_id = ?)",
                kind,
                owner);
        sql.update(
                "delete from conversation_message where conversation_id in"
                        + " (select id from conversation where owner_kind = ? and owner_id = ?)",
                kind,
                owner);
        sql.update("delete from conversation where owner_kind = ? and owner_id = ?", kind, owner);
    }
}
