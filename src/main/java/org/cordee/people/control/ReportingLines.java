package org.cordee.people.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cordee.people.entity.LineManager;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;

/**
 * The reporting lines of one day. Reads one level at a time, for all people of the level at once, and reads the
 * managers of a person only once.
 */
public class ReportingLines {

    /** How many levels a line is followed, upwards or downwards. A circle ends as soon as it brings nobody new. */
    static final int LEVELS = 12;

    private final SeparationQueries queries;
    private final LocalDate day;
    private final Function<String, Optional<PersonId>> owner;
    private final Map<String, Optional<PersonId>> owners = new HashMap<>();
    private final Map<PersonId, Managers> managers = new HashMap<>();

    /**
     * The managers of one person.
     *
     * @param known those who are known here, by themselves or by their address
     * @param addresses all addresses by which managers are named, in small letters
     * @param unknown those of the addresses that nobody here has
     */
    public record Managers(Set<PersonId> known, Set<String> addresses, Set<String> unknown) {}

    /** @param owner who signs in with an email address: a manager may be named by an address alone */
    public ReportingLines(SeparationQueries queries, LocalDate day, Function<String, Optional<PersonId>> owner) {
        this.queries = queries;
        this.day = day;
        this.owner = owner;
    }

    /** Returns the managers of this person. */
    public Managers managers(PersonId person) {
        read(Set.of(person));
        return managers.get(person);
    }

    /** Reads all that the lines above these people are made of, with one query for each level. */
    public void readAbove(Collection<PersonId> people) {
        line(managersOf(people), this::managersOf);
    }

    /** Returns everyone above this person. In a circle, that includes the person. */
    public Set<PersonId> above(PersonId person) {
        return line(managersOf(Set.of(person)), this::managersOf);
    }

    /**
     * Returns everyone below this person. In a circle, that includes the person.
     *
     * @param emails the addresses with which people sign in, by which others may name them as their manager
     */
    public Set<PersonId> below(PersonId person, Function<Set<PersonId>, Set<String>> emails) {
        UnaryOperator<Set<PersonId>> reports = people -> queries.reports(people, emails.apply(people), day);
        return line(reports.apply(Set.of(person)), reports);
    }

    private static Set<PersonId> line(Set<PersonId> first, UnaryOperator<Set<PersonId>> next) {
        Set<PersonId> line = new HashSet<>();
        Set<PersonId> level = first;
        for (int levels = 1; line.addAll(level) && levels < LEVELS; levels++) {
            level = next.apply(level);
        }
        return line;
    }

    private Set<PersonId> managersOf(Collection<PersonId> people) {
        read(people);
        Set<PersonId> all = new HashSet<>();
        people.forEach(p -> all.addAll(managers.get(p).known()));
        return all;
    }

    private void read(Collection<PersonId> people) {
        Set<PersonId> unread = new HashSet<>(people);
        unread.removeAll(managers.keySet());
        if (!unread.isEmpty()) {
            Map<PersonId, List<LineManager>> found = queries.managers(unread, day);
            unread.forEach(p -> managers.put(p, managers(found.getOrDefault(p, List.of()))));
        }
    }

    private Managers managers(List<LineManager> named) {
        Managers all = new Managers(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (LineManager manager : named) {
            if (manager.person() != null) {
                all.known().add(manager.person());
            } else {
                String address = EmailForm.same(manager.email());
                all.addresses().add(address);
                owners.computeIfAbsent(address, owner)
                        .ifPresentOrElse(all.known()::add, () -> all.unknown().add(address));
            }
        }
        return all;
    }
}
