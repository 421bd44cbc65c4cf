package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.matching.BadInput;

/**
 * People who would like to change places for a while: each has a home organisation and wishes for hosts; hosts may set
 * conditions. A person can take the place of another when the home of the other is among the wishes, is not the own
 * home, and does not refuse. Immutable; people are kept in the order of their ids.
 */
public final class ExchangeProblem {

    /** Somebody who seeks an exchange, and where the person works. */
    public record Person(String id, String home) {}

    /**
     * A wish.
     *
     * @param value how much the person would like it, 0 or more; more is better
     */
    public record Wish(String person, String host, int value) {}

    /** What a host asks of those who come. */
    @FunctionalInterface
    public interface Condition {
        /** Whether the host takes this person. */
        boolean accepts(Person person);
    }

    private final List<Person> people;
    private final Map<String, Map<String, Integer>> wishes;
    private final Map<String, List<String>> ranked;
    private final Map<String, Condition> conditions;
    private final Map<String, Integer> priority;
    private final Set<String> organisations;
    private final long seed;

    private ExchangeProblem(Builder b) {
        people = List.copyOf(b.people.values());
        wishes = new HashMap<>();
        b.wishes.forEach((person, row) -> wishes.put(person, Map.copyOf(row)));
        conditions = Map.copyOf(b.conditions);
        priority = Map.copyOf(b.priority);
        seed = b.seed;
        organisations = new TreeSet<>();
        people.forEach(p -> organisations.add(p.home()));
        ranked = new HashMap<>();
        for (Person p : people) {
            Map<String, Integer> row = wishes.getOrDefault(p.id(), Map.of());
            List<String> hosts = new ArrayList<>(new TreeSet<>(row.keySet()));
            hosts.sort((x, y) -> Integer.compare(row.get(y), row.get(x)));
            ranked.put(p.id(), List.copyOf(hosts));
        }
    }

    /** All people, sorted by id. */
    public List<Person> people() {
        return people;
    }

    /** Home organisations, sorted. */
    public Set<String> organisations() {
        return Collections.unmodifiableSet(organisations);
    }

    /** Hosts the person wishes for, the dearest first, equal ones by name. */
    public List<String> wishes(String person) {
        return ranked.get(person);
    }

    /** Value of the wish, or -1 where there is none. */
    public int value(String person, String host) {
        return wishes.getOrDefault(person, Map.of()).getOrDefault(host, -1);
    }

    /** Whether the person wishes for this host, comes from elsewhere, and the host would take the person. */
    public boolean acceptable(Person person, String host) {
        return value(person.id(), host) >= 0 && !host.equals(person.home()) && accepts(host, person);
    }

    /** Whether the host would take the person. */
    public boolean accepts(String host, Person person) {
        Condition c = conditions.get(host);
        return c == null || c.accepts(person);
    }

    /** In which order the home would send its people; lower goes first, equal ones by id. */
    public int priority(String person) {
        return priority.getOrDefault(person, 0);
    }

    /** Decides ties between exchanges that are equally good. */
    public long seed() {
        return seed;
    }

    /** Starts a problem. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a problem in any order. */
    public static final class Builder {

        private final TreeMap<String, Person> people = new TreeMap<>();
        private final Map<String, Map<String, Integer>> wishes = new HashMap<>();
        private final Map<String, Condition> conditions = new HashMap<>();
        private final Map<String, Integer> priority = new HashMap<>();
        private final Set<String> named = new HashSet<>();
        private long seed = 1;

        private Builder() {}

        /** @throws BadInput if the id was given before */
        public Builder person(String id, String home) {
            BadInput.id(home, "home");
            if (people.put(BadInput.id(id, "person"), new Person(id, home)) != null) {
                throw new BadInput(id, "Person " + id + " is named twice.");
            }
            return this;
        }

        /** @throws BadInput if the value is negative or the wish was given before */
        public Builder wish(String person, String host, int value) {
            BadInput.id(person, "person");
            BadInput.id(host, "host");
            if (value < 0) {
                throw new BadInput(
                        person, "Person " + person + " has a negative wish for " + host + ": " + value + ".");
            }
            if (wishes.computeIfAbsent(person, p -> new HashMap<>()).put(host, value) != null) {
                throw new BadInput(person, "Person " + person + " wishes for " + host + " twice.");
            }
            return this;
        }

        /** Sets what the host asks of those who come; without it everybody is welcome. */
        public Builder condition(String host, Condition condition) {
            conditions.put(BadInput.id(host, "host"), condition);
            return this;
        }

        /** Sets in which order the home sends its people; lower goes first, the default is 0. */
        public Builder priority(String person, int order) {
            priority.put(BadInput.id(person, "person"), order);
            named.add(person);
            return this;
        }

        /** Decides ties; the same seed gives the same exchange. The default is 1. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** @throws BadInput if there are fewer than two people or an id is unknown */
        public ExchangeProblem build() {
            if (people.isEmpty()) {
                throw new BadInput("people", "There is nobody to exchange.");
            }
            if (people.size() == 1) {
                throw new BadInput(
                        people.firstKey(), "Person " + people.firstKey() + " is alone; an exchange needs two.");
            }
            Set<String> homes = new HashSet<>();
            people.values().forEach(p -> homes.add(p.home()));
            new TreeMap<>(wishes).forEach((person, row) -> {
                known(person, "A wish");
                new TreeSet<>(row.keySet()).forEach(host -> {
                    if (!homes.contains(host)) {
                        throw new BadInput(
                                host, "Person " + person + " wishes for " + host + ", from where nobody comes.");
                    }
                });
            });
            new TreeSet<>(named).forEach(p -> known(p, "A priority"));
            return new ExchangeProblem(this);
        }

        private void known(String person, String what) {
            if (!people.containsKey(person)) {
                throw new BadInput(person, what + " names " + person + ", whom nobody knows.");
            }
        }
    }
}
