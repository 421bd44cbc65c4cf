package org.cordee.conversations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.conversations.control.ConversationQueries;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Conversations between people who belong to something together. Only those in a conversation read it; who they are,
 * the feature it belongs to says each time (see {@link ConversationOwner}).
 */
@ApplicationScoped
@Transactional
public class Conversations {

    /** Characters of a message at most. */
    public static final int LONGEST = 4000;

    /** How many messages a page of a conversation has. */
    public static final int PAGE = 50;

    private static final int MESSAGES_AN_HOUR = 60;
    /** Someone who has not looked since they were told is told again only after that long. */
    static final Duration QUIET = Duration.ofHours(1);

    private static final String KIND = "conversation";

    @Inject
    private ConversationOwners owners;

    @Inject
    private ConversationQueries queries;

    @Inject
    private ConversationNotifications notifications;

    @Inject
    private Notices notices;

    @Inject
    private HourlyLimits limits;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * Returns a conversation, and notes that the current person has read it.
     *
     * @param before id of a message: those before it are shown; null for the latest
     * @throws NotFound when there is none, or the current person is not in it
     */
    public Page page(ThreadKey key, Long before) {
        PersonId me = current.required();
        ConversationOwner.Circle circle = circle(key);
        Long id = queries.find(key).orElse(null);
        List<ConversationQueries.Row> rows =
                id == null ? List.of() : new ArrayList<>(queries.messages(id, me, before, PAGE + 1));
        boolean earlier = rows.size() > PAGE;
        List<ConversationQueries.Row> shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), PAGE)));
        Collections.reverse(shown);
        if (id != null && before == null) {
            queries.read(id, me, clock.instant());
        }
        Set<PersonId> named = new HashSet<>(circle.people());
        shown.forEach(row -> named.add(row.author()));
        Map<PersonId, String> names = people.names(named);
        return new Page(
                key,
                circle.about(),
                circle.names(names, me),
                shown.stream()
                        .map(row -> new Message(
                                row.id(),
                                names.get(row.author()),
                                row.author().equals(me),
                                row.text(),
                                row.writtenAt(),
                                row.fresh()))
                        .toList(),
                earlier,
                closed(circle, me));
    }

    /**
     * Writes into a conversation; the others in it are told that there is a message, and nothing of what it says.
     *
     * @throws NotFound when the current person is not in it
     * @throws Conflict when nobody can write there any more
     * @throws org.cordee.shared.errors.Invalid at {@code text}
     * @throws org.cordee.shared.errors.TooMany after many messages in an hour
     */
    public void write(ThreadKey key, String text) {
        PersonId me = current.required();
        ConversationOwner.Circle circle = circle(key);
        String closed = closed(circle, me);
        if (closed != null) {
            throw new Conflict(closed);
        }
        new Validation().required("text", text).atMost("text", text, LONGEST).done();
        limits.count("messages", MESSAGES_AN_HOUR);
        Instant now = clock.instant();
        long id = queries.locked(key, now);
        queries.add(id, me, text.strip(), now);
        queries.read(id, me, now);
        audit.changed("conversations.written", KIND, id, null);
        for (PersonId other : circle.without(me)) {
            if (queries.tell(id, other, now.minus(QUIET), now)) {
                notifications.written(key, other, me, circle.discreet());
            }
        }
    }

    /**
     * Writes the same to several people, to each in their conversation with those responsible, and mails it whole. The
     * feature that asks has checked that the current person may, and that the texts are no longer than
     * {@link #LONGEST}.
     *
     * @param about title of the owner, for the mail
     */
    public void writeToEach(
            String kind, long owner, Collection<PersonId> to, String about, String subject, String text) {
        PersonId me = current.required();
        for (PersonId person : to) {
            ThreadKey key = new ThreadKey(kind, owner, person);
            Instant now = clock.instant();
            long id = queries.locked(key, now);
            queries.add(id, me, subject + "\n\n" + text, now);
            queries.read(id, me, now);
            notifications.writtenToMany(key, person, me, about, subject, text);
        }
    }

    /** Counts the messages of others that the current person has not read; a page asks about what it has shown. */
    public long fresh(ThreadKey key) {
        return queries.fresh(key, current.required());
    }

    /**
     * Returns the conversations that people have with those responsible, the latest first.
     *
     * @throws NotFound when the current person is not responsible for it
     */
    public Inbox inbox(String kind, long owner) {
        PersonId me = current.required();
        ConversationOwner of = owners.of(kind);
        ConversationOwner.Heading heading = of.heading(owner, me);
        List<ConversationQueries.Line> lines = queries.lines(kind, owner, me);
        List<PersonId> with =
                lines.stream().map(ConversationQueries.Line::person).toList();
        Set<PersonId> hidden = of.hidden(owner, with, me);
        Map<PersonId, String> names = people.names(with);
        return new Inbox(
                heading,
                lines.stream()
                        .filter(line -> !hidden.contains(line.person())
                                && !line.person().equals(me))
                        .map(line -> new Line(
                                new ThreadKey(kind, owner, line.person()).path(),
                                names.get(line.person()),
                                line.lastWrittenAt(),
                                line.fresh()))
                        .toList());
    }

    /** Deletes every conversation about that owner: what it was about is over, and nobody needs it any more. */
    public void delete(String kind, long owner) {
        queries.delete(kind, owner);
    }

    private ConversationOwner.Circle circle(ThreadKey key) {
        PersonId me = current.required();
        ConversationOwner.Circle circle = owners.of(key.kind()).circle(key.owner(), key.person(), me);
        if (!circle.people().contains(me)) {
            throw new NotFound();
        }
        return circle;
    }

    /** Why nobody can write, or null. Who cannot be reached would never learn of it. */
    private String closed(ConversationOwner.Circle circle, PersonId me) {
        if (circle.closed() != null) {
            return circle.closed();
        }
        List<PersonId> others = circle.without(me);
        if (others.isEmpty()) {
            return "conversations.closed.nobody";
        }
        return notices.unreachable(others).size() == others.size() ? "conversations.closed.account" : null;
    }

    /**
     * A conversation as one person reads it.
     *
     * @param others names of the others in it
     * @param messages the latest last
     * @param earlier whether there are some before these
     * @param closed key of the sentence that says why nobody can write, or null
     */
    public record Page(
            ThreadKey key,
            ConversationOwner.Heading about,
            List<String> others,
            List<Message> messages,
            boolean earlier,
            String closed)
            implements Serializable {}

    /** A message. @param author null when they have left; @param fresh whether the reader has not seen it before */
    public record Message(long id, String author, boolean mine, String text, Instant writtenAt, boolean fresh)
            implements Serializable {}

    /** What those responsible for something have been written. */
    public record Inbox(ConversationOwner.Heading about, List<Line> lines) implements Serializable {}

    /** A conversation in a list. @param fresh how many messages the reader has not seen */
    public record Line(String path, String name, Instant lastWrittenAt, long fresh) implements Serializable {}
}
