package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cordee.house.Injection;
import org.cordee.people.control.SeparationQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.people.entity.LineManager;
import org.cordee.people.entity.Organisation;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/**
 * Who must not be brought together: for one person as mentoring asks it, and among many as sets ask it. Both have to
 * give the same answer, and the one that trying everything gives.
 */
class SeparationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Organisation TRUST = new Organisation("Trust", Sector.NHS, null);

    private final List<Affiliation> posts = new ArrayList<>();
    private final List<DeclaredConflict> conflicts = new ArrayList<>();
    private final Map<String, PersonId> owners = new HashMap<>();

    private final Separation separation =
            Injection.of(Separation.class, Clock.fixed(NOW, ZoneOffset.UTC), new SeparationQueries() {
                @Override
                public Map<PersonId, List<LineManager>> managers(Collection<PersonId> people, LocalDate day) {
                    return posts.stream()
                            .filter(a -> people.contains(a.person()) && a.holdsOn(day))
                            .filter(a -> a.manager().isPresent())
                            .collect(Collectors.groupingBy(
                                    Affiliation::person,
                                    Collectors.mapping(a -> a.manager().get(), Collectors.toList())));
                }

                @Override
                public Set<PersonId> reports(
                        Collection<PersonId> managers, Collection<String> addresses, LocalDate day) {
                    return posts.stream()
                            .filter(a -> a.holdsOn(day))
                            .filter(a -> a.manager()
                                    .filter(m -> m.person() != null
                                            ? managers.contains(m.person())
                                            : addresses.contains(EmailForm.same(m.email())))
                                    .isPresent())
                            .map(Affiliation::person)
                            .collect(Collectors.toSet());
                }

                @Override
                public List<DeclaredConflict> conflicts(PersonId person) {
                    return conflicts.stream()
                            .filter(c -> c.person().equals(person) || c.other().equals(person))
                            .toList();
                }

                @Override
                public List<DeclaredConflict> conflictsAmong(Collection<PersonId> people) {
                    return conflicts.stream()
                            .filter(c -> people.contains(c.person()) && people.contains(c.other()))
                            .toList();
                }
            });

    private static PersonId person(long id) {
        return new PersonId(id);
    }

    private void reports(long person, LineManager to) {
        Affiliation post = new Affiliation(person(person), TRUST, "Nurse", null, LocalDate.of(2020, 1, 1), null);
        post.reportTo(to);
        posts.add(post);
    }

    private Set<PersonId> apartFrom(long person) {
        return separation.from(
                person(person),
                address -> Optional.ofNullable(owners.get(address)),
                people -> owners.entrySet().stream()
                        .filter(e -> people.contains(e.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private List<String> pairs(long... ids) {
        List<PersonId> all = new ArrayList<>();
        for (long id : ids) {
            all.add(person(id));
        }
        return separation.among(all, address -> Optional.ofNullable(owners.get(address))).stream()
                .map(p -> p.one() + "-" + p.other())
                .toList();
    }

    @Test
    void whoStandsAboveAtAnyDistanceAndWhoHasTheSameManager() {
        reports(1, LineManager.known(person(2)));
        reports(2, LineManager.known(person(3)));
        reports(4, LineManager.known(person(2)));
        assertEquals(List.of("1-2", "1-3", "1-4", "2-3", "2-4", "3-4"), pairs(1, 2, 3, 4, 5));
        assertEquals(List.of("1-3"), pairs(1, 3, 5), "also where those between are not among them");
        assertEquals(List.of("1-4"), pairs(4, 1), "nor their manager");
        assertEquals(Set.of(person(2), person(3), person(4)), apartFrom(1));
        assertEquals(Set.of(), apartFrom(5));
    }

    @Test
    void aManagerNamedByAnAddressIsTheOneWhoSignsInWithIt() {
        owners.put("boss@x.example", person(9));
        reports(1, LineManager.outside("The boss", "Boss@X.example"));
        reports(2, LineManager.known(person(9)));
        assertEquals(List.of("1-2", "1-9", "2-9"), pairs(1, 2, 9));
        assertEquals(Set.of(person(2), person(9)), apartFrom(1));
        assertEquals(Set.of(person(1), person(2)), apartFrom(9));
    }

    @Test
    void twoWhoNameTheSameAddressThatNobodyHasAreColleagues() {
        reports(1, LineManager.outside("The boss", "boss@x.example"));
        reports(2, LineManager.outside("B. Oss", "BOSS@x.example"));
        reports(3, LineManager.outside("Another", "another@x.example"));
        assertEquals(List.of("1-2"), pairs(1, 2, 3));
        assertEquals(Set.of(person(2)), apartFrom(1));
    }

    @Test
    void onlyPostsOfTodayCount() {
        Affiliation old =
                new Affiliation(person(1), TRUST, "Nurse", null, LocalDate.of(2020, 1, 1), TODAY.minusDays(1));
        old.reportTo(LineManager.known(person(2)));
        posts.add(old);
        Affiliation ahead = new Affiliation(person(3), TRUST, "Nurse", null, TODAY.plusDays(1), null);
        ahead.reportTo(LineManager.known(person(2)));
        posts.add(ahead);
        assertEquals(List.of(), pairs(1, 2, 3));
        assertEquals(Set.of(), apartFrom(2));
    }

    @Test
    void whoAskedItIsKeptApartFromBothSides() {
        conflicts.add(new DeclaredConflict(person(2), person(1), person(2), NOW));
        assertEquals(List.of("1-2"), pairs(1, 2, 3));
        assertEquals(Set.of(person(2)), apartFrom(1));
        assertEquals(Set.of(person(1)), apartFrom(2));
    }

    @Test
    void aRingOfManagersComesToAnEnd() {
        reports(1, LineManager.known(person(2)));
        reports(2, LineManager.known(person(3)));
        reports(3, LineManager.known(person(1)));
        assertEquals(List.of("1-2", "1-3", "2-3"), pairs(1, 2, 3));
        assertEquals(Set.of(person(2), person(3)), apartFrom(1));
    }

    @Test
    void aLineIsFollowedTwelveLevelsUpAndDown() {
        for (int person = 1; person < 20; person++) {
            reports(person, LineManager.known(person(person + 1)));
        }
        assertEquals(ids(2, 13), apartFrom(1), "12 above");
        assertEquals(ids(8, 19), apartFrom(20), "12 below");
        assertEquals(List.of("1-13"), pairs(1, 13));
        assertEquals(List.of(), pairs(1, 14), "the thirteenth is too far");
        assertEquals(List.of("1-2", "2-14"), pairs(1, 2, 14), "each line is followed from its own beginning");
    }

    @Test
    void severalPostsLeadToSeveralManagers() {
        reports(1, LineManager.known(person(2)));
        reports(1, LineManager.known(person(3)));
        reports(4, LineManager.known(person(3)));
        assertEquals(List.of("1-2", "1-3", "1-4", "3-4"), pairs(1, 2, 3, 4));
        assertEquals(ids(2, 4), apartFrom(1));
        assertEquals(ids(1, 1), apartFrom(2));
        assertEquals(Set.of(person(1), person(4)), apartFrom(3));
    }

    @Test
    void declaredConflictsAreAskedForByThemselvesToo() {
        reports(1, LineManager.known(person(2)));
        conflicts.add(new DeclaredConflict(person(3), person(1), person(3), NOW));
        conflicts.add(new DeclaredConflict(person(4), person(9), person(4), NOW));
        assertEquals(
                Set.of(new Separation.Pair(person(1), person(3))),
                separation.declaredAmong(List.of(person(1), person(2), person(3), person(4))));
        assertEquals(Set.of(person(2), person(3)), apartFrom(1));
    }

    private static Set<PersonId> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(PersonId::new).collect(Collectors.toSet());
    }

    @Test
    void bothAgreeWithTryingEverything() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            posts.clear();
            conflicts.clear();
            owners.clear();
            int n = 3 + random.nextInt(6);
            for (int i = 1; i <= n; i++) {
                if (random.nextBoolean()) {
                    owners.put("p" + i + "@x.example", person(i));
                }
                for (int post = random.nextInt(3); post > 0; post--) {
                    int to = 1 + random.nextInt(n + 2);
                    if (to != i) {
                        reports(
                                i,
                                to <= n && random.nextBoolean()
                                        ? LineManager.known(person(to))
                                        : LineManager.outside("Boss", "P" + to + "@x.example"));
                    }
                }
            }
            if (random.nextInt(3) == 0) {
                conflicts.add(new DeclaredConflict(person(1), person(2), person(1), NOW));
            }
            check(n, "seed " + seed);
        }
    }

    private void check(int n, String when) {
        Set<String> expected = new HashSet<>();
        for (int a = 1; a <= n; a++) {
            for (int b = a + 1; b <= n; b++) {
                if (apartByHand(a, b)) {
                    expected.add(a + "-" + b);
                }
            }
        }
        long[] ids = new long[n];
        java.util.Arrays.setAll(ids, i -> i + 1L);
        assertEquals(expected, new HashSet<>(pairs(ids)), when);
        for (int a = 1; a <= n; a++) {
            Set<PersonId> apart = apartFrom(a);
            for (int b = 1; b <= n; b++) {
                boolean together = !expected.contains(Math.min(a, b) + "-" + Math.max(a, b));
                assertTrue(a == b || apart.contains(person(b)) != together, when + ": " + a + " and " + b);
            }
            assertTrue(!apart.contains(person(a)), when + ": nobody is apart from themselves");
        }
    }

    private boolean apartByHand(int a, int b) {
        Set<String> sameManager = new HashSet<>(managers(a));
        sameManager.retainAll(managers(b));
        return !sameManager.isEmpty()
                || line(a).contains("" + b)
                || line(b).contains("" + a)
                || conflicts.stream()
                        .anyMatch(c -> Set.of(c.person(), c.other()).equals(Set.of(person(a), person(b))));
    }

    /** Ids of known managers, and addresses that nobody has. */
    private Set<String> managers(long person) {
        return posts.stream()
                .filter(p -> p.person().equals(person(person)))
                .flatMap(p -> p.manager().stream())
                .map(m -> {
                    PersonId known = m.person() != null ? m.person() : owners.get(EmailForm.same(m.email()));
                    return known == null ? EmailForm.same(m.email()) : known.toString();
                })
                .collect(Collectors.toSet());
    }

    private Set<String> line(long person) {
        Set<String> line = new HashSet<>();
        List<String> open = new ArrayList<>(managers(person));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            if (line.add(next) && !next.contains("@")) {
                open.addAll(managers(Long.parseLong(next)));
            }
        }
        return line;
    }
}
