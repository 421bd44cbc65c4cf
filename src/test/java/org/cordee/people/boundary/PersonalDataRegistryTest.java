package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.FixedInstance;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedNotices;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** What is kept about people, a copy of it, and erasing it, over all features. */
class PersonalDataRegistryTest {

    private static final PersonId ANN = new PersonId(1);

    private final List<String> erased = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();

    private PersonalData feature(String name, int order, Erasure erasure, PersonalData.Kept... kept) {
        return new PersonalData() {
            @Override
            public List<Kept> kept() {
                return List.of(kept);
            }

            @Override
            public List<Section> export(PersonId person) {
                return List.of(new Section(name, List.of(Map.of("of", person.value()))));
            }

            @Override
            public PersonalData.Erasure erase(PersonId person) {
                erased.add(name);
                return new PersonalData.Erasure(erasure.removed(), erasure.nameless(), erasure.stays());
            }

            @Override
            public int eraseOrder() {
                return order;
            }
        };
    }

    /** What a feature says it has erased. */
    private record Erasure(int removed, int nameless, List<String> stays) {}

    private PersonalDataRegistry registry(PersonalData... features) {
        return Injection.of(
                PersonalDataRegistry.class, new FixedInstance<>(List.of(features)), audit, RecordedNotices.MESSAGES);
    }

    @Test
    void accountsGoFirstAndNamesLast() {
        PersonalData.Erasure whole = registry(
                        feature("names", 9, new Erasure(1, 0, List.of("b", "a"))),
                        feature("sets", 0, new Erasure(2, 3, List.of("a"))),
                        feature("accounts", -9, new Erasure(4, 0, List.of())))
                .erase(ANN);
        assertEquals(List.of("accounts", "sets", "names"), erased);
        assertEquals(7, whole.removed());
        assertEquals(3, whole.nameless());
        assertEquals(List.of("a", "b"), whole.stays(), "each reason once");
        assertEquals(List.of("people.data-erased 1: 7 rows removed, 3 made nameless"), audit.lines());
    }

    @Test
    void everyKindIsListedOnceSortedAsItReads() {
        List<PersonalDataRegistry.Rule> rules = registry(
                        feature(
                                "one",
                                0,
                                new Erasure(0, 0, List.of()),
                                new PersonalData.Kept("t1", "shared.save", null),
                                new PersonalData.Kept("t2", "shared.save", null)),
                        feature(
                                "two",
                                0,
                                new Erasure(0, 0, List.of()),
                                new PersonalData.Kept("t3", "shared.cancel", Period.ofYears(6))))
                .rules();
        assertEquals(
                List.of("shared.cancel", "shared.save"),
                rules.stream().map(r -> r.what()).toList());
        assertTrue(rules.get(0).staysForYears());
        assertEquals(6, rules.get(0).years());
        assertFalse(rules.get(0).goes());
        assertTrue(rules.get(1).goes());
    }

    @Test
    void whatStaysLessThanAYearNeitherGoesNorStaysForYears() {
        assertTrue(new PersonalDataRegistry.Rule("x", Period.ZERO).goes());
        assertFalse(new PersonalDataRegistry.Rule("x", Period.ofDays(90)).goes());
        assertFalse(new PersonalDataRegistry.Rule("x", Period.ofDays(90)).staysForYears());
    }

    @Test
    void aCopyHasEveryFeatureInTheOrderOfItsHeadings() {
        List<PersonalData.Section> sections = registry(
                        feature("z", 0, new Erasure(0, 0, List.of())), feature("a", 0, new Erasure(0, 0, List.of())))
                .export(ANN);
        assertEquals(
                List.of("a", "z"),
                sections.stream().map(PersonalData.Section::what).toList());
        assertEquals(1L, sections.get(0).rows().get(0).get("of"));
    }
}
