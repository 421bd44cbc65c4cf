package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.notices.control.NoticeRenderer;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.text.Message;

/**
 * Keeps what people are told, in the words they read, for plain tests. A message whose text is not in the bundles, or
 * in which an argument is missing, fails at once.
 */
public class RecordedNotices extends Notices {

    /** The texts of the bundles, as somebody in London reads them. */
    public static final Messages MESSAGES =
            Injection.of(Messages.class, Injection.of(DateTimes.class, new CurrentPerson()));

    private static final ZoneId LONDON = CurrentPerson.HOME_ZONE;

    private final NoticeRenderer renderer = Injection.of(NoticeRenderer.class, MESSAGES);
    private final List<Told> told = new ArrayList<>();

    /**
     * One message to one person.
     *
     * @param to null where it went to an address
     * @param address null where it went to a person
     * @param text the lines, with line breaks between them
     */
    public record Told(PersonId to, String address, NoticeMessage message, String subject, String text) {

        /** Where the main button leads; null where there is none. */
        public String action() {
            return message.action() == null ? null : message.action().address();
        }

        /** Where the second button leads; null where there is none. */
        public String decline() {
            return message.decline() == null ? null : message.decline().address();
        }
    }

    @Override
    public boolean tell(PersonId to, NoticeMessage message) {
        told.add(read(to, null, message));
        return true;
    }

    @Override
    public void tellAddress(String email, String name, NoticeMessage message) {
        told.add(read(null, email, message));
    }

    private Told read(PersonId to, String address, NoticeMessage message) {
        assertTrue(MESSAGES.knows(message.kind()), message.kind());
        Stream.of(message.action(), message.decline())
                .filter(link -> link != null)
                .forEach(link -> word(link.label()));
        return new Told(
                to,
                address,
                message,
                word(message.subject()),
                message.lines().stream().map(this::word).collect(Collectors.joining("\n")));
    }

    private String word(Message text) {
        assertTrue(MESSAGES.knows(text.key()), () -> "no text for " + text.key());
        String words = renderer.say(text.key(), text.arguments(), LONDON);
        assertFalse(words.matches("(?s).*\\{\\d.*"), () -> "an argument is missing in " + words);
        return words;
    }

    /** Returns everything that was told, in order. */
    public List<Told> told() {
        return told;
    }

    /** Returns the one thing that was told. */
    public Told only() {
        assertTrue(told.size() == 1, () -> "told " + told.size() + " times: " + told);
        return told.get(0);
    }

    /** Returns who was told something, in order. */
    public List<PersonId> readers() {
        return told.stream().map(Told::to).toList();
    }

    /** Forgets what was told so far. */
    public void clear() {
        told.clear();
    }
}
