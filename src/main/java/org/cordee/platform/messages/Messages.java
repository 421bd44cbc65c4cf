package org.cordee.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.terms.Term;
import org.cordee.shared.text.Message;

/**
 * Everything Cordee says, by key: {@code #{m['programmes.apply.title']}}, with arguments
 * {@code #{m.of('programmes.cohort.places', n)}}. The texts are in {@link MessageBundles}. Arguments that are terms are
 * worded, dates and moments are written as {@link DateTimes} writes them. A key that is missing shows itself and is
 * logged once.
 */
@Named("m")
@ApplicationScoped
@Typed(Messages.class)
public class Messages extends AbstractMap<String, String> {

    private static final Logger LOG = Logger.getLogger(Messages.class.getName());

    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    @Inject
    private DateTimes dateTimes;

    /** For CDI. */
    public Messages() {}

    /** For tests without a container. */
    Messages(DateTimes dateTimes) {
        this.dateTimes = dateTimes;
    }

    /** The text of a key, as it stands: {@code #{m['shared.save']}}. */
    @Override
    public String get(Object key) {
        return key == null ? "" : text(key.toString());
    }

    /** The text of a key with arguments, for pages: {@code #{m.of('key', a, b)}}. */
    public String of(String key, Object... arguments) {
        return say(key, arguments);
    }

    /**
     * The text of a key with arguments put in for {@code {0}}, {@code {1}} …; an argument of null is shown as nothing.
     */
    public String say(String key, Object... arguments) {
        String text = text(key);
        if (arguments == null || arguments.length == 0) {
            return text;
        }
        Object[] worded = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            worded[i] = worded(arguments[i]);
        }
        return new MessageFormat(text, MessageBundles.LOCALE).format(worded);
    }

    /** The sentence, in words. */
    public String say(Message message) {
        return say(message.key(), message.array());
    }

    /** What is wrong, in words. */
    public String say(Problem problem) {
        return say(problem.key(), problem.arguments().toArray());
    }

    /** The word for a term of the field; nothing for null. */
    public String term(Term term) {
        return term == null ? "" : text(term.messageKey());
    }

    /** The words for several terms, with commas. */
    public String terms(Collection<? extends Term> terms) {
        return terms == null ? "" : terms.stream().map(this::term).collect(Collectors.joining(", "));
    }

    /** Returns names and the like in a row: "Ann, Ben and Cem". Empty for none. */
    public String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() < 2
                ? String.join("", all)
                : say("shared.list-and", String.join(", ", all.subList(0, all.size() - 1)), all.get(all.size() - 1));
    }

    /** Returns the first of many names, and how many others there are: "Ann, Ben and 3 more". */
    public String list(List<String> names, int most) {
        return names.size() <= most
                ? list(names)
                : say("shared.list-more", String.join(", ", names.subList(0, most)), names.size() - most);
    }

    /** What a choice of a list is called: a term is worded, anything else says its own name. */
    public String label(Object choice) {
        return choice instanceof Term term ? term(term) : String.valueOf(worded(choice));
    }

    /** True when the key has a text. */
    public boolean knows(String key) {
        return MessageBundles.text(key, MessageBundles.LOCALE).isPresent();
    }

    private Object worded(Object argument) {
        if (argument == null) {
            return "";
        }
        if (argument instanceof Term term) {
            return term(term);
        }
        if (argument instanceof LocalDate || argument instanceof Instant) {
            return argument instanceof Instant instant ? dateTimes.moment(instant) : dateTimes.date(argument);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(this::worded).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument;
    }

    private String text(String key) {
        return MessageBundles.text(key, MessageBundles.LOCALE).orElseGet(() -> {
            if (missed.add(key)) {
                LOG.warning("No text for the key " + key);
            }
            return key;
        });
    }

    /** Never asked for: this map is read key by key. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Words are read key by key");
    }

    @Override
    public boolean containsKey(Object key) {
        return key != null && knows(key.toString());
    }

    @Override
    public String toString() {
        return "Words";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
